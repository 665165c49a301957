using SupplyChain.Tests.Oracle;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>The worked case of docs/model.md, computed by the engine.</summary>
public class ModelDocumentTests
{
    [Theory]
    [InlineData("nothing", 0.25)]
    [InlineData("outside_share", 0.880)]
    [InlineData("enough_at", 1)]
    [InlineData("surge", 1)]
    [InlineData("importance", 0.995)]
    public void The_two_mills_and_each_remedy_come_out_as_the_document_says(string remedy, double expected)
    {
        var builder = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "A", Industry = "mill-a", Product = "cloth", OutputPerDay = 250, OutsideShare = remedy == "outside_share" ? 0.05 : null })
            .AddSite(new SiteEntry { Id = "B", Industry = "mill-b", Product = "cloth", OutputPerDay = 100, Surge = remedy == "surge" ? 0.05 : null })
            .AddSite(new SiteEntry { Id = "W", Industry = "small", Product = "cloth", OutputPerDay = 1, OperatingLevel = 0.25 })
            .AddLink("B", "A", 99).AddLink("W", "A", 1).AddLink("A", "B", 100);
        if (remedy == "enough_at")
            builder.AddInputRule(new InputRule { CustomerIndustry = "mill-a", EnoughAt = 0.9 });
        if (remedy == "importance")
            builder.AddInputRule(new InputRule { CustomerIndustry = "mill-a", Importance = Importance.Other });
        SupplyNetwork network = builder.Build();
        double[] levels = EngineLevels.Of(network, []);
        Assert.Equal(expected, levels[network.FindSite("A")!.Index], 0.0005);
        Assert.Equal(expected, levels[network.FindSite("B")!.Index], 0.0005);
        Assert.Contains(expected == 1 ? "both run in full" : expected == 0.25 ? "h_A = h_B = 0.25" : $"h_A = {expected:0.000}",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "model.md")), StringComparison.Ordinal);
    }
}
