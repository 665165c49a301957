using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>How roles are told apart: by colour, and by sign and frame as well.</summary>
internal static class RoleIcon
{
    /// <summary>The sign, as SVG path data in a square of 12.</summary>
    public static string Path(DiagramRole role) => role switch
    {
        DiagramRole.Restarted => "M2 0.5L11.5 6L2 11.5Z",
        DiagramRole.Unblocked => "M6 0.5L11.5 7H8V11.5H4V7H0.5Z",
        DiagramRole.Running => "M1 6A5 5 0 1 1 11 6A5 5 0 1 1 1 6Z",
        DiagramRole.Stopped => "M1 1H11V11H1Z",
        _ => "M6 0L12 6L6 12L0 6Z",
    };

    public static string Class(DiagramRole role) => role switch
    {
        DiagramRole.Restarted => "restarted",
        DiagramRole.Unblocked => "unblocked",
        DiagramRole.Running => "running",
        DiagramRole.Stopped => "stopped",
        _ => "demand",
    };

    /// <summary>How round the corners of its box are.</summary>
    public static double Corner(DiagramRole role) => role switch
    {
        DiagramRole.Unblocked => 10,
        DiagramRole.FinalDemand => 18,
        _ => 3,
    };

    public static ReportText Name(DiagramRole role) => HtmlText.Of("Diagram." + role);
}
