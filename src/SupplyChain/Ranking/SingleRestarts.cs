using SupplyChain.Engine;

namespace SupplyChain.Ranking;

/// <summary>Computes, for every candidate, what it gains alone and what is lost without it.</summary>
internal sealed class SingleRestarts
{
    private readonly RankingGround _ground;
    private double _accuracy;

    public SingleRestarts(RankingGround ground)
    {
        _ground = ground;
        (Alone, HeldUp, AloneOwn) = (new CandidateValues(ground.Count), new CandidateValues(ground.Count), new double[ground.Count]);
        IsDone = [];
    }

    public CandidateValues Alone { get; }

    public CandidateValues HeldUp { get; }

    /// <summary>The part of what a candidate gains alone that it makes itself, under the measure.</summary>
    public double[] AloneOwn { get; }

    public bool[] IsDone { get; private set; }

    /// <summary>Certified bound on every level looked at.</summary>
    public double Accuracy => _accuracy;

    public void Run(double[] weightedOfSite, int threads, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        Lock merging = new();
        IsDone = ParallelWork.Run(_ground.Count, threads, () => (Up: new LevelEvaluator(_ground.Today), Down: new LevelEvaluator(_ground.AllRestarted)), (worker, candidate) =>
        {
            int site = _ground.Conditions.Candidates[candidate];
            LevelEvaluator.Checkpoint up = worker.Up.Mark(), down = worker.Down.Mark();
            try
            {
                double before = worker.Up.LossOf(site);
                worker.Up.SetOwnLevel(site, _ground.RestartLevel(candidate), cancellationToken);
                Alone.Weighted[candidate] = worker.Up.GainSince(up, _ground.WeightedOfNode);
                Alone.Final[candidate] = worker.Up.GainSince(up, _ground.FinalOfNode);
                AloneOwn[candidate] = weightedOfSite[site] * (before - worker.Up.LossOf(site));
                worker.Down.SetOwnLevel(site, _ground.TodayLevel(candidate), cancellationToken);
                HeldUp.Weighted[candidate] = 0 - worker.Down.GainSince(down, _ground.WeightedOfNode);
                HeldUp.Final[candidate] = 0 - worker.Down.GainSince(down, _ground.FinalOfNode);
            }
            finally
            {
                worker.Up.UndoTo(up);
                worker.Down.UndoTo(down);
            }
            lock (merging)
                _accuracy = Math.Max(_accuracy, Math.Max(worker.Up.Accuracy, worker.Down.Accuracy));
        }, ParallelWork.Throttled(progress, "restarts", _ground.Count), cancellationToken);
    }
}
