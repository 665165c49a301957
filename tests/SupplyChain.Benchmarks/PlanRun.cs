using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SupplyChain.Engine;
using SupplyChain.Planning;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;
using SupplyChain.Planning.Rules;

namespace SupplyChain.Benchmarks;

/// <summary>Plans restarts of whole networks and prints how good the plans are, how good they are proved to be, and what that cost.</summary>
internal static class PlanRun
{
    /// <summary>What to plan.</summary>
    public sealed record Arguments(IReadOnlyList<string> Folders, int Waves = 1, double? TimeLimit = null, int Repeat = 1);

    public static Arguments Read(IReadOnlyList<string> args)
    {
        var folders = new List<string>();
        var read = new Arguments(folders);
        for (int i = 0; i < args.Count; i++)
        {
            read = args[i] switch
            {
                "--waves" => read with { Waves = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--time-limit" => read with { TimeLimit = double.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--repeat" => read with { Repeat = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                _ => read,
            };
            if (!args[i].StartsWith("--", StringComparison.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal)))
                folders.Add(args[i]);
        }
        return read;
    }

    public static void Print(TextWriter output, Arguments arguments)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors; seconds from the network in memory to the plan: least / median / most of {arguments.Repeat}."));
        output.WriteLine();
        output.WriteLine("| network | sites | candidates | waves | entries | value | bound | gap | certified gap | V(plan) / V(all) | status, ending | engines | wall seconds | processor seconds | of the last run, by phase |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (string folder in arguments.Folders)
        {
            output.WriteLine(Row(folder, arguments));
            output.Flush();
        }
    }

    private static string Row(string folder, Arguments arguments)
    {
        SupplyNetwork network = SupplyNetwork.Load(folder);
        var options = new PlanOptions { Waves = arguments.Waves, TimeLimit = arguments.TimeLimit is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        double[] wall = new double[arguments.Repeat], processor = new double[arguments.Repeat];
        RestartPlan? plan = null;
        string phases = "";
        for (int run = 0; run < arguments.Repeat; run++)
        {
            GC.Collect();
            (long start, double before) = (Stopwatch.GetTimestamp(), ProcessorSeconds());
            var clock = new PhaseClock();
            plan = network.PlanRestarts(options, clock);
            (wall[run], processor[run]) = (Stopwatch.GetElapsedTime(start).TotalSeconds, ProcessorSeconds() - before);
            phases = clock.Show();
        }
        double all = plan!.Options.WaveDays * plan.Options.Waves * (plan.AllRestarted.WeightedOutputPerDay - plan.Today.WeightedOutputPerDay);
        double certifiedGap = plan.CertifiedBound > 0 ? (plan.CertifiedBound - plan.Objective) / plan.CertifiedBound : 0;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))} | {network.Sites.Count:#,0} | {plan.CandidateCount:#,0} | {plan.Options.Waves} | {EntriesOf(network, options):#,0} | {plan.Value:0.000} | {plan.Bound:0.000} | {Percent(plan.RelativeGap)} | {Percent(certifiedGap)} | {plan.Value / all:0.000} | {plan.Status}, {plan.Ending} | {string.Join(", ", plan.Engines)} | {Show(wall)} | {Show(processor)} | {phases} |");
    }

    private static long EntriesOf(SupplyNetwork network, PlanOptions options)
    {
        var conditions = OperatingConditions.Create(network, options.Scenario);
        (Dictionary<Site, int> pins, HashSet<Site> bans) = PinsAndBans.Read(network, conditions, options);
        var problem = PlanProblem.Create(network, conditions, pins, bans, network.Limits, options.Waves, options.WaveDays, default);
        return LevelProgramWriter.Write(problem, LevelCeilings.Solve(problem, default)).Program.EntryCount;
    }

    private static string Percent(double share) => share switch
    {
        0 => "0",
        < 1e-4 => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0E+0} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.00} %"),
    };

    private static string Show(double[] seconds)
    {
        double[] sorted = [.. seconds.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:0.0} / {sorted[sorted.Length / 2]:0.0} / {sorted[^1]:0.0}");
    }

    private static double ProcessorSeconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>Processor seconds from each phase of the search to the next; what follows the last includes what is told about the plan.</summary>
    private sealed class PhaseClock : IProgress<AnalysisProgress>
    {
        private readonly List<(string Phase, double At)> _entered = [("start", ProcessorSeconds())];

        public void Report(AnalysisProgress value)
        {
            if (value.Done == 0 && _entered[^1].Phase != value.Phase)
                _entered.Add((value.Phase, ProcessorSeconds()));
        }

        public string Show()
        {
            double[] ends = [.. _entered.Skip(1).Select(e => e.At), ProcessorSeconds()];
            return string.Join(", ", _entered.Select((e, i) => (e.Phase, Seconds: ends[i] - e.At)).GroupBy(e => e.Phase)
                .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Sum(e => e.Seconds):0.0}")));
        }
    }
}
