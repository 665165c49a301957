using System.Globalization;
using BenchmarkDotNet.Running;
using SupplyChain.Benchmarks;

// generate FOLDER SITES [SEED]   writes a network folder
// plan FOLDER ... [--waves N] [--time-limit SECONDS] [--repeat K]
//                                plans restarts of these networks and prints a table
// scale [SITES ...]              measures whole questions at these sizes and prints the tables of docs/performance.md
// tables [COUNTRIES INDUSTRIES]  measures the import of a generated inter-country table
// load [LINKS ...]               measures loading CSV and Parquet against splitting lines and prints the table of docs/performance.md
// load-once FOLDER [NETWORK]     loads a folder, or the same network in another format, once: seconds of load and of splitting the folder, peak working set, bytes kept
// fuzz [MINUTES [SEED]]          has every reader read damaged files, ten minutes unless said otherwise
// anything else                  goes to BenchmarkDotNet, such as --filter *
switch (args)
{
    case ["generate", var folder, var sites, .. var rest]:
        new NetworkGenerator(Number(sites), rest.Length == 0 ? 1 : Number(rest[0])).WriteFolder(folder);
        return;
    case ["plan", .. var rest]:
        PlanRun.Print(Console.Out, PlanRun.Read(rest));
        return;
    case ["scale", .. var sizes]:
        ScaleRun.Print(Console.Out, sizes.Length == 0 ? [10_000, 100_000, 1_000_000] : [.. sizes.Select(Number)]);
        return;
    case ["tables", .. var shape]:
        TableRun.Print(Console.Out, shape.Length < 2 ? 81 : Number(shape[0]), shape.Length < 2 ? 50 : Number(shape[1]));
        return;
    case ["load", .. var sizes]:
        LoadRun.Print(Console.Out, sizes.Length == 0 ? [1_000_000, 10_000_000] : [.. sizes.Select(Number)]);
        return;
    case ["load-once", var folder, .. var rest]:
        LoadRun.PrintOnce(Console.Out, folder, rest.Length == 0 ? folder : rest[0]);
        return;
    case ["fuzz", .. var rest]:
        Environment.ExitCode = FuzzRun.Print(Console.Out, rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 10, rest.Length > 1 ? Number(rest[1]) : 1) ? 0 : 1;
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ScaleRun).Assembly).Run(args);
        return;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
