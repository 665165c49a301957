using SupplyChain.Planning;
using SupplyChain.Planning.Findings;

namespace SupplyChain.Tests.Planning.Findings;

/// <summary>What still holds production back, on a network worked by hand.</summary>
public sealed class HeldBackTests
{
    // Cloth (stopped, not restarted for want of room) holds down masks; wire runs at 0.6; boxes wait for masks.
    private static readonly SupplyNetwork Network = new SupplyNetworkBuilder()
        .AddSite(new SiteEntry { Id = "yarn", Industry = "yarn", OutputPerDay = 500, OperatingLevel = 0 })
        .AddSite(new SiteEntry { Id = "cloth-1", Industry = "cloth", OutputPerDay = 30, OperatingLevel = 0 })
        .AddSite(new SiteEntry { Id = "cloth-2", Industry = "cloth", OutputPerDay = 10, OperatingLevel = 0.5, RestartLevel = 0.5 })
        .AddSite(new SiteEntry { Id = "wire", Industry = "wire", OutputPerDay = 5, OperatingLevel = 0.6, RestartLevel = 0.6 })
        .AddSite(new SiteEntry { Id = "masks", Industry = "masks", OutputPerDay = 100, OperatingLevel = 0.8, RestartLevel = 0.8, Weight = 3 })
        .AddSite(new SiteEntry { Id = "boxed", Industry = "boxed-masks", OutputPerDay = 120 })
        .AddLink("cloth-1", "masks", 30).AddLink("cloth-2", "masks", 10).AddLink("wire", "masks", 5).AddLink("masks", "boxed", 100)
        .AddLimit(new Limit { Resource = Limit.Restarts, Amount = 1 }).Build();

    [Fact]
    public void Each_site_counts_once_for_the_product_that_limits_it_most()
    {
        RestartPlan plan = Network.PlanRestarts(new PlanOptions { Bans = ["cloth-1"] });

        Assert.Equal("yarn", Assert.Single(plan.Waves[0].Restarts).Site.Id);
        IReadOnlyList<HeldBackProduct> products = Find(plan);
        // Cloth: 0.5 of 10 in 40 is 0.125 of what masks take; wire would allow 0.6.
        Assert.Equal(["cloth", "masks"], products.Select(p => p.Product));
        Assert.Equal((0.8 - 0.125) * 100, products[0].OutputPerDay, 1e-9);
        Assert.Equal(3 * (0.8 - 0.125) * 100, products[0].ValuePerDay, 1e-9);
        Assert.Equal(["masks"], products[0].Sites.Select(s => s.Site.Id));
        Assert.Equal(["cloth-1", "cloth-2"], products[0].StoppedSuppliers.Select(s => s.Id));
        Assert.Equal(0, products[0].ShortSuppliers);
        // Masks at 0.125 hold the boxer down from 1; the mask maker lacks inputs, and could not run in full by its own condition either.
        Assert.Equal((1 - 0.125) * 120, products[1].OutputPerDay, 1e-9);
        Assert.Equal(["masks"], products[1].StoppedSuppliers.Select(s => s.Id));
        Assert.Equal(1, products[1].ShortSuppliers);
    }

    [Fact]
    public void A_supplier_that_the_plan_restarts_is_no_longer_in_the_way()
    {
        RestartPlan plan = Network.PlanRestarts(new PlanOptions { Bans = ["yarn"] });

        Assert.Equal("cloth-1", Assert.Single(plan.Waves[0].Restarts).Site.Id);
        IReadOnlyList<HeldBackProduct> products = Find(plan);
        // Cloth now brings 35 of 40, wire 0.6 of what masks take.
        HeldBackProduct wire = products.Single(p => p.Product == "wire");
        Assert.Equal((0.8 - 0.6) * 100, wire.OutputPerDay, 1e-9);
        Assert.DoesNotContain(products, p => p.Product == "cloth");
    }

    private static IReadOnlyList<HeldBackProduct> Find(RestartPlan plan)
    {
        HashSet<Site> restarted = [.. plan.Waves.SelectMany(w => w.Restarts).Select(r => r.Site)];
        return HeldBack.Find(plan.Network, plan.Findings!.After, plan.Findings.WeightedOfSite, restarted.Contains);
    }
}
