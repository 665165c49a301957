using SupplyChain.Cli;
using SupplyChain.Planning;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

/// <summary>Runs of the program whose whole output is kept as a file, in every language.</summary>
internal static class GoldenScenarios
{
    private static readonly Func<SupplyNetwork> Large = () => ExampleNetworks.Many(SupplyChain.Ranking.RankingOptions.HeldUpLimit + 1);

    public static IReadOnlyList<GoldenScenario> All { get; } =
    [
        new("help/program.txt", "--help"),
        new("help/rank.txt", "rank", "--help"),
        new("help/check.txt", "check", "-h"),
        new("help/import.txt", "import", "--help"),
        new("help/template.txt", "template", "--help"),
        new("help/verify.txt", "verify", "--help"),
        new("help/diff.txt", "diff", "--help"),
        new("rank/masks.txt", "rank", "masks"),
        new("rank/masks.json", "rank", "masks", "-f", "json"),
        new("rank/masks.csv", "rank", "masks", "-f", "csv"),
        new("rank/masks-credit.txt", "rank", "masks", "--by", "credit"),
        new("rank/masks-credit.json", "rank", "masks", "--by", "credit", "-f", "json"),
        new("rank/masks-alone-final.txt", "rank", "masks", "--by", "alone", "--measure", "final"),
        new("rank/masks-north.txt", "rank", "masks", "--region", "north"),
        new("rank/masks-filtered.json", "rank", "masks", "--region", "north", "--industry", "cloth", "--top", "1", "-f", "json"),
        new("rank/masks-100-columns.txt", "rank", "masks", "--color", "never") { Terminal = 100 },
        new("rank/bare.txt", "rank", "bare") { Network = ExampleNetworks.Bare },
        new("rank/many-credit.txt", "rank", "many", "--credit", "--seed", "7") { Network = () => ExampleNetworks.Many(23) },
        new("rank/many-filtered.txt", "rank", "many", "--region", "north", "--by", "alone") { Network = () => ExampleNetworks.Many(50) },
        new("rank/cancelled.txt", "rank", "masks") { Evaluated = 2, ExitCode = ExitCode.EndedEarly },
        new("rank/cancelled.json", "rank", "masks", "-f", "json") { Evaluated = 2, ExitCode = ExitCode.EndedEarly },
        new("rank/cancelled-credit.txt", "rank", "many", "--by", "credit") { Network = () => ExampleNetworks.Many(11), OrdersDone = 34, ExitCode = ExitCode.EndedEarly },
        new("rank/cancelled-held-up.txt", "rank", "masks") { HeldUpDone = 2, ExitCode = ExitCode.EndedEarly },
        new("rank/cancelled-held-up.json", "rank", "masks", "-f", "json") { HeldUpDone = 2, ExitCode = ExitCode.EndedEarly },
        new("rank/cancelled-large.txt", "rank", "large", "--by", "alone", "--top", "3") { Network = Large, HeldUpDone = 0, Evaluated = 7, ExitCode = ExitCode.EndedEarly },
        new("rank/large-alone.txt", "rank", "large", "--by", "alone", "--top", "3") { Network = Large },
        new("rank/large-alone.json", "rank", "large", "--by", "alone", "--top", "1", "-f", "json") { Network = Large },
        new("rank/large-alone.csv", "rank", "large", "--by", "alone", "--top", "2", "-f", "csv") { Network = Large },
        new("rank/large-alone-held-up.txt", "rank", "large", "--by", "alone", "--held-up", "--top", "3") { Network = Large },
        new("rank/large.txt", "rank", "large", "--top", "3") { Network = Large },
        new("rank/accuracy-poor.txt", "rank", "masks") { Accuracy = 0.0213 },
        new("rank/accuracy-poor.json", "rank", "masks", "-f", "json", "--top", "1") { Accuracy = 0.0213 },
        new("rank/accuracy-unproven.txt", "rank", "masks") { Accuracy = 1 },
        new("rank/accuracy-limit.txt", "rank", "masks") { Accuracy = 1e-6 },
        new("rank/warnings.txt", "rank", "masks", "--top", "1") { HasWarning = true },
        new("rank/bad-data.txt", "rank", "masks") { Network = null, HasWarning = true, ExitCode = ExitCode.BadData },
        new("rank/fault.txt", "rank", "masks") { IsFaulty = true, ExitCode = ExitCode.Fault },
        new("help/plan.txt", "plan", "--help"),
        new("plan/masks.txt", "plan", "masks"),
        new("plan/masks.json", "plan", "masks", "-f", "json"),
        new("plan/masks.csv", "plan", "masks", "-f", "csv"),
        new("plan/manifest.json", "plan", "masks", "--waves", "2", "--pin", "loops=1", "--top", "1", "-f", "json") { HasManifest = true },
        new("plan/full.txt", "plan", "masks", "--keep", "yesterday.csv", "--pin", "loops=1") { Plan = ExamplePlans.Full },
        new("plan/full.json", "plan", "masks", "--pin", "loops=1", "--ban", "wire", "--compare", "desk.csv", "-f", "json") { Plan = ExamplePlans.Full },
        new("plan/full.csv", "plan", "masks", "-f", "csv") { Plan = ExamplePlans.Full },
        new("plan/full-reasons.txt", "plan", "masks", "--reasons", "--top", "2") { Plan = ExamplePlans.Full },
        new("plan/full-140-columns.txt", "plan", "masks", "--color", "never") { Plan = ExamplePlans.Full, Terminal = 140 },
        new("plan/infeasible.txt", "plan", "masks") { Plan = ExamplePlans.Infeasible, ExitCode = ExitCode.Infeasible },
        new("plan/infeasible.json", "plan", "masks", "-f", "json") { Plan = ExamplePlans.Infeasible, ExitCode = ExitCode.Infeasible },
        new("plan/infeasible.csv", "plan", "masks", "-f", "csv") { Plan = ExamplePlans.Infeasible, ExitCode = ExitCode.Infeasible },
        new("plan/time-limit.txt", "plan", "masks") { Plan = (n, o) => ExamplePlans.CutOff(n, o, PlanEnding.TimeLimit), ExitCode = ExitCode.EndedEarly },
        new("plan/time-limit.json", "plan", "masks", "-f", "json") { Plan = (n, o) => ExamplePlans.CutOff(n, o, PlanEnding.TimeLimit), ExitCode = ExitCode.EndedEarly },
        new("plan/cancelled.txt", "plan", "masks") { Plan = (n, o) => ExamplePlans.CutOff(n, o, PlanEnding.Cancelled), ExitCode = ExitCode.EndedEarly },
        new("plan/gap-reached.txt", "plan", "masks", "--gap", "40%") { Plan = (n, o) => ExamplePlans.CutOff(n, o, PlanEnding.GapReached) },
        new("plan/nothing.txt", "plan", "masks") { Plan = ExamplePlans.Nothing },
        new("plan/bare.txt", "plan", "bare", "--waves", "3") { Network = ExampleNetworks.Bare },
        new("plan/warnings.txt", "plan", "masks", "--compare", "desk.csv") { HasWarning = true },
        new("hostile/plan.txt", "plan", "x") { Network = ExampleNetworks.Hostile },
        new("hostile/plan.json", "plan", "x", "-f", "json") { Network = ExampleNetworks.Hostile },
        new("hostile/plan.csv", "plan", "x", "-f", "csv") { Network = ExampleNetworks.Hostile },
        new("hostile/rank.txt", "rank", "x") { Network = ExampleNetworks.Hostile },
        new("hostile/rank.json", "rank", "x", "-f", "json") { Network = ExampleNetworks.Hostile },
        new("hostile/rank.csv", "rank", "x", "-f", "csv") { Network = ExampleNetworks.Hostile },
        new("check/masks.txt", "check", "masks") { HasWarning = true },
        new("check/masks.json", "check", "masks", "-f", "json") { HasWarning = true },
        new("check/masks.csv", "check", "masks", "-f", "csv") { HasWarning = true },
        new("check/accuracy-poor.txt", "check", "masks") { Accuracy = 0.0213 },
        new("check/accuracy-unproven.txt", "check", "masks") { Accuracy = 1 },
        new("check/bad-data.txt", "check", "masks") { Network = null, HasWarning = true, ExitCode = ExitCode.BadData },
        new("check/bad-data.json", "check", "masks", "-f", "json") { Network = null, HasWarning = true, ExitCode = ExitCode.BadData },
        new("check/bad-data.csv", "check", "masks", "-f", "csv") { Network = null, HasWarning = true, ExitCode = ExitCode.BadData },
    ];
}

/// <summary>One run of the program with an answer made by hand.</summary>
internal sealed record GoldenScenario(string File, params string[] Args)
{
    /// <summary>The network; null for data that are none.</summary>
    public Func<SupplyNetwork>? Network { get; init; } = ExampleNetworks.Masks;

    public bool HasWarning { get; init; }

    /// <summary>Whether the manifest stands in the file; in most it would only hide the answer.</summary>
    public bool HasManifest { get; init; }

    public bool IsFaulty { get; init; }

    public int? Evaluated { get; init; }

    public int? OrdersDone { get; init; }

    public int? HeldUpDone { get; init; }

    public double? Accuracy { get; init; }

    public Func<SupplyNetwork, PlanOptions, RestartPlan> Plan { get; init; } = (network, options) => ExamplePlans.Plain(network, options);

    public int? Terminal { get; init; }

    public int ExitCode { get; init; }

    public CliRun Run(params string[] language) => new CliRun
    {
        Network = Network?.Invoke(),
        LoadProblems = [.. Network is null ? new[] { ExampleResults.Error() } : [], .. HasWarning ? new[] { ExampleResults.Warning() } : []],
        IsTerminal = Terminal is not null,
        Width = Terminal ?? 80,
        Rank = (network, options, _, _) => IsFaulty ? throw new InvalidOperationException("two\nlines")
            : Accuracy is { } accuracy ? ExampleResults.Ranking(network, options, accuracy: accuracy)
            : HeldUpDone is { } heldUp ? ExampleResults.CutShort(ExampleResults.Ranking(network, options, Evaluated), heldUp)
            : OrdersDone is { } orders ? ExampleResults.Ranking(network, options) with { IsComplete = false, PermutationsUsed = orders }
            : ExampleResults.Ranking(network, options, Evaluated) with { PulledDownLoops = Evaluated is null ? [] : [ExampleResults.Loop(network)] },
        ListProblems = HasWarning ? [ExampleResults.Warning("desk.csv", 1)] : [],
        Plan = (network, options, _, _) => Plan(network, options),
        Check = (network, options, _) => ExampleResults.Check(network, options) is var check && Accuracy is { } accuracy
            ? check with { Regime = check.Regime with { Accuracy = accuracy } }
            : check,
    }.With([.. Args, .. HasManifest || Path.GetExtension(File) != ".json" ? Array.Empty<string>() : ["--no-manifest"], .. language]);
}
