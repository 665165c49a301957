using SupplyChain.Ranking;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Ranking;

public sealed class HeldUpTests
{
    private const int Large = RankingOptions.HeldUpLimit + 1;

    [Theory]
    [InlineData(RankingOptions.HeldUpLimit, RankingOrder.Alone, null, true)]
    [InlineData(Large, RankingOrder.Alone, null, false)]
    [InlineData(Large, RankingOrder.Alone, true, true)]
    [InlineData(Large, RankingOrder.HeldUp, null, true)]
    [InlineData(4, RankingOrder.Alone, false, false)]
    [InlineData(4, RankingOrder.HeldUp, false, true)]
    public void Held_up_is_computed_for_the_order_for_few_candidates_and_when_asked_for(int candidates, RankingOrder by, bool? include, bool computed)
    {
        RestartRanking ranking = ExampleNetworks.Many(candidates).RankRestarts(new() { By = by, IncludeHeldUp = include });

        Assert.True(ranking.IsComplete);
        Assert.Equal(candidates, ranking.Restarts.Count);
        Assert.All(ranking.Restarts, r => Assert.Equal((computed, computed), (r.HeldUpPerDay is not null, r.HeldUpFinalPerDay is not null)));
    }
}
