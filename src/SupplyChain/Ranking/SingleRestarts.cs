using SupplyChain.Engine;

namespace SupplyChain.Ranking;

/// <summary>Computes, for every candidate, what it gains alone and, if wanted, what is lost without it.</summary>
/// <remarks>
/// From today's state most restarts reach few sites, and only those are computed again. From the state with everything restarted most
/// stops reach everything downstream: those that turn out to are swept together, several at once.
/// </remarks>
internal sealed class SingleRestarts(RankingGround ground, double[] weightedOfSite, int threads, IProgress<AnalysisProgress>? progress)
{
    // Looks after which a stop counts as one that reaches everything, on top of a twentieth of the network.
    private const int FewLooks = 200;

    private readonly Lock _merging = new();
    private double _accuracy;

    public CandidateValues Alone { get; } = new(ground.Count);

    /// <summary>The part of what a candidate gains alone that it makes itself, under the measure.</summary>
    public double[] AloneOwn { get; } = new double[ground.Count];

    public CandidateValues HeldUp { get; } = new(ground.Count);

    /// <summary>Per candidate, whether <see cref="Alone"/> is known.</summary>
    public bool[] IsAloneDone { get; private set; } = new bool[ground.Count];

    /// <summary>Per candidate, whether <see cref="HeldUp"/> is known.</summary>
    public bool[] IsHeldUpDone { get; private set; } = new bool[ground.Count];

    /// <summary>Certified bound on every level looked at.</summary>
    public double Accuracy => _accuracy;

    public void ComputeAlone(CancellationToken cancellationToken) =>
        IsAloneDone = ParallelWork.Run(ground.Count, threads, () => new LevelEvaluator(ground.Today), (evaluator, candidate) =>
        {
            int site = ground.Conditions.Candidates[candidate];
            LevelEvaluator.Checkpoint start = evaluator.Mark();
            try
            {
                double before = evaluator.LossOf(site);
                evaluator.SetOwnLevel(site, ground.RestartLevel(candidate), cancellationToken);
                Alone.Weighted[candidate] = evaluator.GainSince(start, ground.WeightedOfNode);
                Alone.Final[candidate] = evaluator.GainSince(start, ground.FinalOfNode);
                AloneOwn[candidate] = weightedOfSite[site] * (before - evaluator.LossOf(site));
            }
            finally
            {
                evaluator.UndoTo(start);
            }
            Merge(evaluator.Accuracy);
        }, ParallelWork.Throttled(progress, "alone", ground.Count), cancellationToken);

    public void ComputeHeldUp(CancellationToken cancellationToken)
    {
        bool[] isFarReaching = new bool[ground.Count];
        Action<int>? report = ParallelWork.Throttled(progress, "held-up", ground.Count);
        int reported = 0;
        bool[] isTried = ParallelWork.Run(ground.Count, threads, () => new LevelEvaluator(ground.AllRestarted), (evaluator, candidate) =>
        {
            isFarReaching[candidate] = !TryHeldUp(evaluator, candidate, cancellationToken);
            Merge(evaluator.Accuracy);
            if (!isFarReaching[candidate])
                Interlocked.Increment(ref reported);
        }, _ => report?.Invoke(Volatile.Read(ref reported)), cancellationToken);
        int[] farReaching = [.. Enumerable.Range(0, ground.Count).Where(c => isTried[c] && isFarReaching[c])];
        int[][] batches = [.. farReaching.Chunk(StopBatch.Lanes)];
        bool[] isBatchDone = ParallelWork.Run(batches.Length, threads, () => new StopBatch(ground.AllRestarted),
            (worker, batch) => HeldUpTogether(worker, batches[batch], cancellationToken),
            done => report?.Invoke(Math.Min(ground.Count, reported + (done * StopBatch.Lanes))), cancellationToken);
        for (int batch = 0; batch < batches.Length; batch++)
        {
            foreach (int candidate in batches[batch])
                isTried[candidate] = isBatchDone[batch];
        }
        IsHeldUpDone = isTried;
    }

    /// <summary>Returns false if the stop reaches too much of the network to be followed site by site.</summary>
    private bool TryHeldUp(LevelEvaluator evaluator, int candidate, CancellationToken cancellationToken, bool isLimited = true)
    {
        LevelEvaluator.Checkpoint start = evaluator.Mark();
        try
        {
            int limit = FewLooks + (ground.WeightedOfNode.Length / 20);
            if (!evaluator.TrySetOwnLevel(ground.Conditions.Candidates[candidate], ground.TodayLevel(candidate), isLimited ? limit : null, cancellationToken))
                return false;
            HeldUp.Weighted[candidate] = 0 - evaluator.GainSince(start, ground.WeightedOfNode);
            HeldUp.Final[candidate] = 0 - evaluator.GainSince(start, ground.FinalOfNode);
            return true;
        }
        finally
        {
            evaluator.UndoTo(start);
        }
    }

    private void HeldUpTogether(StopBatch worker, int[] candidates, CancellationToken cancellationToken)
    {
        int[] sites = Array.ConvertAll(candidates, c => ground.Conditions.Candidates[c]);
        if (!worker.TrySolve(sites, Array.ConvertAll(candidates, ground.TodayLevel), cancellationToken))
        {
            var evaluator = new LevelEvaluator(ground.AllRestarted);
            foreach (int candidate in candidates)
                TryHeldUp(evaluator, candidate, cancellationToken, isLimited: false);
            Merge(evaluator.Accuracy);
            return;
        }
        Span<double> lost = stackalloc double[candidates.Length];
        worker.LossAgainstBase(ground.WeightedOfNode, lost);
        for (int lane = 0; lane < lost.Length; lane++)
            HeldUp.Weighted[candidates[lane]] = lost[lane];
        worker.LossAgainstBase(ground.FinalOfNode, lost);
        for (int lane = 0; lane < lost.Length; lane++)
            HeldUp.Final[candidates[lane]] = lost[lane];
        Merge(worker.Accuracy);
    }

    private void Merge(double accuracy)
    {
        lock (_merging)
            _accuracy = Math.Max(_accuracy, accuracy);
    }
}
