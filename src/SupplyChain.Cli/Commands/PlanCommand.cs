using System.CommandLine;
using System.Globalization;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Rendering;
using SupplyChain.Cli.Runs;
using SupplyChain.Diagnostics;
using SupplyChain.Planning;
using SupplyChain.Reporting;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain plan</c>: which restarts in which wave under limits, and how far from the best that can be.</summary>
internal sealed class PlanCommand
{
    private const int MostWaves = 1000;

    // What is proved as far as this is closed.
    private const double ProvedGap = 1e-6;

    private readonly Option<int?> _waves;
    private readonly Option<double?> _waveDays;
    private readonly Option<string[]> _limit;
    private readonly Option<string[]> _pin;
    private readonly Option<string[]> _ban;
    private readonly Option<PlanPriority?> _priority;
    private readonly Option<double?> _gap;
    private readonly Option<string[]> _compare;
    private readonly Option<string?> _keep;
    private readonly Option<double?> _changePenalty;
    private readonly Option<int?> _alternatives;
    private readonly Option<double?> _within;
    private readonly Option<bool> _directed;
    private readonly Option<double?> _directedFactor;
    private readonly Option<bool> _reasons;
    private readonly Option<int?> _top;
    private readonly CommonOptions _common;
    private readonly Func<CommonSettings, CommandRun> _open;

    private PlanCommand(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        _open = open;
        _common = new CommonOptions(texts);
        var values = new OptionValues(texts);
        _waves = values.Number("--waves", 1, MostWaves);
        _waveDays = values.Amount("--wave-days", texts.Of("Value.days"), above: 0);
        _limit = OptionValues.Texts("--limit", texts.Of("Value.limit"));
        _pin = OptionValues.Texts("--pin", texts.Of("Value.pin"));
        _ban = OptionValues.Texts("--ban", texts.Of("Value.site"));
        _priority = values.Word("--priority", [("tiers", PlanPriority.Tiers), ("weights", PlanPriority.Weights)]);
        _gap = values.Share("--gap");
        _compare = OptionValues.Texts("--compare", texts.Of("Value.list"));
        _keep = values.Text("--keep", texts.Of("Value.list"));
        _changePenalty = values.Amount("--change-penalty", texts.Of("Value.value"), from: 0);
        _alternatives = values.Number("--alternatives", 0);
        _within = values.Share("--within");
        _directed = OptionValues.Flag("--directed");
        _directedFactor = values.Amount("--directed-factor", texts.Of("Value.factor"), from: 1);
        _reasons = OptionValues.Flag("--reasons");
        _top = values.Number("--top", 1);
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        var verb = new PlanCommand(texts, open);
        var command = new Command("plan", texts.Of("Verb.plan"));
        verb._common.AddTo(command, verb._waves, verb._waveDays, verb._limit, verb._pin, verb._ban, verb._priority, verb._compare, verb._keep, verb._changePenalty,
            verb._alternatives, verb._within, verb._directed, verb._directedFactor, verb._gap, verb._reasons, verb._top);
        command.SetAction((result, _) => Task.FromResult(verb.Run(result)));
        return command;
    }

    private int Run(ParseResult result)
    {
        CommonSettings settings = _common.Read(result);
        using CommandRun run = _open(settings);
        RequirePartners(result, run.Texts);
        return run.Run((network, data) => Answer(run, network, data, result));
    }

    private Answer Answer(CommandRun run, SupplyNetwork network, LoadedData data, ParseResult result)
    {
        run.TellProblems(data.Problems);
        RestartPlan plan = Plan(run, network, Options(run, network, data, result));
        bool isCutOff = plan.Ending is PlanEnding.TimeLimit or PlanEnding.Cancelled, exists = plan.Status != PlanStatus.Infeasible;
        Report report = plan.ToReport(new PlanView { Top = result.GetValue(_top), Reasons = result.GetValue(_reasons) || run.Settings.IsVerbose });
        return new Answer(report, !exists ? ExitCode.Infeasible : isCutOff ? ExitCode.EndedEarly : ExitCode.Answered)
        {
            Options = Recorded(network, result),
            Result = new RunResult("")
            {
                Status = EnumWords.Of(plan.Status.ToString()),
                Ending = EnumWords.Of(plan.Ending.ToString()),
                Value = exists ? plan.Value : null,
                Bound = exists ? plan.Bound : null,
                RelativeGap = exists ? plan.RelativeGap : null,
                IsRepeatable = !isCutOff && !HungOnTheClock(plan),
            },
            Embedded = [EmbeddedPlan.Of(plan, report)],
            ForDocuments = NetworkCheckReport.DocumentSections(network, data.Problems, run.Settings.Network),
            Talk = () => Tell(run, plan),
        };
    }

    // Under a time limit proofs go on for as long as it lasts. Whatever was left open then may come out otherwise in another run.
    private static bool HungOnTheClock(RestartPlan plan) =>
        plan.Options.TimeLimit is not null && (IsOpen(plan.Objective, plan.CertifiedBound) || plan.LateCandidates > 0 || plan.Options.Alternatives > 0
            || plan.FloorPrices.Select(f => f.Price).Append(plan.TierPrice).OfType<RulePrice>().Any(p => IsOpen(p.ValueWithout, p.BoundWithout)));

    private static bool IsOpen(double value, double bound) => bound - value > ProvedGap * Math.Abs(bound);

    private IReadOnlyList<RunOption> Recorded(SupplyNetwork network, ParseResult result)
    {
        var defaults = new PlanOptions();
        OptionRecord record = new OptionRecord(result)
            .Add(_waves, Number(defaults.Waves)).Add(_waveDays, Number(defaults.WaveDays)).Add(_limit).Add(_pin).Add(_ban).Add(_priority, "tiers").Add(_compare).Add(_keep)
            .Add(_changePenalty, Number(defaults.ChangePenalty)).Add(_alternatives, Number(defaults.Alternatives)).Add(_within, Number(defaults.AlternativeGap))
            .Add(_directed).Add(_directedFactor, Number(defaults.DirectedFactor)).Add(_gap, Number(defaults.Gap)).AddFlag(_reasons, result.GetValue(_reasons) || _common.IsVerbose(result)).Add(_top);
        return _common.Record(record, network).All;

        // As people write it: 0.000001, not 1E-06.
        static string Number(double value) => ((decimal)value).ToString(CultureInfo.InvariantCulture);
    }

    private static void Tell(CommandRun run, RestartPlan plan)
    {
        if (plan.Status == PlanStatus.Infeasible)
        {
            TellConflicts(run, plan);
            return;
        }
        run.TellAccuracy(plan.Accuracy);
        if (plan.LateCandidates > 0)
            run.Say(run.Texts.ForCount("Plan.Late", plan.LateCandidates));
        if (plan.Ending is PlanEnding.TimeLimit or PlanEnding.Cancelled)
            run.Say(run.Texts.Of(plan.Ending == PlanEnding.TimeLimit ? "Plan.TimeLimit" : "Plan.Cancelled"));
    }

    /// <summary>Says that there is no plan, and why where the answer is not in words.</summary>
    private static void TellConflicts(CommandRun run, RestartPlan plan)
    {
        TextWriter error = run.Environment.Error;
        error.Write(run.Texts.Of("Plan.Infeasible") + "\n");
        if (!run.Settings.Targets.Any(t => t is { Format: ReportFormat.Table, Path: null }))
        {
            foreach (Reports.ReportText conflict in plan.DescribeConflicts())
                error.Write("  " + ShownText.OneLine(conflict.In(run.Texts.Language)) + "\n");
        }
    }

    private static RestartPlan Plan(CommandRun run, SupplyNetwork network, PlanOptions options)
    {
        using ProgressLine? progress = ProgressLine.For(run.Environment, run.Texts, run.Settings.IsQuiet);
        // The planner keeps the time itself: it tells a time limit from a key that was pressed.
        return run.Questions.Plan(network, options, progress, run.Environment.Cancellation);
    }

    private PlanOptions Options(CommandRun run, SupplyNetwork network, LoadedData data, ParseResult result)
    {
        var defaults = new PlanOptions();
        var rules = new PlanRules(network, run.Texts);
        int waves = result.GetValue(_waves) ?? defaults.Waves;
        IReadOnlyList<PlanPin> pins = rules.Pins(result.GetValue(_pin) ?? [], waves, data.Scenario);
        IReadOnlyList<string> bans = rules.Bans(result.GetValue(_ban) ?? [], pins);
        IReadOnlyList<Limit>? limits = rules.Limits(result.GetValue(_limit) ?? []);
        (IReadOnlyList<RestartList> compare, RestartList? keep) = Lists(run, network, data, result);
        return new PlanOptions
        {
            Scenario = data.Scenario,
            Measure = run.Settings.Measure,
            Waves = waves,
            WaveDays = result.GetValue(_waveDays) ?? defaults.WaveDays,
            Limits = limits,
            Pins = pins,
            Bans = bans,
            Priority = result.GetValue(_priority) ?? defaults.Priority,
            Gap = result.GetValue(_gap) ?? defaults.Gap,
            TimeLimit = run.TimeLeft(),
            Compare = compare,
            Keep = keep,
            ChangePenalty = result.GetValue(_changePenalty) ?? defaults.ChangePenalty,
            Alternatives = result.GetValue(_alternatives) ?? defaults.Alternatives,
            AlternativeGap = result.GetValue(_within) ?? defaults.AlternativeGap,
            Directed = result.GetValue(_directed) || result.GetValue(_directedFactor) is not null ? true : null,
            DirectedFactor = result.GetValue(_directedFactor) ?? defaults.DirectedFactor,
        };
    }

    /// <summary>Reads every list, so that the problems of all of them are told in one run.</summary>
    private (IReadOnlyList<RestartList> Compare, RestartList? Keep) Lists(CommandRun run, SupplyNetwork network, LoadedData data, ParseResult result)
    {
        List<Diagnostic> problems = [];
        List<RestartList> compare = [];
        foreach (string path in result.GetValue(_compare) ?? [])
        {
            if (Read(path) is { } list)
                compare.Add(list);
        }
        RestartList? keep = result.GetValue(_keep) is { } kept ? Read(kept) : null;
        if (problems.Any(p => p.Severity == Severity.Error))
            throw new NetworkDataException([.. data.Problems, .. problems]);
        if (!run.Settings.IsQuiet)
            run.Environment.Error.Write(DiagnosticFormatter.Format(problems, run.Texts.Language));
        return (compare, keep);

        RestartList? Read(string path)
        {
            run.Inputs.Add(path, "list");
            RestartList? list = run.Questions.LoadList(network, path, out IReadOnlyList<Diagnostic> found, run.Cancellation);
            problems.AddRange(found);
            return list;
        }
    }

    private void RequirePartners(ParseResult result, Texts texts)
    {
        if (result.GetValue(_changePenalty) is not null && result.GetValue(_keep) is null)
            throw new UsageException(texts.Of("Usage.OptionNeeds", "--change-penalty", "--keep"));
        if (result.GetValue(_within) is not null && result.GetValue(_alternatives) is null)
            throw new UsageException(texts.Of("Usage.OptionNeeds", "--within", "--alternatives"));
    }
}
