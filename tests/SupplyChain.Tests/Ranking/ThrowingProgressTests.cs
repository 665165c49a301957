using SupplyChain.Engine;
using SupplyChain.Ranking;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Ranking;

public sealed class ThrowingProgressTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void What_progress_throws_reaches_the_caller_as_it_is(int threads)
    {
        var thrown = new InvalidTimeZoneException("no more");

        InvalidTimeZoneException caught = Assert.Throws<InvalidTimeZoneException>(
            () => ExampleNetworks.Many(300).RankRestarts(new RankingOptions { Threads = threads }, new Throwing(thrown), TestContext.Current.CancellationToken));

        Assert.Same(thrown, caught);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Of_several_failures_the_first_step_is_told_and_no_further_steps_begin(int threads)
    {
        int begun = 0;
        ArgumentException caught = Assert.Throws<ArgumentException>(() => ParallelWork.Run(100_000, threads, () => 0, (_, step) =>
        {
            Interlocked.Increment(ref begun);
            if (step >= 7)
                throw new ArgumentException($"step {step}");
            Thread.Sleep(1);
        }, null, TestContext.Current.CancellationToken));

        Assert.Equal("step 7", caught.Message);
        Assert.InRange(begun, 8, 8 + threads);
    }

    private sealed class Throwing(Exception thrown) : IProgress<AnalysisProgress>
    {
        public void Report(AnalysisProgress value) => throw thrown;
    }
}
