using SupplyChain.Building;
using SupplyChain.Checking;
using SupplyChain.Diagnostics;
using SupplyChain.Reports;

namespace SupplyChain;

/// <summary>Describes what the data of a network say as a neutral report.</summary>
public static class NetworkCheckReport
{
    /// <summary>Name and version of the layout of the report.</summary>
    public const string Schema = "supplychain/check/1";

    /// <summary>Describes a check as a report for any renderer.</summary>
    /// <param name="check">The check.</param>
    /// <param name="loading">Problems that came to light when the network was loaded; they come before those of the check itself.</param>
    /// <param name="folder">The folder of the network, so that machine formats name files relative to it.</param>
    /// <returns>The report; the problems are its main table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    public static Report ToReport(this NetworkCheck check, IReadOnlyList<Diagnostic>? loading = null, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        SupplyNetwork network = check.Network;
        return new Report
        {
            Schema = Schema,
            MainSection = "problems",
            Headline = NetworkSections.Headline(network, new ReportText("Check.Question"), check.Measure, check.Options.Scenario),
            Sections =
            [
                Valid(true),
                NetworkSections.Network(network, check.Counts.Candidates),
                new FactSection
                {
                    Key = "options",
                    Audience = ReportAudience.Programs,
                    Facts = [NetworkSections.MeasureFact(check.Measure), NetworkSections.ScenarioFact(check.Options.Scenario)],
                },
                Verdict(check.Regime),
                CertifiedAccuracy.Warning(check.Regime.Accuracy),
                Counts(check.Counts),
                Shape(check.Shape),
                Assumptions(check.Assumptions),
                NetworkSections.Levels(network, check.Measure, check.Regime.Baseline, (new ReportText("State.Today"), check.Regime.Today),
                    (new ReportText("State.AllRestarted"), check.Regime.AllRestarted), (new ReportText("State.Baseline"), check.Regime.Baseline))
                    with { Heading = new ReportText("Check.Regime") },
                Regime(check.Regime),
                .. ByRegion(check),
                PulledDownLoopSections.Table("pulledDownLoops", check.PulledDownLoops),
                PulledDownLoopSections.Table("pulledDownLoopsAllRestarted", check.PulledDownLoopsAllRestarted),
                LoopNotes("Check.LoopsToday", network, check.PulledDownLoops),
                LoopNotes("Check.LoopsAllRestarted", network, check.PulledDownLoopsAllRestarted),
                Problems([.. loading ?? [], .. check.Diagnostics], folder),
            ],
        };
    }

    /// <summary>Describes data that are no network: nothing but their problems.</summary>
    /// <param name="problems">The problems, at least one of them an error.</param>
    /// <param name="folder">The folder of the network, so that machine formats name files relative to it.</param>
    /// <returns>The report; the problems are its main table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problems"/> is null.</exception>
    public static Report OfBadData(IReadOnlyList<Diagnostic> problems, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return new Report
        {
            Schema = Schema,
            MainSection = "problems",
            Headline = [new ReportText("Check.BadData")],
            Sections = [Valid(false), Problems(problems, folder)],
        };
    }

    /// <summary>What was assumed and what is wrong in the data, for a document about another question.</summary>
    /// <param name="network">The network.</param>
    /// <param name="problems">Problems that came to light when it was loaded.</param>
    /// <param name="folder">The folder of the network, so that files are named relative to it.</param>
    internal static IReadOnlyList<ReportSection> DocumentSections(SupplyNetwork network, IReadOnlyList<Diagnostic> problems, string? folder = null) =>
    [
        Assumptions(NetworkChecker.Assumptions(network)) with { Audience = ReportAudience.Documents },
        Problems(problems, folder) with { Audience = ReportAudience.Documents },
    ];

    private static IEnumerable<ChartSection> ByRegion(NetworkCheck check)
    {
        var frame = new ChartSection
        {
            Key = "byRegion",
            Chapter = ReportChapter.Answer,
            Heading = new ReportText("Chart.ByRegion"),
            Audience = ReportAudience.Documents,
            Form = ChartForm.StackedBars,
            Categories = [],
            Series = [new("today", new ReportText("State.Today"), []), new("restarts", new ReportText("Chart.RestartsAdd"), []), new("missing", new ReportText("Chart.Missing"), [])],
            ValueKind = ReportKind.ValuePerDay,
            Unit = NetworkSections.Unit(check.Network),
        };
        if (CategoryBars.Of(frame, check.Network, check.OutputByRegion) is { } chart)
            yield return chart;
    }

    private static FactSection Valid(bool valid) => new()
    {
        Key = "",
        Audience = ReportAudience.Programs,
        Facts = [new("valid", new ReportValue(ReportKind.Flag, valid))],
    };

    private static NoteSection Verdict(NetworkRegime regime) => new()
    {
        Key = "verdict",
        Audience = ReportAudience.Documents,
        Notes = regime.Baseline.OutputPerDay <= 0 ? [] :
        [
            new ReportText("Check.Verdict",
                ReportValue.Share(regime.Today.OutputPerDay / regime.Baseline.OutputPerDay), ReportValue.Share(regime.AllRestarted.OutputPerDay / regime.Baseline.OutputPerDay)),
            new ReportText("Check.Verdict.Starved", ReportValue.Count(regime.RunningSites), ReportValue.Count(regime.StarvedSites)),
        ],
    };

    private static FactSection Counts(NetworkCounts counts) => new()
    {
        Key = "counts",
        Heading = new ReportText("Check.Counts"),
        Facts =
        [
            Count("sites", counts.Sites, "Check.Sites"),
            Count("firms", counts.Firms, "Check.Firms"),
            Count("industries", counts.Industries, "Check.Industries"),
            Count("regions", counts.Regions, "Check.Regions"),
            Count("links", counts.Links, "Check.Links"),
            new("inputClasses", new ReportValue(ReportKind.Group, InputClasses(counts))),
            Count("stoppedSites", counts.StoppedSites, "Check.StoppedSites"),
            Count("partlyRunningSites", counts.PartlyRunningSites, "Check.PartlyRunningSites"),
            Count("candidates", counts.Candidates, "Check.Candidates"),
        ],
    };

    private static ReportFact[] InputClasses(NetworkCounts counts) =>
        [.. Words.Importances.Select(i => Count(i.Word, counts.InputClasses.GetValueOrDefault(i.Value), "Check.InputClasses." + i.Value))];

    private static FactSection Shape(NetworkShape shape) => new()
    {
        Key = "shape",
        Heading = new ReportText("Check.Shape"),
        Facts =
        [
            Count("components", shape.Components, "Check.Components"),
            Count("largestComponent", shape.LargestComponent, "Check.LargestComponent"),
            Count("sitesWithoutLinks", shape.SitesWithoutLinks, "Check.SitesWithoutLinks"),
            Count("selfLinks", shape.SelfLinks, "Check.SelfLinks"),
            Count("loops", shape.Loops, "Check.Loops"),
            Count("largestLoop", shape.LargestLoop, "Check.LargestLoop"),
            Count("sitesInLoops", shape.SitesInLoops, "Check.SitesInLoops"),
            Count("selfSustainingGroups", shape.SelfSustainingGroups, "Check.SelfSustainingGroups"),
            new("amplification", new ReportValue(ReportKind.Number, shape.Amplification)) { Label = new ReportText("Check.Amplification") },
        ],
    };

    private static FactSection Assumptions(NetworkAssumptions assumptions) => new()
    {
        Key = "assumptions",
        Chapter = ReportChapter.Assumptions,
        Heading = new ReportText("Check.Assumptions"),
        Facts =
        [
            Count("assumedLinkValues", assumptions.AssumedLinkValues, "Check.AssumedLinkValues"),
            Count("essentialByDefault", assumptions.EssentialByDefault, "Check.EssentialByDefault"),
            Count("classesWithOutsideShare", assumptions.ClassesWithOutsideShare, "Check.ClassesWithOutsideShare"),
            Count("costSharesScaledDown", assumptions.CostSharesScaledDown, "Check.CostSharesScaledDown"),
            Count("sitesWithSurge", assumptions.SitesWithSurge, "Check.SitesWithSurge"),
        ],
    };

    private static FactSection Regime(NetworkRegime regime) => new()
    {
        Key = "regime",
        Facts =
        [
            Totals("today", regime.Today),
            Totals("allRestarted", regime.AllRestarted),
            Totals("baseline", regime.Baseline),
            Count("runningSites", regime.RunningSites, "Check.RunningSites"),
            Count("starvedSites", regime.StarvedSites, "Check.StarvedSites"),
            Count("starvedBelowHalf", regime.StarvedBelowHalf, "Check.StarvedBelowHalf"),
            .. Accuracy(regime.Accuracy),
        ],
    };

    // To readers a bound of 1 would look like one, though it bounds nothing.
    private static ReportFact[] Accuracy(double accuracy)
    {
        var label = new ReportText("Check.Accuracy");
        var bound = new ReportFact("accuracy", ReportValue.Bound(accuracy)) { Label = label };
        return CertifiedAccuracy.IsProven(accuracy)
            ? [bound]
            : [bound with { Audience = ReportAudience.Programs }, new("accuracyWord", ReportValue.Word("Check.NoBound")) { Label = label, Audience = ReportAudience.Readers }];
    }

    private static ReportFact Totals(string key, ProductionTotals totals) =>
        new(key, new ReportValue(ReportKind.Group, NetworkSections.Totals(totals))) { Audience = ReportAudience.Programs };

    private static NoteSection LoopNotes(string heading, SupplyNetwork network, IReadOnlyList<PulledDownLoop> loops) => new()
    {
        Key = "loopNotes",
        Chapter = ReportChapter.WeakLinks,
        Audience = ReportAudience.Readers,
        Heading = new ReportText(heading),
        Notes = PulledDownLoopSections.Notes(network, loops),
    };

    private static ProblemSection Problems(IReadOnlyList<Diagnostic> problems, string? folder)
    {
        int errors = problems.Count(p => p.Severity == Severity.Error);
        int warnings = problems.Count(p => p.Severity == Severity.Warning);
        List<ReportText> notes = [];
        if (errors > 0)
            notes.Add(ReportText.ForCount("Check.Errors", errors));
        if (warnings > 0)
            notes.Add(ReportText.ForCount("Check.Warnings", warnings));
        if (problems.Count == 0)
            notes.Add(new ReportText("Check.NoProblems"));
        return new ProblemSection
        {
            Key = "problems",
            Chapter = ReportChapter.DataProblems,
            Heading = new ReportText("Check.Problems"),
            Diagnostics = problems,
            Folder = folder,
            Notes = notes,
        };
    }

    private static ReportFact Count(string key, int value, string label) => new(key, ReportValue.Count(value)) { Label = new ReportText(label) };
}
