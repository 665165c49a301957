using SupplyChain.Engine;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Engine;

/// <summary>Which input holds a site down most, against the limits of equation 3 computed from the classes as they stand.</summary>
public sealed class LimitingInputsTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void The_limiting_class_has_the_lowest_limit_on_random_networks()
    {
        int limited = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed).Build();
            LevelState state = EngineLevels.Solve(network, network.Sites.Where(s => s.Index % 2 == 0));
            var limiting = new LimitingInputs(network, state);
            foreach (Site site in network.Sites)
            {
                Dictionary<string, double> limits = Limits(network, site, state);
                double lowest = limits.Values.DefaultIfEmpty(1).Min();
                string where = $"seed {seed}, {site.Id}: {string.Join(", ", limits)}";
                if (limiting.Of(site.Index) is not { } found)
                {
                    Assert.True(lowest > 1 - Tolerance, where);
                    continue;
                }
                string product = network.Inputs.Products[network.Inputs.Product[found]];
                Assert.Equal(site.Index, network.Inputs.Customer[found]);
                Assert.True(Math.Abs(limits[product] - lowest) <= Tolerance, $"{where}; found {product}");
                Assert.Contains(found, limiting.Above(site.Index, 1 - lowest - 0.001));
                Assert.DoesNotContain(found, limiting.Above(site.Index, 1 - lowest + 0.001));
                limited++;
            }
        }
        Assert.True(limited > 300, $"{limited} sites");
    }

    [Fact]
    public void Of_the_pooled_inputs_the_one_that_takes_most_is_named_and_of_equals_the_first_by_product()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "wire", Industry = "wire", OutputPerDay = 5, OperatingLevel = 0 })
            .AddSite(new SiteEntry { Id = "box", Industry = "box", OutputPerDay = 20, OperatingLevel = 0.5 })
            .AddSite(new SiteEntry { Id = "tape", Industry = "tape", OutputPerDay = 10, OperatingLevel = 0 })
            .AddSite(new SiteEntry { Id = "masks", Industry = "masks", OutputPerDay = 100 })
            .AddSite(new SiteEntry { Id = "suits", Industry = "suits", OutputPerDay = 100 })
            .AddLink(new LinkEntry("wire", "masks", 5) { Importance = Importance.Other })
            .AddLink(new LinkEntry("box", "masks", 20) { Importance = Importance.Other })
            .AddLink(new LinkEntry("tape", "suits", 10) { Importance = Importance.Essential })
            .AddLink(new LinkEntry("wire", "suits", 5) { Importance = Importance.Essential })
            .Build();

        var limiting = new LimitingInputs(network, EngineLevels.Solve(network, []));

        // Wire takes 5 % of the masks, boxes half of 20 %; suits lack tape and wire alike.
        Assert.Equal("box", ProductOf(network, limiting, "masks"));
        Assert.Equal("tape", ProductOf(network, limiting, "suits"));
        Assert.Null(limiting.Of(network.FindSite("box")!.Index));
    }

    private static string ProductOf(SupplyNetwork network, LimitingInputs limiting, string site) =>
        network.Inputs.Products[network.Inputs.Product[limiting.Of(network.FindSite(site)!.Index)!.Value]];

    /// <summary>The limit that each class takes part in: its own, or that of all pooled classes for the one that takes most of them.</summary>
    private static Dictionary<string, double> Limits(SupplyNetwork network, Site site, LevelState state)
    {
        Dictionary<string, double> limits = [];
        IReadOnlyList<InputClass> classes = network.InputsOf(site);
        (double[] shares, _) = SiteRows.CostShares(site, network.Inputs);
        double pooled = 0, most = 0;
        string? taking = null;
        for (int k = 0; k < classes.Count; k++)
        {
            double arrives = Arrives(classes[k], state);
            if (classes[k].Importance is Importance.Essential or Importance.Important)
                limits[classes[k].Product] = 1 - ((classes[k].Importance == Importance.Essential ? 1 : 0.5) * (1 - arrives));
            if (classes[k].Importance != Importance.Other)
                continue;
            double takes = shares[k] * (1 - arrives);
            pooled += takes;
            if (takes > most)
                (most, taking) = (takes, classes[k].Product);
        }
        if (taking is not null)
            limits[taking] = 1 - pooled;
        return limits;
    }

    private static double Arrives(InputClass inputs, LevelState state)
    {
        double all = inputs.Links.Sum(l => l.ValuePerDay), coming = inputs.Links.Sum(l => l.ValuePerDay * (1 + l.Supplier.Surge) * state.LevelOf(l.Supplier.Index));
        return Math.Min(1, (inputs.OutsideShare + ((1 - inputs.OutsideShare) * coming / all)) / inputs.EnoughAt);
    }
}
