using SupplyChain.Checking;
using SupplyChain.Diagnostics;
using SupplyChain.Ranking;

namespace SupplyChain.Tests.Support;

/// <summary>Results made up by hand. Their numbers are not answers of the model; they only have to be written down rightly.</summary>
internal static class ExampleResults
{
    public static RestartRanking Ranking(SupplyNetwork network, RankingOptions? options = null, int? evaluated = null, double accuracy = 3.1e-13)
    {
        options ??= new RankingOptions();
        bool credit = options.IncludeCredit || options.By == RankingOrder.Credit;
        Site[] candidates = [.. network.Sites.Where(s => s.IsCandidate).OrderByDescending(s => s.BaselineOutputPerDay)];
        bool exact = candidates.Length <= 10;
        double today = network.Sites.Where(s => !s.IsCandidate).Sum(s => s.BaselineOutputPerDay) / 4;
        double all = network.Sites.Sum(s => s.BaselineOutputPerDay);
        double final = network.Sites.Sum(s => s.FinalDemandPerDay);
        return new RestartRanking
        {
            Network = network,
            Options = options,
            Measure = options.Measure ?? Measure.Output,
            Today = new ProductionTotals(today, today, final / 8),
            AllRestarted = new ProductionTotals(all, all, final),
            Accuracy = accuracy,
            ValueAccuracyPerDay = accuracy <= 1e-12 ? 2.5e-7 : 2 * accuracy * all,
            CreditMethod = !credit ? CreditMethod.None : exact ? CreditMethod.Exact : CreditMethod.Permutations,
            PermutationsUsed = credit && !exact ? options.Permutations : 0,
            CandidateCount = candidates.Length,
            IsComplete = evaluated is null,
            PulledDownLoops = [],
            Restarts = [.. candidates.Take(evaluated ?? int.MaxValue).Select((s, i) => new RankedRestart
            {
                Rank = i + 1,
                Site = s,
                AlonePerDay = i % 2 == 0 ? s.BaselineOutputPerDay * 1.25 : 1e-9,
                AloneOwnPerDay = i % 2 == 0 ? s.BaselineOutputPerDay : 1e-9,
                HeldUpPerDay = options.ComputesHeldUp(candidates.Length) ? s.BaselineOutputPerDay * 4 / 3 : null,
                CreditPerDay = credit ? s.BaselineOutputPerDay / 3 : null,
                CreditStandardError = !credit ? null : exact ? 0 : s.BaselineOutputPerDay / 300,
                AloneFinalPerDay = 0,
                HeldUpFinalPerDay = options.ComputesHeldUp(candidates.Length) ? s.BaselineOutputPerDay / 7 : null,
                CreditFinalPerDay = credit ? s.BaselineOutputPerDay / 9 : null,
            })],
        };
    }

    /// <summary>A ranking that ended before it was known what all but the first so many hold up.</summary>
    public static RestartRanking CutShort(RestartRanking ranking, int heldUpDone) => ranking with
    {
        IsComplete = false,
        CreditMethod = CreditMethod.None,
        PermutationsUsed = 0,
        Restarts = [.. ranking.Restarts.Select((r, i) => i < heldUpDone ? r : r with { HeldUpPerDay = null, HeldUpFinalPerDay = null })],
    };

    public static PulledDownLoop Loop(SupplyNetwork network) => new()
    {
        Sites = [network.Sites[0], network.Sites[1]],
        Leak = network.Sites[2],
        LeakCustomer = network.Sites[0],
        LeakShare = 0.04,
        OperatingLevel = 0.125,
        LostOutputPerDay = 568_750,
        DirectLossPerDay = 22_750,
    };

    public static NetworkCheck Check(SupplyNetwork network, CheckOptions? options = null, params Diagnostic[] problems)
    {
        double all = network.Sites.Sum(s => s.BaselineOutputPerDay);
        return new NetworkCheck
        {
            Network = network,
            Options = options ?? new CheckOptions(),
            Measure = options?.Measure ?? Measure.Output,
            Counts = new NetworkCounts
            {
                Sites = network.Sites.Count,
                Firms = 6,
                Industries = 4,
                Regions = 2,
                Links = network.Links.Count,
                InputClasses = new Dictionary<Importance, int> { [Importance.Essential] = 5, [Importance.Other] = 1 },
                StoppedSites = 3,
                PartlyRunningSites = 1,
                Candidates = 4,
            },
            Shape = new NetworkShape
            {
                Components = 1,
                LargestComponent = 6,
                SitesWithoutLinks = 0,
                SelfLinks = 0,
                Loops = 1,
                LargestLoop = 2,
                SitesInLoops = 2,
                SelfSustainingGroups = 0,
                Amplification = 12.5,
            },
            Assumptions = new NetworkAssumptions { AssumedLinkValues = 1234, EssentialByDefault = 5, ClassesWithOutsideShare = 0, CostSharesScaledDown = 0, SitesWithSurge = 1 },
            Regime = new NetworkRegime
            {
                Today = new ProductionTotals(all / 8, all / 8, all / 16),
                AllRestarted = new ProductionTotals(all * 0.9996, all * 0.9996, all / 2),
                Baseline = new ProductionTotals(all, all, all / 2),
                RunningSites = 3,
                StarvedSites = 2,
                StarvedBelowHalf = 1,
                Accuracy = 1e-12,
            },
            PulledDownLoops = [Loop(network)],
            PulledDownLoopsAllRestarted = [],
            Diagnostics = problems,
        };
    }

    public static Diagnostic Warning(string file = "masks/sites.csv", int line = 3) =>
        new(DiagnosticCodes.ColumnUnknown, new SourcePosition(file, line, 12), "remarks") { Field = "remarks", SourceLine = "id,industry,remarks", MarkStart = 12, MarkLength = 7 };

    public static Diagnostic Error(string file = "masks/links.csv", int line = 214) =>
        new(DiagnosticCodes.UnknownCustomer, new SourcePosition(file, line, 9), "plant-kobe2")
        {
            Field = "customer",
            SourceLine = "steelco,plant-kobe2,steel,120000",
            MarkStart = 8,
            MarkLength = 11,
        };
}
