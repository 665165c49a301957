using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

public sealed class ProgressTests
{
    [Fact]
    public void Progress_is_one_line_on_the_error_stream_that_wipes_itself_away()
    {
        var time = new HandClock();
        var run = new CliRun
        {
            IsTerminal = true,
            Time = time,
            Rank = (network, options, progress, _) =>
            {
                progress!.Report(new AnalysisProgress("alone", 0, 200));
                time.Advance(TimeSpan.FromMilliseconds(1));
                progress.Report(new AnalysisProgress("alone", 1, 200));
                time.Advance(TimeSpan.FromSeconds(10));
                progress.Report(new AnalysisProgress("alone", 50, 200));
                progress.Report(new AnalysisProgress("credit", 1, 200));
                return ExampleResults.Ranking(network, options);
            },
        };

        run.With("rank", "masks", "--color", "never");

        string[] shown = run.Error.Split('\r');
        Assert.Equal("each restart alone: 0 %", shown[1]);
        Assert.Equal("each restart alone: 25 %, about 31 s left", shown[2]);
        Assert.StartsWith("credits: 0 %", shown[3], StringComparison.Ordinal);
        Assert.Equal("", shown[4].Trim());
        Assert.Equal("", shown[5]);
    }

    [Theory]
    [InlineData("plan-relaxation", "relaxation: how much any plan could gain …")]
    [InlineData("plan-something-new", "planning …")]
    [InlineData("something-else", "something-else …")]
    public void A_phase_of_unknown_length_is_told_without_a_share(string phase, string shown)
    {
        var run = new CliRun
        {
            IsTerminal = true,
            Plan = (network, options, progress, _) =>
            {
                progress!.Report(new AnalysisProgress(phase, 0, 1));
                return ExamplePlans.Plain(network, options);
            },
        };

        Assert.Equal(shown, run.With("plan", "masks", "--color", "never").Error.Split('\r')[1]);
    }

    [Theory]
    [InlineData(false, "--credit")]
    [InlineData(true, "-q")]
    public void There_is_no_progress_without_a_terminal_or_when_quiet(bool terminal, string option)
    {
        IProgress<AnalysisProgress>? seen = null;
        new CliRun
        {
            IsTerminal = terminal,
            Rank = (network, options, progress, _) =>
            {
                seen = progress;
                return ExampleResults.Ranking(network, options);
            },
        }.With("rank", "masks", option);

        Assert.Null(seen);
    }

    private sealed class HandClock : TimeProvider
    {
        private long _now = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
