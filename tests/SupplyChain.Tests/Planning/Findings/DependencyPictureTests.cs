using SupplyChain.Planning;
using SupplyChain.Planning.Findings;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning.Findings;

/// <summary>The picture of who hangs on whom: right on a chain worked by hand, small and consistent on any network.</summary>
public sealed class DependencyPictureTests
{
    [Fact]
    public void A_bundle_is_drawn_with_what_it_unblocks_and_nothing_else()
    {
        // Cloth and wire are both needed; glue runs anyway; the other line has nothing to do with them.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("cloth", 1)).AddSite(Stopped("wire", 0.5)).AddSite(new SiteEntry { Id = "glue", Industry = "glue", OutputPerDay = 3 })
            .AddSite(new SiteEntry { Id = "masks", Industry = "masks", OutputPerDay = 100 }).AddSite(new SiteEntry { Id = "shop", Industry = "shop", OutputPerDay = 200 })
            .AddSite(Stopped("pump", 7)).AddSite(new SiteEntry { Id = "engine", Industry = "engine", OutputPerDay = 50 })
            .AddLink("cloth", "masks", 1).AddLink("wire", "masks", 0.5).AddLink("glue", "masks", 3).AddLink("masks", "shop", 100).AddLink("pump", "engine", 7).Build();

        RestartPlan plan = network.PlanRestarts(new PlanOptions());
        RestartGroup group = Assert.Single(plan.Findings!.Groups);
        DependencyPicture picture = DependencyPicture.Of(plan, plan.Findings, [.. group.Restarts.Select(r => r.Site)]);

        Assert.Equal(["cloth 0 True 1", "wire 0 True 0.5", "masks 1 False 100", "shop 2 False 200"],
            picture.Boxes.Select(b => $"{b.Sites.Single().Id} {b.Layer} {b.IsRestarted} {b.OutputPerDay}"));
        Assert.Equal(["cloth>masks cloth", "masks>shop masks", "wire>masks wire"],
            picture.Arrows.Select(a => $"{a.From.Sites[0].Id}>{a.To.Sites[0].Id} {string.Join(',', a.Products)}").Order(StringComparer.Ordinal));
        Assert.Equal((0, 0), (picture.SitesLeftOut, picture.ArrowsLeftOut));
        // The shop sells 200 to the end; nothing of masks is left over.
        Assert.Equal(200, picture.FinalDemandPerDay, 1e-9);
    }

    [Fact]
    public void Two_sites_that_need_each_other_stand_in_layers_though_they_form_a_loop()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("a", 10)).AddSite(Stopped("b", 20)).AddLink("a", "b", 10).AddLink("b", "a", 10).Build();

        RestartPlan plan = network.PlanRestarts(new PlanOptions());
        DependencyPicture picture = DependencyPicture.Of(plan, plan.Findings!, network.Sites);

        Assert.Equal([0, 1], picture.Boxes.Select(b => b.Layer));
        Assert.Equal(2, picture.Arrows.Count);
    }

    [Fact]
    public void Many_sites_are_put_together_by_industry_and_what_does_not_fit_is_counted()
    {
        // One pump feeds 60 works of 30 industries, each of which feeds a shop.
        SupplyNetworkBuilder builder = new SupplyNetworkBuilder().AddSite(Stopped("pump", 60));
        for (int i = 0; i < 60; i++)
        {
            builder.AddSite(new SiteEntry { Id = $"works-{i:D2}", Industry = $"k{i % 30:D2}", OutputPerDay = 100 + i })
                .AddSite(new SiteEntry { Id = $"shop-{i:D2}", Industry = "shop", OutputPerDay = 10 }).AddLink("pump", $"works-{i:D2}", 1).AddLink($"works-{i:D2}", $"shop-{i:D2}", 1);
        }
        RestartPlan plan = builder.Build().PlanRestarts(new PlanOptions());
        DependencyPicture picture = DependencyPicture.Of(plan, plan.Findings!, [plan.Network.FindSite("pump")!]);

        Assert.InRange(picture.Boxes.Count, 3, DependencyPicture.MostBoxes);
        Assert.Contains(picture.Boxes, b => b.Sites[0].Industry == "shop" && b.Sites.Count == 60);
        Assert.All(picture.Boxes.Where(b => b.Sites[0].Industry.StartsWith('k')), b => Assert.Equal(2, b.Sites.Count));
        Assert.Equal(121 - picture.Boxes.Sum(b => b.Sites.Count), picture.SitesLeftOut);
        Assert.True(picture.SitesLeftOut > 0);
    }

    [Fact]
    public void Pictures_of_random_plans_are_small_and_their_arrows_lead_from_box_to_box()
    {
        int drawn = 0;
        for (int seed = 0; seed < 120; seed++)
        {
            (SupplyNetwork network, PlanOptions options) = PlanCases.Create(seed);
            RestartPlan plan = network.PlanRestarts(options with { Directed = false });
            Site[] members = [.. plan.Waves.SelectMany(w => w.Restarts).Where(r => r.LastInValue > 0).Select(r => r.Site)];
            if (members.Length == 0)
                continue;
            DependencyPicture picture = DependencyPicture.Of(plan, plan.Findings!, members);
            Assert.True(picture.Boxes.Count <= DependencyPicture.MostBoxes, $"seed {seed}");
            Assert.Equal(picture.Boxes.Sum(b => b.Sites.Count), picture.Boxes.SelectMany(b => b.Sites).Distinct().Count());
            foreach (DependencyPicture.Arrow arrow in picture.Arrows)
            {
                Assert.Contains(arrow.From, picture.Boxes);
                Assert.Contains(arrow.To, picture.Boxes);
                Assert.NotEmpty(arrow.Products);
                Assert.Contains(network.Links, l => arrow.From.Sites.Contains(l.Supplier) && arrow.To.Sites.Contains(l.Customer) && l.Product == arrow.Products[0]);
            }
            // An arrow leads downstream, unless it closes a loop.
            Assert.All(picture.Arrows.Where(a => a.From.Layer >= a.To.Layer), a => Assert.True(Reaches(picture, a.To, a.From), $"seed {seed}"));
            drawn += picture.Boxes.Count;
        }
        Assert.True(drawn > 100, $"{drawn} boxes");
    }

    private static bool Reaches(DependencyPicture picture, DependencyPicture.Box from, DependencyPicture.Box to)
    {
        HashSet<DependencyPicture.Box> seen = [from];
        var queue = new Queue<DependencyPicture.Box>(seen);
        while (queue.TryDequeue(out DependencyPicture.Box? box))
        {
            foreach (DependencyPicture.Arrow arrow in picture.Arrows.Where(a => a.From == box && seen.Add(a.To)))
                queue.Enqueue(arrow.To);
        }
        return seen.Contains(to);
    }

    private static SiteEntry Stopped(string id, double output) => new() { Id = id, Industry = id, OutputPerDay = output, OperatingLevel = 0 };
}
