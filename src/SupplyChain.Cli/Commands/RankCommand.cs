using System.CommandLine;
using System.Globalization;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Runs;
using SupplyChain.Ranking;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain rank</c>: every candidate with what its restart is worth.</summary>
internal sealed class RankCommand
{
    private readonly Option<RankingOrder?> _by;
    private readonly Option<int?> _top;
    private readonly Option<string[]> _region;
    private readonly Option<string[]> _industry;
    private readonly Option<bool> _heldUp;
    private readonly Option<bool> _credit;
    private readonly Option<int?> _permutations;
    private readonly Option<int?> _seed;
    private readonly Option<int?> _threads;
    private readonly CommonOptions _common;
    private readonly Func<CommonSettings, CommandRun> _open;

    private RankCommand(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        _open = open;
        _common = new CommonOptions(texts);
        var values = new OptionValues(texts);
        _by = values.Word("--by", [("held-up", RankingOrder.HeldUp), ("alone", RankingOrder.Alone), ("credit", RankingOrder.Credit)]);
        _top = values.Number("--top", 1);
        _region = OptionValues.Texts("--region", texts.Of("Value.region"));
        _industry = OptionValues.Texts("--industry", texts.Of("Value.industry"));
        _heldUp = OptionValues.Flag("--held-up");
        _credit = OptionValues.Flag("--credit");
        _permutations = values.Number("--permutations", 2);
        _seed = values.Number("--seed", int.MinValue);
        _threads = values.Number("--threads", 1);
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        var verb = new RankCommand(texts, open);
        var command = new Command("rank", texts.Of("Verb.rank"));
        verb._common.AddTo(command, verb._by, verb._top, verb._region, verb._industry, verb._heldUp, verb._credit, verb._permutations, verb._seed, verb._threads);
        command.SetAction((result, _) => Task.FromResult(verb.Run(result)));
        return command;
    }

    private int Run(ParseResult result)
    {
        using CommandRun run = _open(_common.Read(result));
        return run.Run((network, data) => Answer(run, network, data, result));
    }

    private Answer Answer(CommandRun run, SupplyNetwork network, LoadedData data, ParseResult result)
    {
        run.TellProblems(data.Problems);
        RankingRows rows = Rows(result, network, run.Texts);
        RestartRanking ranking = Rank(run, network, Options(result, run.Settings, data.Scenario));
        bool isTimeLimit = run.IsTimeLimitReached;
        return new Answer(ranking.ToReport(rows), ranking.IsComplete ? ExitCode.Answered : ExitCode.EndedEarly)
        {
            Options = Recorded(ranking, network, result),
            Seed = ranking.CreditMethod == CreditMethod.Permutations ? ranking.Options.Seed : null,
            Result = new RunResult("") { Ending = ranking.IsComplete ? "complete" : isTimeLimit ? "time-limit" : "cancelled", IsRepeatable = ranking.IsComplete },
            ForDocuments = NetworkCheckReport.DocumentSections(network, data.Problems, run.Settings.Network),
            Talk = () =>
            {
                run.TellAccuracy(ranking.Accuracy);
                if (!ranking.IsComplete)
                {
                    run.Say(run.Texts.Of((isTimeLimit ? "Rank.TimeLimit" : "Rank.Cancelled") + Unfinished(ranking),
                        run.Texts.Count(ranking.Restarts.Count), run.Texts.Count(ranking.CandidateCount)));
                }
            },
        };
    }

    private IReadOnlyList<RunOption> Recorded(RestartRanking ranking, SupplyNetwork network, ParseResult result)
    {
        var defaults = new RankingOptions();
        OptionRecord record = new OptionRecord(result).Add(_by, "held-up").Add(_top).Add(_region).Add(_industry)
            .Add(_heldUp, ranking.Options.ComputesHeldUp(ranking.CandidateCount) ? "true" : "false").Add(_credit, "false")
            .Add(_permutations, defaults.Permutations.ToString(CultureInfo.InvariantCulture)).Add(_seed, defaults.Seed.ToString(CultureInfo.InvariantCulture));
        return _common.Record(record, network).All;
    }

    /// <summary>What a ranking that ended early lacks, as the end of a key: candidates, then what they hold up, then credits.</summary>
    private static string Unfinished(RestartRanking ranking) =>
        ranking.Restarts.Count < ranking.CandidateCount ? ""
        : ranking.Options.ComputesHeldUp(ranking.CandidateCount) && ranking.Restarts.Any(r => r.HeldUpPerDay is null) ? "HeldUp"
        : "Credits";

    private static RestartRanking Rank(CommandRun run, SupplyNetwork network, RankingOptions options)
    {
        using ProgressLine? progress = ProgressLine.For(run.Environment, run.Texts, run.Settings.IsQuiet);
        return run.Questions.Rank(network, options, progress, run.Cancellation);
    }

    private RankingOptions Options(ParseResult result, CommonSettings settings, Scenario? scenario)
    {
        var defaults = new RankingOptions();
        return new RankingOptions
        {
            Scenario = scenario,
            Measure = settings.Measure,
            By = result.GetValue(_by) ?? defaults.By,
            IncludeHeldUp = result.GetValue(_heldUp) ? true : null,
            IncludeCredit = result.GetValue(_credit),
            Permutations = result.GetValue(_permutations) ?? defaults.Permutations,
            Seed = result.GetValue(_seed) ?? defaults.Seed,
            Threads = result.GetValue(_threads) ?? defaults.Threads,
        };
    }

    private RankingRows Rows(ParseResult result, SupplyNetwork network, Texts texts)
    {
        return new RankingRows
        {
            Top = result.GetValue(_top),
            Regions = KnownNames.Codes(result.GetValue(_region) ?? [], network, network.Sites.Select(s => s.Region), "Usage.RegionUnknown", texts),
            Industries = KnownNames.Codes(result.GetValue(_industry) ?? [], network, network.Sites.Select(s => s.Industry), "Usage.IndustryUnknown", texts),
        };
    }
}
