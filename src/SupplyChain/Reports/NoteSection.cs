namespace SupplyChain.Reports;

/// <summary>Nothing but sentences for people.</summary>
public sealed record NoteSection : ReportSection;
