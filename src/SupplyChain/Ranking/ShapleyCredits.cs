using SupplyChain.Engine;

namespace SupplyChain.Ranking;

/// <summary>
/// Shapley values of the candidates: the average, over all orders in which everything restarts, of what each gains when its turn comes.
/// </summary>
/// <remarks>
/// Exact over all subsets of up to <see cref="ExactLimit"/> candidates; else averaged over random orders, each with its reverse
/// (Castro, Gomez and Tejada 2009; antithetic pairs as in Mitchell et al. 2022). Orders are walked backwards, from everything restarted to
/// today, because levels that fall need no care about loops. Either way credits add up to V(all).
/// </remarks>
internal sealed class ShapleyCredits(RankingGround ground)
{
    public const int ExactLimit = 10;

    // Pairs kept in memory at once before they are added up in order.
    private const int BlockSize = 64;

    private double _accuracy;

    public CandidateValues Credit { get; } = new(ground.Count);

    /// <summary>Standard errors under the measure; 0 if exact; null if one pair says nothing of the spread.</summary>
    public double[]? StandardError { get; private set; }

    public CreditMethod Method { get; private set; }

    public int PermutationsUsed { get; private set; }

    /// <summary>Certified bound on every level looked at.</summary>
    public double Accuracy => _accuracy;

    /// <summary>Returns whether it came to an end; if cancelled it averages the orders done so far, and with none done <see cref="Method"/> stays none.</summary>
    public bool Run(RankingOptions options, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken) =>
        ground.Count <= ExactLimit
            ? RunExact(cancellationToken)
            : RunSampled((options.Permutations + 1) / 2, options.Seed, options.Threads, progress, cancellationToken);

    private bool RunExact(CancellationToken cancellationToken)
    {
        int n = ground.Count;
        // Value of each subset, less that of all.
        double[] weighted = new double[1 << n], final = new double[1 << n];
        var evaluator = new LevelEvaluator(ground.AllRestarted);
        try
        {
            RemoveFrom((1 << n) - 1, 0);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        double[] share = new double[n];
        for (int size = 0; size < n; size++)
            share[size] = 1 / (n * Binomial(n - 1, size));
        for (int subset = 0; subset < 1 << n; subset++)
        {
            for (int candidate = 0; candidate < n; candidate++)
            {
                int with = subset | (1 << candidate);
                if (with == subset)
                    continue;
                double weight = share[int.PopCount(subset)];
                Credit.Weighted[candidate] += weight * (weighted[with] - weighted[subset]);
                Credit.Final[candidate] += weight * (final[with] - final[subset]);
            }
        }
        (Method, StandardError, _accuracy) = (CreditMethod.Exact, new double[n], evaluator.Accuracy);
        return true;

        void RemoveFrom(int subset, int first)
        {
            for (int candidate = first; candidate < n; candidate++)
            {
                int without = subset & ~(1 << candidate);
                LevelEvaluator.Checkpoint mark = evaluator.Mark();
                Stop(evaluator, candidate, cancellationToken);
                weighted[without] = weighted[subset] + evaluator.GainSince(mark, ground.WeightedOfNode);
                final[without] = final[subset] + evaluator.GainSince(mark, ground.FinalOfNode);
                RemoveFrom(without, candidate + 1);
                evaluator.UndoTo(mark);
            }
        }
    }

    private bool RunSampled(int pairs, int seed, int threads, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        int n = ground.Count, done = 0;
        double[] squares = new double[n];
        var block = Enumerable.Range(0, Math.Min(pairs, BlockSize)).Select(_ => new CandidateValues(n)).ToArray();
        Action<int>? report = ParallelWork.Throttled(progress, "credit", pairs);
        Lock merging = new();
        for (int start = 0; start < pairs && !cancellationToken.IsCancellationRequested; start += BlockSize)
        {
            int first = start;
            bool[] isDone = ParallelWork.Run(Math.Min(BlockSize, pairs - start), threads, () => new LevelEvaluator(ground.AllRestarted), (evaluator, pair) =>
            {
                int[] order = RandomOrder.Create(n, seed, first + pair);
                Array.Clear(block[pair].Weighted);
                Array.Clear(block[pair].Final);
                Walk(evaluator, order, block[pair], cancellationToken);
                Array.Reverse(order);
                Walk(evaluator, order, block[pair], cancellationToken);
                lock (merging)
                    _accuracy = Math.Max(_accuracy, evaluator.Accuracy);
            }, steps => report?.Invoke(first + steps), cancellationToken);
            // Added up in the order of the pairs, so that the number of threads changes nothing.
            for (int pair = 0; pair < isDone.Length; pair++)
            {
                if (isDone[pair])
                    AddPair(block[pair], ++done, squares);
            }
        }
        if (done == 0)
            return false;
        (Method, PermutationsUsed) = (CreditMethod.Permutations, 2 * done);
        StandardError = done < 2 ? null : Array.ConvertAll(squares, s => Math.Sqrt(s / (done - 1) / done));
        return done == pairs;
    }

    // Welford's running mean and sum of squared differences.
    private void AddPair(CandidateValues pair, int count, double[] squares)
    {
        for (int candidate = 0; candidate < ground.Count; candidate++)
        {
            double difference = (pair.Weighted[candidate] / 2) - Credit.Weighted[candidate];
            Credit.Weighted[candidate] += difference / count;
            squares[candidate] += difference * ((pair.Weighted[candidate] / 2) - Credit.Weighted[candidate]);
            Credit.Final[candidate] += ((pair.Final[candidate] / 2) - Credit.Final[candidate]) / count;
        }
    }

    private void Walk(LevelEvaluator evaluator, int[] order, CandidateValues sum, CancellationToken cancellationToken)
    {
        LevelEvaluator.Checkpoint start = evaluator.Mark();
        try
        {
            foreach (int candidate in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                LevelEvaluator.Checkpoint mark = evaluator.Mark();
                Stop(evaluator, candidate, cancellationToken);
                sum.Weighted[candidate] -= evaluator.GainSince(mark, ground.WeightedOfNode);
                sum.Final[candidate] -= evaluator.GainSince(mark, ground.FinalOfNode);
            }
        }
        finally
        {
            evaluator.UndoTo(start);
        }
    }

    private void Stop(LevelEvaluator evaluator, int candidate, CancellationToken cancellationToken) =>
        evaluator.SetOwnLevel(ground.Conditions.Candidates[candidate], ground.TodayLevel(candidate), cancellationToken);

    private static double Binomial(int n, int k)
    {
        double result = 1;
        for (int i = 1; i <= k; i++)
            result = result * (n - k + i) / i;
        return result;
    }
}
