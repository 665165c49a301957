using SupplyChain.Diagnostics;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Ends the reading of a workbook at the first thing that makes all of it unreadable.</summary>
internal sealed class WorkbookFault(Diagnostic diagnostic) : Exception
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
