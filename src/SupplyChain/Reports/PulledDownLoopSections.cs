namespace SupplyChain.Reports;

/// <summary>Supply loops that a small outside supplier pulls down: a table for programs, sentences for people.</summary>
internal static class PulledDownLoopSections
{
    private const int ShownLoops = 3;

    public static TableSection Table(string key, IReadOnlyList<PulledDownLoop> loops) => new()
    {
        Key = key,
        Audience = ReportAudience.Programs,
        TotalRows = loops.Count,
        Columns =
        [
            new("sites", ReportKind.List), new("leak", ReportKind.SiteId), new("leakCustomer", ReportKind.SiteId), new("leakShare", ReportKind.Share),
            new("operatingLevel", ReportKind.Level), new("lostOutputPerDay", ReportKind.ValuePerDay), new("directLossPerDay", ReportKind.ValuePerDay),
        ],
        Rows = new RowView<PulledDownLoop>(loops, l =>
        [
            SiteIds(l), l.Leak.Id, l.LeakCustomer.Id, l.LeakShare, l.OperatingLevel, l.LostOutputPerDay, l.DirectLossPerDay,
        ]),
    };

    /// <summary>One sentence per loop, for the first few, and what to do about them.</summary>
    public static IReadOnlyList<ReportText> Notes(SupplyNetwork network, IReadOnlyList<PulledDownLoop> loops)
    {
        if (loops.Count == 0)
            return [];
        string? currency = network.Information.Currency;
        List<ReportText> notes = [.. loops.Take(ShownLoops).Select(l => new ReportText("Loop",
            ReportValue.Count(l.Sites.Count), new ReportValue(ReportKind.List, SiteIds(l)), ReportValue.Level(l.OperatingLevel), ReportValue.Site(l.Leak),
            ReportValue.Share(l.LeakShare), ReportValue.PerDay(l.LostOutputPerDay, currency), ReportValue.PerDay(l.DirectLossPerDay, currency)))];
        if (loops.Count > ShownLoops)
            notes.Add(ReportText.ForCount("Loop.More", loops.Count - ShownLoops));
        notes.Add(new ReportText("Loop.Remedy"));
        return notes;
    }

    private static string[] SiteIds(PulledDownLoop loop) => [.. loop.Sites.Select(s => s.Id)];
}
