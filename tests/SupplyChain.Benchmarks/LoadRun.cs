using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SupplyChain.Benchmarks;

/// <summary>Measures loading a network folder against counting and splitting the lines of the same files, turn by turn in the same process.</summary>
internal static class LoadRun
{
    private const int Runs = 7;

    // What the generator makes on average.
    private const double LinksPerSite = 8.06;

    public static void Print(TextWriter output, IReadOnlyList<int> sizes)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors; seconds, median of {Runs} runs ± half the spread, after one that does not count."));
        output.WriteLine();
        output.WriteLine("| links | rows | sites | MB | split, elapsed | split, processor | load, elapsed | load, processor | load / split, elapsed | load / split, processor | first load / split, new process | peak memory, new process | kept after loading |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            string folder = Directory.CreateTempSubdirectory("supplychain-load").FullName;
            try
            {
                new NetworkGenerator((int)Math.Ceiling(size / LinksPerSite), 1).WriteFolder(folder);
                output.WriteLine(Row(folder, "by customer"));
                RowShuffle.Shuffle(Path.Combine(folder, "links.csv"), 1);
                RowShuffle.Shuffle(Path.Combine(folder, "sites.csv"), 2);
                output.WriteLine(Row(folder, "shuffled"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>One load in a process that does nothing else, and one split after it.</summary>
    public static void PrintOnce(TextWriter output, string folder)
    {
        long start = Stopwatch.GetTimestamp();
        SupplyNetwork network = SupplyNetwork.Load(folder);
        double load = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        long peak = process.PeakWorkingSet64, kept = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(network);
        start = Stopwatch.GetTimestamp();
        SplitLines(folder);
        double split = Stopwatch.GetElapsedTime(start).TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load:R} {split:R} {peak} {kept}"));
    }

    /// <summary>Reads every line of the tables and splits it at its commas, on one thread, and keeps nothing.</summary>
    public static long SplitLines(string folder)
    {
        long fields = 0;
        foreach (string file in new[] { "sites.csv", "links.csv", "inputs.csv" })
        {
            using var reader = new StreamReader(Path.Combine(folder, file));
            while (reader.ReadLine() is { } line)
                fields += line.Split(',').Length;
        }
        return fields;
    }

    private static string Row(string folder, string rows)
    {
        double[] once = Once(folder);
        var split = new Timings();
        var load = new Timings();
        SupplyNetwork? network = null;
        for (int run = -1; run < Runs; run++)
        {
            split.Add(run >= 0, () => SplitLines(folder));
            network = null;
            load.Add(run >= 0, () => network = SupplyNetwork.Load(folder));
        }
        double megabytes = new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length) / 1e6;
        int links = network!.Links.Count;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {links:#,0} | {rows} | {network.Sites.Count:#,0} | {megabytes:0} | {split.Elapsed} | {split.Processor} | {load.Elapsed} | {load.Processor} | {load.Elapsed.Median / split.Elapsed.Median:0.00} | {load.Processor.Median / split.Processor.Median:0.00} | {once[0] / once[1]:0.00} ({once[0]:0.00} s) | {once[2] / 1e9:0.00} GB, {once[2] / links:0} bytes a link | {once[3] / 1e9:0.00} GB, {once[3] / links:0} bytes a link |");
    }

    private static double[] Once(string folder)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] self = isHost ? [Assembly.GetExecutingAssembly().Location] : [];
        using Process process = Process.Start(new ProcessStartInfo(program, [.. self, "load-once", folder]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
    }
}
