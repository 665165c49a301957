#pragma warning disable IDE0005 // the usings are part of the example
// <readme>
using SupplyChain;
using SupplyChain.Ranking;

// </readme>
namespace SupplyChain.Tests.Docs;

internal static class ReadmeExample
{
    public static void Run(TextWriter Console)
    {
        // <readme>
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new() { Id = "reducers", Industry = "parts", OutputPerDay = 5, OperatingLevel = 0 })
            .AddSite(new() { Id = "machines", Industry = "machines", OutputPerDay = 20, OperatingLevel = 0 })
            .AddSite(new() { Id = "masks", Industry = "masks", OutputPerDay = 100 })
            .AddLink("reducers", "machines", 4)
            .AddLink("machines", "masks", 10)
            .Build();

        RestartRanking ranking = network.RankRestarts(new() { By = RankingOrder.HeldUp });
        foreach (RankedRestart r in ranking.Restarts)
            Console.WriteLine($"{r.Rank}. {r.Site.Id}: alone {r.AlonePerDay}, held up {r.HeldUpPerDay}");
        // </readme>
    }
}
