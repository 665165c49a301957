using SupplyChain.Diagnostics;
using SupplyChain.Planning;

namespace SupplyChain.Tests.Support;

/// <summary>Plans made up by hand. Their numbers are not answers of the model; they only have to be written down rightly.</summary>
internal static class ExamplePlans
{
    private static readonly Limit Restarts = new() { Resource = Limit.Restarts, Amount = 2, Source = new SourcePosition("masks/limits.csv", 2) };

    private static readonly Limit North = new() { Resource = Limit.Restarts, Region = "north", Amount = 3, Kind = LimitKind.Stock, Source = new SourcePosition("masks/limits.csv", 3) };

    private static readonly Limit Floor = new() { Resource = Limit.Restarts, Region = "south", Wave = 1, Amount = 1, Kind = LimitKind.Floor };

    /// <summary>A proved plan of one wave, of which nothing optional is known.</summary>
    public static RestartPlan Plain(SupplyNetwork network, PlanOptions? options = null)
    {
        options ??= new PlanOptions();
        Site[] chosen = [.. network.Sites.Where(s => s.IsCandidate).Take(2)];
        double today = network.Sites.Where(s => !s.IsCandidate).Sum(s => s.BaselineOutputPerDay) / 4, all = network.Sites.Sum(s => s.BaselineOutputPerDay);
        double value = chosen.Sum(s => s.BaselineOutputPerDay);
        return new RestartPlan
        {
            Network = network,
            Options = options,
            Measure = options.Measure ?? Measure.Output,
            Limits = options.Limits ?? [Restarts],
            CandidateCount = network.Sites.Count(s => s.IsCandidate),
            Status = PlanStatus.Optimal,
            Ending = PlanEnding.GapReached,
            Value = value,
            Objective = value,
            Bound = value,
            RelativeGap = 0,
            BoundMethod = BoundMethod.BranchAndBound,
            CertifiedBound = value * 1.125,
            Engines = ["HiGHS 1.12.0"],
            Waves = [Wave(1, today + value, value, [.. chosen.Select((s, i) => Restart(s, 1, s.BaselineOutputPerDay / (i + 1)))], new LimitUsage(Restarts, 2, 2))],
            Today = new ProductionTotals(today, today, today / 2),
            AllRestarted = new ProductionTotals(all, all, all / 2),
            Accuracy = 3.1e-13,
            ValueAccuracy = 2.5e-7,
        };
    }

    /// <summary>A plan of two waves that holds something of everything.</summary>
    public static RestartPlan Full(SupplyNetwork network, PlanOptions? options = null)
    {
        RestartPlan plain = Plain(network, (options ?? new PlanOptions()) with { Waves = 2, WaveDays = 7, Directed = true, DirectedFactor = 1.5, ChangePenalty = 1000, Alternatives = 2 });
        Site cloth = network.FindSite("cloth-1")!, south = network.FindSite("cloth-2")!, loops = network.FindSite("loops")!, masks = network.FindSite("masks-2")!;
        PlannedRestart[] first =
        [
            Restart(cloth, 1, 1_250_000) with { LastInOwn = 400_000, Bundle = [loops, masks], Replacement = new Replacement(south, 2, 81_250.5), DirectedLastInValue = 1_000_000 },
            Restart(loops, 1, 0) with { IsPinned = true, Bundle = [cloth], DirectedLastInValue = 12_500 },
        ];
        PlannedRestart[] second = [Restart(masks, 2, 900_000) with { EffectWave = null, LastInOwn = 900_000, Bundle = [], DirectedLastInValue = 0 }];
        return plain with
        {
            Limits = [Restarts, North, Floor],
            Status = PlanStatus.Feasible,
            Ending = PlanEnding.WorkDone,
            Value = 2_150_000,
            Objective = 2_148_000,
            Bound = 2_200_000,
            RelativeGap = 52_000 / 2_200_000.0,
            BoundMethod = BoundMethod.Multipliers,
            CertifiedBound = 2_200_000,
            Engines = ["PDLP", "HiGHS 1.12.0"],
            Waves =
            [
                Wave(1, 1_700_000, 1_250_000, first, new LimitUsage(Restarts, 2, 2), new LimitUsage(North, 2, 3), new LimitUsage(Floor, 1, 1)),
                Wave(2, 2_600_000, 2_150_000, second, new LimitUsage(Restarts, 1, 2), new LimitUsage(North, 2.5, 6)),
            ],
            Tiers = [new PlanTier(1, 1_500_000, 1_500_000, 0), new PlanTier(3, 648_000, 700_000, 52_000 / 700_000.0)],
            TierPrice = new RulePrice(2_250_000, 2_300_000, 102_000),
            FloorPrices = [new FloorPrice(Floor, new RulePrice(2_160_000, 2_210_000, 12_000)), new FloorPrice(null, new RulePrice(2_160_000, 2_210_000, 12_000))],
            Baselines =
            [
                new PlanBaseline(BaselineKind.LargestOutput, null, 1_075_000, [new ListedRestart("masks-2", 1), new ListedRestart("cloth-1", 1)], 1, false),
                new PlanBaseline(BaselineKind.BestAlone, null, 1_612_500, [new ListedRestart("cloth-1", 1)], 0, true),
                new PlanBaseline(BaselineKind.BySector, null, 0, [], 0, true),
                new PlanBaseline(BaselineKind.Easiest, null, 537_500, [new ListedRestart("loops", 1)], 0, true),
                new PlanBaseline(BaselineKind.FirstCome, null, 1_612_500, [new ListedRestart("cloth-1", 2)], 3, true) { GainsPerDay = [0, 230_357.5] },
                new PlanBaseline(BaselineKind.Own, "desk", 1_800_000, [new ListedRestart("cloth-1", 1), new ListedRestart("loops", 2)], 0, true),
            ],
            Alternatives =
            [
                new PlanAlternative { Value = 2_107_000, RelativeLoss = 0.02, Restarts = [new ListedRestart("cloth-2", 1)], Without = [cloth, loops], Instead = [south], IsMostDifferent = true },
                new PlanAlternative { Value = 2_100_000, RelativeLoss = 50_000 / 2_150_000.0, Restarts = [new ListedRestart("cloth-1", 2)], Without = [masks], Instead = [], IsMostDifferent = false },
            ],
            Changes =
            [
                new PlanChange(cloth, ChangeKind.Kept, 1, 1, null, []), new PlanChange(masks, ChangeKind.PutOff, 1, 2, 12_345.5, [loops]),
                new PlanChange(south, ChangeKind.TakenBack, 2, null, null, []), new PlanChange(loops, ChangeKind.New, null, 1, null, []),
                new PlanChange(network.FindSite("wire")!, ChangeKind.Done, 1, null, null, []),
            ],
            Directed = new DirectedValue(2_600_000, 2_600_001, 1.5),
            Candidates =
            [
                Candidate(cloth, CandidateOutcome.Chosen) with { Wave = 1 },
                Candidate(south, CandidateOutcome.NoRoom) with { OperatingLevel = 0.25, GainIfAdded = 62_500.5, LimitsInTheWay = [Restarts] },
                Candidate(loops, CandidateOutcome.Pinned) with { Wave = 1 },
                Candidate(masks, CandidateOutcome.Chosen) with { Wave = 2 },
            ],
            LateCandidates = 1,
        };
    }

    /// <summary>No plan, and three reasons: pins against a limit, a floor against a limit, and pins alone.</summary>
    public static RestartPlan Infeasible(SupplyNetwork network, PlanOptions? options = null) => Plain(network, options) with
    {
        Status = PlanStatus.Infeasible,
        Value = 0,
        Objective = 0,
        Bound = 0,
        CertifiedBound = 0,
        BoundMethod = BoundMethod.Ceiling,
        Engines = [],
        Waves = [],
        Accuracy = 0,
        ValueAccuracy = 0,
        Conflicts =
        [
            new PlanConflict([Restarts], 1, [network.FindSite("cloth-1")!, network.FindSite("cloth-2")!, network.FindSite("loops")!]),
            new PlanConflict([North, Floor], null, []),
            new PlanConflict([], null, [network.FindSite("masks-2")!]),
        ],
    };

    /// <summary>A plan whose search was cut off.</summary>
    public static RestartPlan CutOff(SupplyNetwork network, PlanOptions options, PlanEnding ending) => Plain(network, options) with
    {
        Status = PlanStatus.Feasible,
        Ending = ending,
        Bound = 1_000_000,
        RelativeGap = 0.35,
        BoundMethod = BoundMethod.Ceiling,
        CertifiedBound = 1_000_000,
    };

    /// <summary>A plan that restarts nothing.</summary>
    public static RestartPlan Nothing(SupplyNetwork network, PlanOptions options) => Plain(network, options) with
    {
        Value = 0,
        Objective = 0,
        Bound = 0,
        CertifiedBound = 0,
        Limits = [],
        Waves = [new PlanWave { Wave = 1, Restarts = [], Reached = new ProductionTotals(1, 1, 1), GainPerDay = 0, Used = [] }],
        Baselines = [new PlanBaseline(BaselineKind.LargestOutput, null, 0, [], 0, true)],
    };

    private static PlanCandidate Candidate(Site site, CandidateOutcome outcome) => new() { Site = site, OperatingLevel = 0, RestartLevel = 1, Outcome = outcome };

    private static PlannedRestart Restart(Site site, int wave, double value) => new() { Site = site, Wave = wave, EffectWave = wave, LastInValue = value, LastInOwn = value / 2 };

    private static PlanWave Wave(int wave, double reached, double gain, IReadOnlyList<PlannedRestart> restarts, params LimitUsage[] used) =>
        new() { Wave = wave, Restarts = restarts, Reached = new ProductionTotals(reached, reached, reached / 2), GainPerDay = gain, Used = used };
}
