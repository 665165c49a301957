using System.Globalization;
using System.Text;

namespace SupplyChain.Reporting.Html.Charts;

/// <summary>How the series of charts are told apart: by colour, and by pattern, dash or marker as well, for eyes and printers that see no colour.</summary>
internal static class ChartPatterns
{
    /// <summary>Number of series that look different from one another.</summary>
    public const int Count = 8;

    private static readonly string[] Hatches =
    [
        "", "M-2 10L10 -2M6 10L10 6M-2 2L2 -2", "M0 2H8M0 6H8", "M-2 -2L10 10M-2 6L2 10M6 -2L10 2", "M2 0V8M6 0V8", "M0 4H8M4 0V8", "M1 3H4M5 7H8", "M0 4L4 0L8 4L4 8Z",
    ];

    private static readonly string[] Dashes = ["", "7 4", "2 3", "10 3 2 3", "4 2", "1 4", "12 4", "6 2 2 2 2 2"];

    private static readonly string[] Markers =
    [
        "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z", "M-4 -4H4V4H-4Z", "M0 -5L5 4H-5Z", "M0 -5.5L5.5 0L0 5.5L-5.5 0Z", "M-4 -4L4 4M4 -4L-4 4", "M0 5L5 -4H-5Z", "M0 -5V5M-5 0H5", "M-5 -2H5V2H-5Z",
    ];

    /// <summary>The patterns, once for the whole page.</summary>
    public static string Markup { get; } = MakeMarkup();

    public static string Fill(int series) => series % Count == 0 ? "" : $"url(#pattern-{series % Count})";

    public static string Class(int series) => $"s{series % Count}";

    public static string? Dash(int series) => Dashes[series % Count] is { Length: > 0 } dash ? dash : null;

    public static string Marker(int series) => Markers[series % Count];

    private static string MakeMarkup()
    {
        var markup = new StringBuilder("<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>");
        for (int i = 1; i < Count; i++)
        {
            markup.Append(CultureInfo.InvariantCulture, $"<pattern id=\"pattern-{i}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"fill s{i}\" width=\"8\" height=\"8\"/>")
                .Append(CultureInfo.InvariantCulture, $"<path class=\"hatch\" d=\"{Hatches[i]}\"/></pattern>");
        }
        return markup.Append("</defs></svg>").ToString();
    }
}
