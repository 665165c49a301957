using SupplyChain.Engine;

namespace SupplyChain.Ranking;

/// <summary>Puts a ranking together from the levels today, with everything restarted, and in between.</summary>
internal static class RestartRanker
{
    public static RestartRanking Rank(SupplyNetwork network, RankingOptions options, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        Measure measure = MeasureValues.Choose(network, options.Measure);
        double[] weighted = MeasureValues.Weighted(network, measure), final = MeasureValues.FinalDemand(network);
        RankingGround ground = Prepare(network, options, weighted, final, cancellationToken);

        var single = new SingleRestarts(ground, weighted, options.Threads, progress);
        single.ComputeAlone(cancellationToken);
        bool isComplete = Array.TrueForAll(single.IsAloneDone, done => done);
        if (isComplete && options.ComputesHeldUp(ground.Count))
        {
            single.ComputeHeldUp(cancellationToken);
            isComplete = Array.TrueForAll(single.IsHeldUpDone, done => done);
        }
        ShapleyCredits? credits = null;
        if (isComplete && (options.IncludeCredit || options.By == RankingOrder.Credit))
        {
            credits = new ShapleyCredits(ground);
            isComplete &= credits.Run(options, progress, cancellationToken);
        }

        double accuracy = new[] { ground.Today.Accuracy, ground.AllRestarted.Accuracy, single.Accuracy, credits?.Accuracy ?? 0 }.Max();
        return new RestartRanking
        {
            Network = network,
            Options = options,
            Measure = measure,
            Today = MeasureValues.Totals(network, weighted, ground.Today.LevelOf),
            AllRestarted = MeasureValues.Totals(network, weighted, ground.AllRestarted.LevelOf),
            Accuracy = accuracy,
            ValueAccuracyPerDay = 2 * ground.Today.Network.ValueAccuracyAt(accuracy, ground.WeightedOfNode),
            CreditMethod = credits?.Method ?? CreditMethod.None,
            PermutationsUsed = credits?.PermutationsUsed ?? 0,
            Restarts = Order(network, ground, single, credits, options.By),
            CandidateCount = ground.Count,
            IsComplete = isComplete,
            PulledDownLoops = LoopLeaks.Find(ground.Today),
        };
    }

    private static RankingGround Prepare(SupplyNetwork network, RankingOptions options, double[] weighted, double[] final, CancellationToken cancellationToken)
    {
        OperatingConditions conditions = OperatingConditions.Create(network, options.Scenario);
        IndexedNetwork indexed = network.Indexed;
        double[] restarted = (double[])conditions.OperatingLevels.Clone();
        foreach (int site in conditions.Candidates)
            restarted[site] = conditions.RestartLevels[site];
        return new RankingGround(
            conditions,
            LevelState.Solve(indexed, conditions.OperatingLevels, cancellationToken),
            LevelState.Solve(indexed, restarted, cancellationToken),
            MeasureValues.OfNodes(indexed.Collapsed, weighted),
            MeasureValues.OfNodes(indexed.Collapsed, final));
    }

    private static RankedRestart[] Order(SupplyNetwork network, RankingGround ground, SingleRestarts single, ShapleyCredits? credits, RankingOrder by)
    {
        CandidateValues? credit = credits is { Method: not CreditMethod.None } ? credits.Credit : null;
        // What was not computed sorts as nothing. Most restarts are worth nothing alone: what they hold up then says more than their ids.
        double[] key = by switch
        {
            RankingOrder.Alone => single.Alone.Weighted,
            RankingOrder.Credit when credit is not null => credit.Weighted,
            _ => single.HeldUp.Weighted,
        };
        double[] second = by == RankingOrder.Alone ? single.HeldUp.Weighted : single.Alone.Weighted;
        int[] order = [.. Enumerable.Range(0, ground.Count)
            .Where(c => single.IsAloneDone[c])
            .OrderByDescending(c => key[c]).ThenByDescending(c => second[c]).ThenBy(c => c)];
        return [.. order.Select((candidate, position) => new RankedRestart
        {
            Rank = position + 1,
            Site = network.Sites[ground.Conditions.Candidates[candidate]],
            AlonePerDay = single.Alone.Weighted[candidate],
            AloneOwnPerDay = single.AloneOwn[candidate],
            HeldUpPerDay = single.IsHeldUpDone[candidate] ? single.HeldUp.Weighted[candidate] : null,
            CreditPerDay = credit?.Weighted[candidate],
            CreditStandardError = credit is null ? null : credits?.StandardError?[candidate],
            AloneFinalPerDay = single.Alone.Final[candidate],
            HeldUpFinalPerDay = single.IsHeldUpDone[candidate] ? single.HeldUp.Final[candidate] : null,
            CreditFinalPerDay = credit?.Final[candidate],
        })];
    }
}
