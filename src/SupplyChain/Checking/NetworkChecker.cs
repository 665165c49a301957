using System.Globalization;
using SupplyChain.Diagnostics;
using SupplyChain.Engine;
using SupplyChain.Resources;

namespace SupplyChain.Checking;

/// <summary>Collects what the data of a network say about it.</summary>
internal static class NetworkChecker
{
    // A running site counts as starved if its inputs take away more than rounding.
    private const double Starved = 1e-9;

    private const int NamedSites = 3;

    public static NetworkCheck Check(SupplyNetwork network, CheckOptions options, CancellationToken cancellationToken)
    {
        Measure measure = MeasureValues.Choose(network, options.Measure);
        double[] weighted = MeasureValues.Weighted(network, measure);
        OperatingConditions conditions = OperatingConditions.Create(network, options.Scenario);
        double[] restarted = (double[])conditions.OperatingLevels.Clone();
        foreach (int site in conditions.Candidates)
            restarted[site] = conditions.RestartLevels[site];
        LevelState today = LevelState.Solve(network.Indexed, conditions.OperatingLevels, cancellationToken);
        LevelState all = LevelState.Solve(network.Indexed, restarted, cancellationToken);
        IReadOnlyList<PulledDownLoop> loopsToday = LoopLeaks.Find(today);
        return new NetworkCheck
        {
            Network = network,
            Options = options,
            Measure = measure,
            Counts = Count(network, conditions),
            Shape = NetworkShapes.Describe(network),
            Assumptions = Assumptions(network),
            Regime = Regime(network, conditions, weighted, today, all),
            PulledDownLoops = loopsToday,
            PulledDownLoopsAllRestarted = LoopLeaks.Find(all),
            Diagnostics = [.. loopsToday.Select(Describe)],
            OutputByRegion = ByRegion(network, today, all),
        };
    }

    private static NetworkCounts Count(SupplyNetwork network, OperatingConditions conditions) => new()
    {
        Sites = network.Sites.Count,
        Firms = network.Sites.Select(s => s.Firm).Distinct(StringComparer.Ordinal).Count(),
        Industries = network.Sites.Select(s => s.Industry).Distinct(StringComparer.Ordinal).Count(),
        Regions = network.Sites.Select(s => s.Region).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).Count(),
        Links = network.Links.Count,
        InputClasses = Enum.GetValues<Importance>().ToDictionary(i => i, i => network.Inputs.Importance.Count(c => c == i)),
        StoppedSites = conditions.OperatingLevels.Count(level => level == 0),
        PartlyRunningSites = conditions.OperatingLevels.Count(level => level is > 0 and < 1),
        Candidates = conditions.Candidates.Length,
    };

    public static NetworkAssumptions Assumptions(SupplyNetwork network) => new()
    {
        AssumedLinkValues = network.Inputs.IsAssumed.Count(a => a),
        EssentialByDefault = network.Inputs.EssentialByDefault,
        ClassesWithOutsideShare = network.Inputs.OutsideShare.Count(e => e > 0),
        CostSharesScaledDown = network.Sites.Count(site => SiteRows.CostShares(site, network.Inputs).Sum > 1 + Starved),
        SitesWithSurge = network.Sites.Count(site => site.Surge > 0),
    };

    private static NetworkRegime Regime(SupplyNetwork network, OperatingConditions conditions, double[] weighted, LevelState today, LevelState all)
    {
        int[] running = [.. Enumerable.Range(0, network.Sites.Count).Where(site => conditions.OperatingLevels[site] > 0)];
        return new NetworkRegime
        {
            Today = MeasureValues.Totals(network, weighted, today.LevelOf),
            AllRestarted = MeasureValues.Totals(network, weighted, all.LevelOf),
            Baseline = MeasureValues.Totals(network, weighted, _ => 1),
            RunningSites = running.Length,
            StarvedSites = running.Count(site => today.LevelOf(site) < conditions.OperatingLevels[site] - Starved),
            StarvedBelowHalf = running.Count(site => today.LevelOf(site) < (conditions.OperatingLevels[site] / 2) - Starved),
            Accuracy = Math.Max(today.Accuracy, all.Accuracy),
        };
    }

    private static (string Region, double[] Parts)[] ByRegion(SupplyNetwork network, LevelState today, LevelState all)
    {
        Dictionary<string, double[]> regions = new(StringComparer.Ordinal);
        foreach (Site site in network.Sites)
        {
            if (!regions.TryGetValue(site.Region, out double[]? parts))
                regions.Add(site.Region, parts = new double[3]);
            double now = today.LevelOf(site.Index), then = all.LevelOf(site.Index);
            parts[0] += site.BaselineOutputPerDay * now;
            parts[1] += site.BaselineOutputPerDay * (then - now);
            parts[2] += site.BaselineOutputPerDay * (1 - then);
        }
        return [.. regions.Select(r => (r.Key, r.Value))];
    }

    private static Diagnostic Describe(PulledDownLoop loop)
    {
        var names = new TextList([.. loop.Sites.Take(NamedSites).Select(s => s.Id)], HasMore: loop.Sites.Count > NamedSites);
        return new Diagnostic(DiagnosticCodes.LoopPulledDown, loop.Sites[0].Source,
            loop.Sites.Count, names, Percent(loop.OperatingLevel), loop.Leak.Id, Percent(loop.LeakShare), new Quantity(loop.LostOutputPerDay))
        { Field = "id" };

        static LocalizedText Percent(double share) => new("Value.Percent", (100 * share).ToString("0.##", CultureInfo.InvariantCulture));
    }
}
