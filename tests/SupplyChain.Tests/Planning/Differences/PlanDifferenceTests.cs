using System.Text.Json;
using SupplyChain.Planning;
using SupplyChain.Planning.Differences;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Planning.Differences;

/// <summary>Pairs of plans made by hand: each differs in one thing, and that is the reason told.</summary>
public sealed class PlanDifferenceTests
{
    private static readonly PlanDocument Base = new();

    public static TheoryData<string, string> Cases => new()
    {
        { nameof(PlanDifferenceCode.NewlyStopped), "in" }, { nameof(PlanDifferenceCode.NoLongerStopped), "out" }, { nameof(PlanDifferenceCode.Pinned), "in" },
        { nameof(PlanDifferenceCode.PinLifted), "out" }, { nameof(PlanDifferenceCode.Banned), "out" }, { nameof(PlanDifferenceCode.BanLifted), "in" },
        { nameof(PlanDifferenceCode.ReadyNow), "in" }, { nameof(PlanDifferenceCode.NotReady), "out" }, { nameof(PlanDifferenceCode.LimitGrew), "in" },
        { nameof(PlanDifferenceCode.LimitShrank), "out" }, { nameof(PlanDifferenceCode.RoomFreed), "in" }, { nameof(PlanDifferenceCode.LimitUsedUp), "out" },
        { nameof(PlanDifferenceCode.Replaces), "in" }, { nameof(PlanDifferenceCode.ReplacedBy), "out" }, { nameof(PlanDifferenceCode.Bundle), "in" },
        { nameof(PlanDifferenceCode.AddsMore), "in" }, { nameof(PlanDifferenceCode.AddsLess), "out" }, { nameof(PlanDifferenceCode.AddsNothing), "out" },
        { nameof(PlanDifferenceCode.WithinGap), "out" }, { nameof(PlanDifferenceCode.MeasureChanged), "in" }, { nameof(PlanDifferenceCode.OptionsChanged), "in" },
        { nameof(PlanDifferenceCode.LimitsChanged), "wave" }, { nameof(PlanDifferenceCode.Unknown), "wave" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_reason_is_told_where_it_holds(string code, string kind)
    {
        PlanDifferenceCode expected = Enum.Parse<PlanDifferenceCode>(code);
        (PlanDocument old, PlanDocument @new) = Pair(expected);

        PlanDifferences differences = PlanComparer.Compare(old.ToRecord(), @new.ToRecord());

        PlanDifference change = differences.Changes.Single(c => c.Site == "x");
        Assert.Equal(kind, change.Kind switch { PlanDifferenceKind.CameIn => "in", PlanDifferenceKind.WentOut => "out", _ => "wave" });
        Assert.Equal(expected, change.Reasons[0].Code);
        Assert.False(differences.AreSame);
        Assert.All([Language.English, Language.Chinese], l => Assert.NotEqual("", Words(differences, l)));
    }

    [Fact]
    public void Bans_and_pins_are_among_the_options_that_differ()
    {
        PlanDifferences differences = PlanComparer.Compare((Base with { Pins = ["a"] }).ToRecord(), (Base with { Waves = 2, Pins = ["b", "a"], Bans = ["x"] }).ToRecord());

        Assert.Equal([("ban", null, "x"), ("pin", "a", "a, b"), ("waves", "1", "2")], differences.Options);
    }

    [Theory]
    [InlineData("x", "n")]
    [InlineData("n", "x")]
    public void A_restart_that_adds_nothing_without_a_banned_site_names_that_site(string holder, string held)
    {
        PlanDocument old = Base with { Restarts = [.. Base.Restarts, ("x", 1, 10.0), ("n", 1, 3.0)], Bundles = new() { [holder] = [held] }, X = new("x", null, null, "chosen", null) };
        PlanDocument @new = Base with { Bans = ["n"], X = new("x", null, null, "no-gain", 0) };

        PlanDifference change = PlanComparer.Compare(old.ToRecord(), @new.ToRecord()).Changes.Single(c => c.Site == "x");

        Assert.Equal([new(PlanDifferenceCode.Bundle, "n"), new(PlanDifferenceCode.AddsNothing), new(PlanDifferenceCode.OptionsChanged, "ban")], change.Reasons);
    }

    [Fact]
    public void A_plan_does_not_differ_from_itself()
    {
        RestartPlan plan = ExamplePlans.Full(ExampleNetworks.Masks(), new PlanOptions());

        PlanDifferences differences = plan.DifferencesTo(plan);

        Assert.True(differences.AreSame);
        Assert.Equal(plan.Waves.Sum(w => w.Restarts.Count), differences.Kept);
        Assert.Empty(differences.Options);
        Assert.Empty(differences.Limits);
    }

    [Fact]
    public void Plans_in_memory_and_plans_in_files_are_compared_alike()
    {
        SupplyNetwork network = ExampleNetworks.Masks();
        RestartPlan old = ExamplePlans.Plain(network, new PlanOptions()), @new = ExamplePlans.Full(network, new PlanOptions { Waves = 2 });
        var report = new StringWriter();
        new JsonReportRenderer().Render(@new.ToReport(), report);
        using JsonDocument json = JsonDocument.Parse(report.ToString());

        PlanDifferences memory = old.DifferencesTo(@new), file = PlanComparer.Compare(PlanRecordReader.Of(old), PlanRecordReader.Read(json.RootElement)!);

        Assert.Equal(Words(memory, Language.English), Words(file, Language.English));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"waves\": 3}")]
    [InlineData("[]")]
    [InlineData("{\"schema\": \"supplychain/rank/1\", \"restarts\": []}")]
    public void What_is_no_plan_is_not_read(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);

        Assert.Null(PlanRecordReader.Read(json.RootElement));
    }

    private static (PlanDocument Old, PlanDocument New) Pair(PlanDifferenceCode code)
    {
        PlanDocument with = Base with { Restarts = [.. Base.Restarts, ("x", 1, 10.0)] };
        CandidateRecord Left(string outcome, double? gain = null, params LimitRecord[] limits) => new("x", null, null, outcome, gain) { LimitsInTheWay = limits };
        var small = new LimitRecord("teams", null, null, 1, "per_wave");
        LimitRecord large = small with { Amount = 2 };
        return code switch
        {
            PlanDifferenceCode.NewlyStopped => (Base, with with { X = Left("chosen") }),
            PlanDifferenceCode.NoLongerStopped => (with with { X = Left("chosen") }, Base),
            PlanDifferenceCode.Pinned => (Base with { X = Left("no-room") }, with with { X = Left("pinned"), Pins = ["x"] }),
            PlanDifferenceCode.PinLifted => (with with { X = Left("pinned"), Pins = ["x"] }, Base with { X = Left("within-gap") }),
            PlanDifferenceCode.Banned => (with with { X = Left("chosen") }, Base with { X = Left("banned"), Bans = ["x"] }),
            PlanDifferenceCode.BanLifted => (Base with { X = Left("banned"), Bans = ["x"] }, with with { X = Left("chosen") }),
            PlanDifferenceCode.ReadyNow => (Base with { X = Left("not-ready") }, with with { X = Left("chosen") }),
            PlanDifferenceCode.NotReady => (with with { X = Left("chosen") }, Base with { X = Left("not-ready") }),
            PlanDifferenceCode.LimitGrew => (Base with { X = Left("no-room", 5, small), Limits = [small] }, with with { X = Left("chosen"), Limits = [large] }),
            PlanDifferenceCode.LimitShrank => (with with { X = Left("chosen"), Limits = [large] }, Base with { X = Left("no-room", 5, small), Limits = [small] }),
            PlanDifferenceCode.RoomFreed => (Base with { X = Left("no-room", 5, small) }, with with { X = Left("chosen") }),
            PlanDifferenceCode.LimitUsedUp => (with with { X = Left("chosen") }, Base with { X = Left("no-room", 5, small) }),
            PlanDifferenceCode.Replaces => (Base with { Replacements = new() { ["a"] = "x" }, X = Left("within-gap") }, with with { Restarts = [("b", 1, 20.0), ("x", 1, 10.0)], X = Left("chosen") }),
            PlanDifferenceCode.ReplacedBy => (with with { Replacements = new() { ["x"] = "n" }, X = Left("chosen") }, Base with { Restarts = [.. Base.Restarts, ("n", 1, 10.0)], X = Left("within-gap") }),
            PlanDifferenceCode.Bundle => (Base with { X = Left("within-gap") }, with with { Restarts = [.. with.Restarts, ("n", 1, 3.0)], Bundles = new() { ["x"] = ["n"] }, X = Left("chosen") }),
            PlanDifferenceCode.AddsMore => (Base with { X = Left("within-gap", 2) }, with with { X = Left("chosen") }),
            PlanDifferenceCode.AddsLess => (with with { X = Left("chosen") }, Base with { X = Left("within-gap", 2) }),
            PlanDifferenceCode.AddsNothing => (with with { X = Left("chosen") }, Base with { X = Left("no-gain", 0) }),
            PlanDifferenceCode.WithinGap => (with with { X = Left("chosen") }, Base with { X = Left("within-gap") }),
            PlanDifferenceCode.MeasureChanged => (Base with { X = Left("within-gap") }, with with { X = Left("chosen"), Measure = "final" }),
            PlanDifferenceCode.OptionsChanged => (Base with { X = Left("within-gap") }, with with { X = Left("chosen"), Waves = 2 }),
            PlanDifferenceCode.LimitsChanged => (with with { X = Left("chosen"), Limits = [small] }, with with { Restarts = [.. Base.Restarts, ("x", 2, 10.0)], X = Left("chosen"), Limits = [large] }),
            _ => (with with { X = Left("chosen") }, with with { Restarts = [.. Base.Restarts, ("x", 2, 10.0)], X = Left("chosen") }),
        };
    }

    private static string Words(PlanDifferences differences, Language language)
    {
        TableSection table = differences.ToReport().Sections.OfType<TableSection>().Single(s => s.Key == "changes");
        int why = table.Columns.Select(c => c.Key).ToList().IndexOf("why");
        return string.Join('\n', table.Rows.Select(r => r[0] + ": " + ((ReportText)r[why]!).In(language)));
    }

    /// <summary>A plan as its JSON holds it, in short.</summary>
    private sealed record PlanDocument
    {
        public (string Site, int Wave, double Adds)[] Restarts { get; init; } = [("a", 1, 30.0), ("b", 1, 20.0)];

        public CandidateRecord? X { get; init; }

        public string[] Pins { get; init; } = [];

        public string[] Bans { get; init; } = [];

        public LimitRecord[] Limits { get; init; } = [];

        public string Measure { get; init; } = "output";

        public int Waves { get; init; } = 1;

        public Dictionary<string, string> Replacements { get; init; } = [];

        public Dictionary<string, string[]> Bundles { get; init; } = [];

        public PlanRecord ToRecord()
        {
            object Limit(LimitRecord l) => new { resource = l.Resource, region = l.Region, wave = l.Wave, amount = l.Amount, kind = l.Kind };
            var plan = new
            {
                schema = "supplychain/plan/1",
                options = new { measure = Measure, waves = Waves, pins = Pins.Select(p => new { site = p }), bans = Bans },
                limits = Limits.Select(Limit),
                status = "optimal",
                value = Restarts.Sum(r => r.Adds),
                waves = Restarts.GroupBy(r => r.Wave).Select(w => new
                {
                    wave = w.Key,
                    restarts = w.Select(r => new
                    {
                        site = r.Site,
                        name = r.Site,
                        region = "",
                        lastInValue = r.Adds,
                        bundle = Bundles.GetValueOrDefault(r.Site) ?? [],
                        replacement = Replacements.TryGetValue(r.Site, out string? other) ? new { site = other } : null,
                    }),
                }),
                candidates = new[] { "a", "b", "n" }.Select(s => new { site = s, reason = "chosen", gainIfAdded = (double?)null, limitsInTheWay = Array.Empty<object>() })
                    .Concat(X is null ? [] : [new { site = "x", reason = X.Outcome, gainIfAdded = X.GainIfAdded, limitsInTheWay = X.LimitsInTheWay.Select(Limit).ToArray() }]),
            };
            using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(plan));
            return PlanRecordReader.Read(json.RootElement)!;
        }
    }
}
