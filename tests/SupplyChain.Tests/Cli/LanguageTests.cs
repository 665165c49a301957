using SupplyChain.Cli.Rendering;

namespace SupplyChain.Tests.CommandLine;

public sealed class LanguageTests
{
    private const string Chinese = "错误：没有给出命令\n  建议：可用的命令有：check、rank、plan、import、diff、verify、template；说明见 supplychain --help\n";

    [Theory]
    [InlineData(false)]
    [InlineData(false, "LANG=C.UTF-8")]
    [InlineData(false, "LANG=de_DE.UTF-8")]
    [InlineData(true, "LANG=zh_CN.UTF-8")]
    [InlineData(true, "LC_MESSAGES=zh")]
    [InlineData(true, "LC_ALL=zh_Hans-CN", "LANG=en_US")]
    [InlineData(false, "LC_ALL=en_GB", "LANG=zh_CN")]
    [InlineData(false, "LC_ALL=C", "LC_MESSAGES=zh_CN")]
    [InlineData(true, "LC_ALL=", "LC_MESSAGES=zh_CN", "LANG=en_US")]
    [InlineData(true, "SUPPLYCHAIN_LANG=zh", "LC_ALL=en_US")]
    [InlineData(false, "SUPPLYCHAIN_LANG=en", "LC_ALL=zh_CN")]
    [InlineData(true, "SUPPLYCHAIN_LANG=fr", "LC_ALL=zh_CN")]
    public void The_environment_chooses_the_language(bool isChinese, params string[] variables)
    {
        CliRun run = In(variables).With();

        Assert.Equal(isChinese, run.Error == Chinese);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData(true, "rank", "--lang", "zh")]
    [InlineData(true, "--lang", "zh", "rank")]
    [InlineData(true, "rank", "--lang=zh", "--nonsense")]
    [InlineData(false, "rank", "--lang", "en")]
    public void The_option_wins_over_the_environment_even_where_the_line_is_wrong(bool isChinese, params string[] args)
    {
        CliRun run = In("LC_ALL=" + (isChinese ? "en_US" : "zh_CN")).With(args);

        Assert.StartsWith(isChinese ? "错误：" : "error: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("error: --lang 'fr' is not one of en, zh, both\n", "rank", "masks", "--lang", "fr")]
    [InlineData("error: --lang needs a value\n  hint: write --lang en|zh|both\n", "rank", "masks", "--lang")]
    [InlineData("error: --lang needs a value\n  hint: write --lang en|zh|both\n", "rank", "masks", "--lang", "--top", "3")]
    [InlineData("error: --lang is given more than once\n", "rank", "masks", "--lang", "en", "--lang", "en")]
    public void A_language_the_program_does_not_speak_is_wrong_usage(string error, params string[] args)
    {
        CliRun run = CliRun.Of(args);

        Assert.Equal((2, "", error), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("--lang", "zh", "--help")]
    [InlineData("--help", "--lang", "zh")]
    [InlineData("--lang", "zh", "rank", "--help")]
    [InlineData("rank", "-h", "--lang=zh")]
    public void Help_is_in_the_language_asked_for_wherever_the_option_stands(params string[] args)
    {
        CliRun run = CliRun.Of(args);

        Assert.Contains("用法\n  supplychain ", run.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void The_version_is_the_same_in_every_language() =>
        Assert.Equal(CliRun.Of("--version").Out, CliRun.Of("--version", "--lang", "zh").Out);

    [Fact]
    public void The_option_may_stand_before_the_verb()
    {
        CliRun run = CliRun.Of("--lang", "zh", "rank", "masks");

        Assert.Equal((0, CliRun.Of("rank", "masks", "--lang", "zh").Out), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void Help_in_Chinese_fits_a_terminal_and_breaks_no_option(int width)
    {
        CliRun run = new CliRun { IsTerminal = true, Width = width }.With("check", "--help", "--lang", "zh");

        string[] lines = run.Out.Split('\n');
        Assert.All(lines.Where(l => !l.StartsWith("  supplychain", StringComparison.Ordinal)), line => Assert.True(CellText.Width(line) <= width, line));
        Assert.DoesNotContain(lines, l => l.TrimStart() is ['，' or '。' or '；' or '、' or '）', ..]);
        Assert.Contains("--output", run.Out, StringComparison.Ordinal);
        Assert.Contains("NO_COLOR", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("让文件名以 .json 结尾，或用 --format。", 10, "让文件名以|.json 结|尾，或用|--format。")]
    [InlineData("（一二三四五）六", 8, "（一二三|四五）六")]
    [InlineData("one two-three four", 9, "one|two-three|four")]
    [InlineData("", 9, "")]
    public void Lines_break_between_Chinese_characters_and_at_blanks_only(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaks.Wrap(text, width)));

    [Theory]
    [InlineData(null)]
    [InlineData(100)]
    public void Chinese_tables_are_aligned(int? terminal)
    {
        CliRun run = new CliRun { IsTerminal = terminal is not null, Width = terminal ?? 80 }.With("rank", "masks", "--lang", "zh", "--color", "never");

        string[] lines = run.Out.Split('\n');
        int header = Array.FindIndex(lines, l => l.Contains("排名", StringComparison.Ordinal));
        int[] widths = [.. lines[header..(header + 6)].Select(CellText.Width)];
        // The line under the header runs on to the end of the frame.
        Assert.Single(widths.Where((_, i) => i != 1).Distinct());
        Assert.Equal(widths[0] + 2, widths[1]);
        Assert.True(terminal is null || widths[1] <= terminal);
    }

    [Fact]
    public void A_fault_shows_words_of_the_framework_only_when_asked()
    {
        var run = new CliRun { Rank = (_, _, _, _) => throw new InvalidOperationException("in English") };

        Assert.Equal("错误：程序出现故障（InvalidOperationException）\n  建议：这是程序的故障，不是数据的问题；加 --verbose 可显示发生的位置\n", run.With("rank", "masks", "--lang", "zh").Error);
        Assert.Contains("in English", run.With("rank", "masks", "--lang", "zh", "--verbose").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_speaks_Chinese()
    {
        var run = new CliRun
        {
            IsTerminal = true,
            Rank = (network, options, progress, _) =>
            {
                progress!.Report(new AnalysisProgress("held-up", 1, 4));
                progress.Report(new AnalysisProgress("credit", 0, 4));
                return Support.ExampleResults.Ranking(network, options);
            },
        }.With("rank", "masks", "--lang", "zh");

        Assert.StartsWith("\r逐一评估牵制产出：25%", run.Error, StringComparison.Ordinal);
        Assert.Contains("\r贡献分摊：0%", run.Error, StringComparison.Ordinal);
    }

    private static CliRun In(params string[] variables)
    {
        var run = new CliRun();
        foreach (string[] pair in variables.Select(v => v.Split('=')))
            run.Variables[pair[0]] = pair[1];
        return run;
    }
}
