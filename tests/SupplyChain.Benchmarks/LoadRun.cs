using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using SupplyChain.Formats;

namespace SupplyChain.Benchmarks;

/// <summary>Measures loading a network from CSV and from Parquet against counting and splitting the lines of the CSV files, turn by turn in the same process.</summary>
internal static class LoadRun
{
    private const int Runs = 7;

    // A little less than the generator makes, so that there are at least as many links as asked for.
    private const double LinksPerSite = 7.5;

    public static void Print(TextWriter output, IReadOnlyList<int> sizes)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors; seconds, median of {Runs} runs ± half the spread, after one that does not count."));
        output.WriteLine();
        output.WriteLine("| links | read from | sites | MB | split, elapsed | split, processor | load, elapsed | load, processor | load / split, elapsed | load / split, processor | first load / split, new process | peak memory, new process | kept after loading |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            string folder = Directory.CreateTempSubdirectory("supplychain-load").FullName, csv = Path.Combine(folder, "net"), parquet = Path.Combine(folder, "net.parquet");
            try
            {
                new NetworkGenerator((int)Math.Ceiling(size / LinksPerSite), 1).WriteFolder(csv);
                NetworkFile.Save(SupplyNetwork.Load(csv), parquet);
                PrintRows(output, csv, ("CSV, by customer", csv), ("Parquet", parquet));
                RowShuffle.Shuffle(Path.Combine(csv, "links.csv"), 1);
                RowShuffle.Shuffle(Path.Combine(csv, "sites.csv"), 2);
                PrintRows(output, csv, ("CSV, shuffled", csv));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>One load in a process that does nothing else, and one split after it.</summary>
    /// <param name="output">Takes the seconds of load and split, the peak working set, and the bytes kept.</param>
    /// <param name="folder">The CSV files.</param>
    /// <param name="path">What is loaded: the same folder, or the same network in another format.</param>
    public static void PrintOnce(TextWriter output, string folder, string path)
    {
        long start = Stopwatch.GetTimestamp();
        SupplyNetwork network = Load(path);
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

    // Split and every load take turns, so that what else the machine does meets all of them.
    private static void PrintRows(TextWriter output, string csv, params (string Name, string Path)[] networks)
    {
        double[][] once = Array.ConvertAll(networks, n => Once(csv, n.Path));
        var split = new Timings();
        Timings[] loads = Array.ConvertAll(networks, _ => new Timings());
        var counts = (Sites: 0, Links: 0);
        for (int run = -1; run < Runs; run++)
        {
            split.Add(run >= 0, () => SplitLines(csv));
            for (int i = 0; i < networks.Length; i++)
                loads[i].Add(run >= 0, () => counts = Count(Load(networks[i].Path)));
        }
        for (int i = 0; i < networks.Length; i++)
        {
            (Timings load, double[] first, int links) = (loads[i], once[i], counts.Links);
            double megabytes = new DirectoryInfo(networks[i].Path).EnumerateFiles().Sum(f => f.Length) / 1e6;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {links:#,0} | {networks[i].Name} | {counts.Sites:#,0} | {megabytes:0} | {split.Elapsed} | {split.Processor} | {load.Elapsed} | {load.Processor} | {load.Elapsed.Median / split.Elapsed.Median:0.00} | {load.Processor.Median / split.Processor.Median:0.00} | {first[0] / first[1]:0.00} ({first[0]:0.00} s) | {first[2] / 1e9:0.00} GB, {first[2] / links:0} bytes a link | {first[3] / 1e9:0.00} GB, {first[3] / links:0} bytes a link |"));
        }
    }

    private static SupplyNetwork Load(string path) => Path.GetExtension(path) == ".parquet" ? NetworkFile.Open(path) : SupplyNetwork.Load(path);

    private static (int Sites, int Links) Count(SupplyNetwork network) => (network.Sites.Count, network.Links.Count);

    private static double[] Once(string folder, string path)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] self = isHost ? [Assembly.GetExecutingAssembly().Location] : [];
        using Process process = Process.Start(new ProcessStartInfo(program, [.. self, "load-once", folder, path]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
    }
}
