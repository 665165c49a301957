using SupplyChain.Checking;
using SupplyChain.Diagnostics;
using SupplyChain.Ranking;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Samples;

/// <summary>samples/china-io-2018 says of itself what the library finds in it.</summary>
public class ChinaTableTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "china-io-2018");

    [Fact]
    public void It_loads_with_the_two_warnings_its_readme_explains()
    {
        Assert.True(SupplyNetwork.TryLoad(Folder, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> problems));
        Assert.Equal((153, 16_484), (network.Sites.Count, network.Links.Count));
        Assert.Equal(["SC2005", "SC4008"], problems.Select(p => p.Code.Id).Order());
        NetworkCheck check = network.Check();
        Assert.Equal(146, check.Shape.SelfLinks);
        Assert.Equal(0, check.Assumptions.EssentialByDefault);
        Assert.Equal(check.Regime.Baseline, check.Regime.Today);
    }

    [Fact]
    public void Output_is_what_is_sold_and_value_added_is_the_national_product()
    {
        SupplyNetwork network = SupplyNetwork.Load(Folder);
        double links = network.Links.Sum(l => l.ValuePerDay), final = network.Sites.Sum(s => s.FinalDemandPerDay), output = network.Sites.Sum(s => s.BaselineOutputPerDay);
        Assert.Equal(output, links + final, 1e-6 * output);
        Assert.Equal(683_698, output, 1.0);
        Assert.Equal(252_618, network.Sites.Sum(s => s.ValueAddedPerDay!.Value), 1.0);
    }

    [Theory]
    [InlineData("february-2020", 184_397.0, new[] { "114", "006", "061", "066", "062", "063", "054", "042", "055", "098" }, new[] { 36_212.0, 21_679, 11_844, 11_790, 11_757, 10_676, 9_010, 8_854, 8_085, 7_675 })]
    [InlineData("all-at-half", null, new[] { "100", "041", "006", "114", "001" }, new[] { 82_093.0, 46_165, 45_165, 42_107, 19_304 })]
    public void The_ranking_of_its_readme_is_the_ranking(string scenario, double? today, string[] sites, double[] heldUp)
    {
        SupplyNetwork network = SupplyNetwork.Load(Folder);
        RestartRanking ranking = network.RankRestarts(new() { Scenario = network.FindScenario(scenario) });
        Assert.Equal(sites, ranking.Restarts.Take(sites.Length).Select(r => r.Site.Id));
        for (int i = 0; i < heldUp.Length; i++)
            Assert.Equal(heldUp[i], ranking.Restarts[i].HeldUpPerDay!.Value, 0.5);
        if (today is { } expected)
            Assert.Equal(expected, ranking.Today.WeightedOutputPerDay, 0.5);
    }
}
