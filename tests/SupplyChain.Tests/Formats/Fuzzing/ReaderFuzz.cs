using System.Diagnostics;
using System.Globalization;

namespace SupplyChain.Tests.Formats.Fuzzing;

/// <summary>What fuzzing found, and what it took.</summary>
/// <param name="Cases">Files tried.</param>
/// <param name="Failures">What went wrong, with the seed of the case; files that did it are kept.</param>
/// <param name="Slowest">The longest any file took.</param>
/// <param name="SlowestCase">Which file it was.</param>
/// <param name="PeakBytes">The most memory the process held, everything included.</param>
internal sealed record FuzzResult(int Cases, IReadOnlyList<string> Failures, TimeSpan Slowest, string SlowestCase, long PeakBytes);

/// <summary>Has readers read damaged files. Every case is made from a number, so that it can be made again.</summary>
internal static class ReaderFuzz
{
    // Longer than any of the small files can take; a hang would show.
    private static readonly TimeSpan LongestCase = TimeSpan.FromSeconds(20);

    /// <summary>Reads damaged files until it is told to stop.</summary>
    /// <param name="targets">The readers.</param>
    /// <param name="firstSeed">Number of the first case.</param>
    /// <param name="goesOn">Whether another case is to be tried, by the number of cases so far.</param>
    public static FuzzResult Run(IReadOnlyList<FuzzTarget> targets, int firstSeed, Func<int, bool> goesOn)
    {
        string folder = Directory.CreateTempSubdirectory("supplychain-fuzz").FullName;
        List<string> failures = [];
        TimeSpan slowest = default;
        string slowestCase = "";
        int cases = 0;
        try
        {
            for (; goesOn(cases); cases++)
            {
                int seed = firstSeed + cases;
                FuzzTarget target = targets[seed % targets.Count];
                string path = Write(target, seed, folder);
                var watch = Stopwatch.StartNew();
                string? failure = null;
                try
                {
                    target.Read(path);
                }
                catch (Exception problem)
                {
                    failure = problem.ToString();
                }
                if (watch.Elapsed > LongestCase)
                    failure ??= "took " + watch.Elapsed;
                if (watch.Elapsed > slowest)
                    (slowest, slowestCase) = (watch.Elapsed, $"{target.Name}, seed {seed}");
                if (failure is not null)
                    failures.Add(Keep(target, seed, path, failure));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        using var process = Process.GetCurrentProcess();
        return new FuzzResult(cases, failures, slowest, slowestCase, process.PeakWorkingSet64);
    }

    private static string Write(FuzzTarget target, int seed, string folder)
    {
        var random = new Random(seed);
        byte[] bytes = new Mutator(random).Mutate(target.Corpus[random.Next(target.Corpus.Count)], target.Corpus[random.Next(target.Corpus.Count)]);
        string path = Path.Combine(folder, target.FileName);
        foreach ((string name, byte[] content) in target.Beside)
            WriteBytes(Path.Combine(folder, name), content);
        WriteBytes(path, bytes);
        return path;
    }

    private static void WriteBytes(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Path.GetExtension(path) is ".parquet" or ".csv")
        {
            // What another target left there would be read in its stead.
            foreach (string twin in new[] { Path.ChangeExtension(path, ".csv"), Path.ChangeExtension(path, ".parquet") })
                File.Delete(twin);
        }
        File.WriteAllBytes(path, bytes);
    }

    private static string Keep(FuzzTarget target, int seed, string path, string failure)
    {
        string kept = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"supplychain-fuzz-{seed}-{Path.GetFileName(path)}"));
        File.Copy(path, kept, overwrite: true);
        return $"{target.Name}, seed {seed}, kept as {kept}: {failure}";
    }
}
