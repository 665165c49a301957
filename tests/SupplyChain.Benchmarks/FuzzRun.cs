using System.Diagnostics;
using System.Globalization;
using SupplyChain.Tests.Formats.Fuzzing;

namespace SupplyChain.Benchmarks;

/// <summary>Has every reader read damaged files for some minutes. A short run of the same stands among the tests.</summary>
internal static class FuzzRun
{
    /// <summary>Runs, and says what was found.</summary>
    /// <returns>Whether nothing was.</returns>
    public static bool Print(TextWriter output, double minutes, int seed)
    {
        IReadOnlyList<FuzzTarget> targets = FuzzTargets.Create(TestData());
        var watch = Stopwatch.StartNew();
        FuzzResult result = ReaderFuzz.Run(targets, seed, _ => watch.Elapsed.TotalMinutes < minutes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Cases:#,0} damaged files, {targets.Count} readers, {watch.Elapsed.TotalMinutes:0.0} minutes, seeds from {seed}: {result.Failures.Count} failures; slowest {result.Slowest.TotalSeconds:0.00} s ({result.SlowestCase}); peak memory {result.PeakBytes / 1e6:0} MB"));
        foreach (string failure in result.Failures.Take(20))
            output.WriteLine(failure);
        return result.Failures.Count == 0;
    }

    private static string TestData()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "SupplyChain.Tests", "TestData")))
                return Path.Combine(folder.FullName, "tests", "SupplyChain.Tests", "TestData");
        }
        return "";
    }
}
