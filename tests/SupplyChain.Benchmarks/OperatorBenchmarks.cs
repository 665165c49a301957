using BenchmarkDotNet.Attributes;
using SupplyChain.Engine;

namespace SupplyChain.Benchmarks;

/// <summary>One change of one site, followed locally, against solving all levels afresh.</summary>
[MemoryDiagnoser]
public class OperatorBenchmarks
{
    private SupplyNetwork _network = null!;
    private double[] _own = null!;
    private LevelEvaluator _evaluator = null!;
    private int[] _candidates = null!;
    private int _next;

    /// <summary>Sites of the generated network.</summary>
    [Params(10_000)]
    public int Sites { get; set; }

    /// <summary>Makes the network.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _network = new NetworkGenerator(Sites, 1).ToBuilder().Build();
        _own = [.. _network.Sites.Select(s => s.OperatingLevel)];
        _evaluator = new LevelEvaluator(LevelState.Solve(_network.Indexed, _own, default));
        _candidates = [.. _network.Sites.Where(s => s.IsCandidate).Select(s => s.Index)];
    }

    /// <summary>All levels from scratch, certified.</summary>
    [Benchmark(Baseline = true)]
    public double FixedPoint() => LevelState.Solve(_network.Indexed, _own, default).Accuracy;

    /// <summary>The next candidate restarted alone and taken back.</summary>
    [Benchmark]
    public double RestartAlone()
    {
        LevelEvaluator.Checkpoint mark = _evaluator.Mark();
        int site = _candidates[_next++ % _candidates.Length];
        _evaluator.SetOwnLevel(site, 1, default);
        double loss = _evaluator.LossOf(site);
        _evaluator.UndoTo(mark);
        return loss;
    }
}
