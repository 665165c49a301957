using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SupplyChain.Engine;
using SupplyChain.Ranking;

namespace SupplyChain.Benchmarks;

/// <summary>Measures whole questions on generated networks of growing size, each against a baseline timed in the same process.</summary>
internal static class ScaleRun
{
    private const int Runs = 5;

    public static void Print(TextWriter output, IReadOnlyList<int> sizes)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors; processor seconds, median of {Runs} runs ± half the spread."));
        output.WriteLine();
        output.WriteLine("| sites | links | candidates | split lines | load / split | one fixed point | all alone / fixed point | one held up / fixed point | accuracy of levels | peak memory |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
            output.WriteLine(Row(size));
    }

    private static string Row(int size)
    {
        string folder = Directory.CreateTempSubdirectory("supplychain-scale").FullName;
        try
        {
            new NetworkGenerator(size, 1).WriteFolder(folder);
            int fields = 0;
            int runs = size > 300_000 ? 3 : Runs;
            var split = Measurement.Of(runs, () => fields = SplitLines(folder));
            SupplyNetwork? network = null;
            var load = Measurement.Of(runs, () => network = SupplyNetwork.Load(folder));
            return Questions(network!, runs, split, load);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Questions(SupplyNetwork network, int runs, Measurement split, Measurement load)
    {
        IndexedNetwork indexed = network.Indexed;
        double[] own = [.. network.Sites.Select(s => s.OperatingLevel)];
        LevelState today = LevelState.Solve(indexed, own, default);
        var fixedPoint = Measurement.Of(runs, () => today = LevelState.Solve(indexed, own, default));

        RestartRanking ranking = network.RankRestarts(new() { By = RankingOrder.Alone, IncludeHeldUp = false });
        int[] candidates = [.. network.Sites.Where(s => s.IsCandidate).Select(s => s.Index)];
        double[] value = MeasureValues.OfNodes(indexed.Collapsed, MeasureValues.Weighted(network, Measure.Output));
        // The ranking above has warmed the code up; a minute and more is measured once.
        var alone = Measurement.Of(candidates.Length > 100_000 ? 1 : runs, () => RestartEach(today, candidates, value), withWarmUp: false);

        var batch = new StopBatch(LevelState.Solve(indexed, [.. own.Select(_ => 1.0)], default));
        double[] lost = new double[StopBatch.Lanes];
        var heldUp = Measurement.Of(runs, () =>
        {
            batch.TrySolve(candidates.AsSpan(0, StopBatch.Lanes), new double[StopBatch.Lanes], default);
            batch.LossAgainstBase(value, lost);
        });

        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {network.Sites.Count:#,0} | {network.Links.Count:#,0} | {candidates.Length:#,0} | {split.Show()} | {load.Median / split.Median:0.0} | {fixedPoint.Show()} | {alone.Median / fixedPoint.Median:0.0} (± {100 * alone.Spread:0} %) | {heldUp.Median / StopBatch.Lanes / fixedPoint.Median:0.00} | {ranking.Accuracy:0E+0} | {process.PeakWorkingSet64 / 1e9:0.0} GB |");
    }

    // What a ranking by alone does on one thread.
    private static double RestartEach(LevelState today, int[] candidates, double[] value)
    {
        var evaluator = new LevelEvaluator(today);
        double sum = 0;
        foreach (int candidate in candidates)
        {
            LevelEvaluator.Checkpoint mark = evaluator.Mark();
            evaluator.SetOwnLevel(candidate, 1, default);
            sum += evaluator.GainSince(mark, value);
            evaluator.UndoTo(mark);
        }
        return sum;
    }

    private static int SplitLines(string folder)
    {
        int fields = 0;
        foreach (string file in new[] { "sites.csv", "links.csv", "inputs.csv" })
        {
            foreach (string line in File.ReadLines(Path.Combine(folder, file)))
                fields += line.Split(',').Length;
        }
        return fields;
    }
}
