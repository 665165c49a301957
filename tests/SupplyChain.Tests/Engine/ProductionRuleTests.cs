using SupplyChain.Ranking;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Engine;

/// <summary>Every rule of docs/model.md on networks small enough to work out by hand.</summary>
public class ProductionRuleTests
{
    [Theory]
    [InlineData(Importance.Essential, 0.25)]   // h = q
    [InlineData(Importance.Important, 0.625)]  // 1 - 0.5 (1 - 0.25)
    [InlineData(Importance.Other, 0.7)]        // 1 - 40/100 (1 - 0.25)
    [InlineData(Importance.None, 1)]
    public void A_class_of_which_a_quarter_arrives_limits_by_its_importance(Importance importance, double expected)
    {
        SupplyNetworkBuilder builder = Customer(100).Supplier("up", "a", 10, level: 1).Supplier("down", "a", 30, level: 0);
        builder.AddInputRule(new InputRule { Importance = importance });
        Assert.Equal(expected, LevelOfCustomer(builder), 12);
    }

    [Fact]
    public void Suppliers_of_one_class_substitute_each_other_and_classes_do_not()
    {
        Assert.Equal(0.5, LevelOfCustomer(Customer(100).Supplier("a1", "a", 10, 0).Supplier("a2", "a", 10, 1).Supplier("b1", "b", 10, 1)), 12);
        Assert.Equal(0, LevelOfCustomer(Customer(100).Supplier("a1", "a", 10, 0).Supplier("b1", "b", 10, 1)), 12);
    }

    [Fact]
    public void Other_classes_are_pooled_by_cost_share()
    {
        // 20/100 of which half is missing, 30/100 of which all is missing: 1 - 0.1 - 0.3.
        SupplyNetworkBuilder builder = Customer(100).Supplier("a1", "a", 10, 0).Supplier("a2", "a", 10, 1).Supplier("b1", "b", 30, 0);
        builder.AddInputRule(new InputRule { Importance = Importance.Other });
        Assert.Equal(0.6, LevelOfCustomer(builder), 12);
    }

    [Fact]
    public void Cost_shares_above_output_are_scaled_down_to_one()
    {
        // 60 + 140 = 200 on an output of 100: shares 0.3 and 0.7; of the first all is missing.
        SupplyNetworkBuilder builder = Customer(100).Supplier("a1", "a", 60, 0).Supplier("b1", "b", 140, 1);
        builder.AddInputRule(new InputRule { Importance = Importance.Other });
        Assert.Equal(0.7, LevelOfCustomer(builder), 12);
    }

    [Fact]
    public void The_tightest_of_own_condition_essential_important_and_pooled_limits_counts()
    {
        SupplyNetworkBuilder Builder(double own) => Customer(100, own).Supplier("a1", "a", 8, 0.9).Supplier("b1", "b", 8, 0.6).Supplier("c1", "c", 50, 0.3)
            .Rule("customer", "b", Importance.Important).Rule("customer", "c", Importance.Other);
        Assert.Equal(0.65, LevelOfCustomer(Builder(1)), 12);    // essential 0.9, important 1 - 0.5 * 0.4 = 0.8, other 1 - 0.5 * 0.7 = 0.65
        Assert.Equal(0.4, LevelOfCustomer(Builder(0.4)), 12);
    }

    [Fact]
    public void A_named_customer_industry_wins_over_a_named_product_and_a_links_own_importance_over_both()
    {
        SupplyNetworkBuilder builder = Customer(100).Supplier("a1", "a", 20, 0)
            .Rule(null, null, Importance.Essential).Rule(null, "a", Importance.Important).Rule("customer", null, Importance.Other);
        Assert.Equal(0.8, LevelOfCustomer(builder), 12);
        builder.Rule("customer", "a", Importance.Important);
        Assert.Equal(0.5, LevelOfCustomer(builder), 12);
        builder.AddLink(new LinkEntry("a1", "i", 20) { Importance = Importance.None });
        Assert.Equal(1, LevelOfCustomer(builder), 12);
    }

    [Fact]
    public void Each_value_of_a_rule_comes_from_the_most_specific_rule_that_states_it()
    {
        SupplyNetworkBuilder builder = Customer(100).Supplier("a1", "a", 20, 0);
        builder.AddInputRule(new InputRule { CustomerIndustry = "customer", Importance = Importance.Important });
        builder.AddInputRule(new InputRule { Product = "a", Importance = Importance.Other, OutsideShare = 0.4 });
        Assert.Equal(0.7, LevelOfCustomer(builder), 12);        // 1 - 0.5 (1 - 0.4)
    }

    [Fact]
    public void What_no_rule_matches_is_essential() =>
        Assert.Equal(0, LevelOfCustomer(Customer(100).Supplier("a1", "a", 1, 0).Rule("customer", "b", Importance.None)), 12);

    [Fact]
    public void An_outside_share_keeps_arriving()
    {
        Assert.Equal(0.3, LevelOfCustomer(Customer(100, outsideShare: 0.3).Supplier("a1", "a", 20, 0)), 12);
        SupplyNetworkBuilder half = Customer(100, outsideShare: 0.3).Supplier("a1", "a", 20, 0.5);
        Assert.Equal(0.65, LevelOfCustomer(half), 12);          // 0.3 + 0.7 * 0.5
        half.AddInputRule(new InputRule { Product = "a", OutsideShare = 0 });
        Assert.Equal(0.5, LevelOfCustomer(half), 12);           // the rule wins over the site
    }

    [Fact]
    public void Spare_capacity_makes_up_for_a_stopped_rival_up_to_full_supply()
    {
        SupplyNetworkBuilder Builder(double surge) => Customer(100).Supplier("a1", "a", 10, 0).Supplier("a2", "a", 10, 1, surge);
        Assert.Equal(0.5, LevelOfCustomer(Builder(0)), 12);
        Assert.Equal(0.7, LevelOfCustomer(Builder(0.4)), 12);   // 10 * 1.4 / 20
        Assert.Equal(1, LevelOfCustomer(Builder(3)), 12);
    }

    [Fact]
    public void Enough_at_half_lets_one_of_two_alternatives_do()
    {
        SupplyNetworkBuilder Builder(double level) => Customer(100).Supplier("a1", "a", 10, 0).Supplier("a2", "a", 10, level)
            .Also(b => b.AddInputRule(new InputRule { Product = "a", EnoughAt = 0.5 }));
        Assert.Equal(1, LevelOfCustomer(Builder(1)), 12);
        Assert.Equal(0.6, LevelOfCustomer(Builder(0.6)), 12);   // (0.6 / 2) / 0.5
    }

    [Fact]
    public void Unknown_link_values_weigh_as_the_mean_of_the_known_and_add_nothing_to_output_or_cost_shares()
    {
        // Known 10 and 30, the third weighs 20: a third of the class is missing.
        SupplyNetworkBuilder builder = Customer(100).Supplier("a1", "a", 10, 1).Supplier("a2", "a", 30, 1).Supplier("a3", "a", null, 0);
        Assert.Equal(2.0 / 3, LevelOfCustomer(builder), 12);
        builder.Rule("customer", "a", Importance.Other);
        Assert.Equal(1 - (0.4 / 3), LevelOfCustomer(builder), 12);
        Assert.Equal(1, builder.Build().FindSite("a3")!.FinalDemandPerDay);
        Assert.Equal(0.5, LevelOfCustomer(Customer(100).Supplier("a1", "a", null, 1).Supplier("a2", "a", null, 0)), 12);
    }

    [Fact]
    public void A_site_that_is_its_own_only_source_keeps_itself_up_and_a_self_link_passes_on_only_what_enters_from_outside()
    {
        Assert.Equal(0.8, LevelOfCustomer(Customer(100, 0.8).Also(b => b.AddLink("i", "i", 20))), 12);
        // Class "customer": 30 from itself, 10 from j at 0.6. h = (30 h + 10 * 0.6) / 40 has the one solution 0.6.
        SupplyNetworkBuilder builder = Customer(100).Also(b => b.AddLink("i", "i", 30)).Supplier("j", "customer", 10, 0.6);
        Assert.Equal(0.6, LevelOfCustomer(builder), 12);
        // As an `other` input: h = 1 - 0.4 (1 - (30 h + 6) / 40)  =>  h (1 - 0.3) = 0.6 + 0.06.
        builder.Rule("customer", "customer", Importance.Other);
        Assert.Equal(0.66 / 0.7, LevelOfCustomer(builder), 12);
    }

    [Fact]
    public void A_partial_restart_level_limits_what_the_restart_gains()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "a", Industry = "a", OutputPerDay = 50, OperatingLevel = 0.2, RestartLevel = 0.7 })
            .AddSite(new SiteEntry { Id = "b", Industry = "b", OutputPerDay = 80 })
            .AddLink("a", "b", 10).Build();
        RankedRestart a = Assert.Single(network.RankRestarts().Restarts);
        Assert.Equal((0.5 * 50) + (0.5 * 80), a.AlonePerDay, 12);
        Assert.Equal(0.5 * 50, a.AloneOwnPerDay, 12);
        Assert.Equal(0.5 * 80, a.AloneDownstreamPerDay, 12);
    }

    [Theory]
    [InlineData(Measure.Output, 2 * 50 + 80)]
    [InlineData(Measure.Final, 2 * 40 + 80)]
    [InlineData(Measure.ValueAdded, 2 * 30 + 25)]
    public void The_three_measures_count_output_value_added_and_final_demand_times_weight(Measure measure, double expected)
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "a", Industry = "a", OutputPerDay = 50, OperatingLevel = 0, Weight = 2, ValueAddedPerDay = 30 })
            .AddSite(new SiteEntry { Id = "b", Industry = "b", OutputPerDay = 80, ValueAddedPerDay = 25 })
            .AddLink("a", "b", 10).Build();
        RestartRanking ranking = network.RankRestarts(new() { Measure = measure });
        Assert.Equal(expected, Assert.Single(ranking.Restarts).AlonePerDay, 12);
        Assert.Equal(40 + 80, ranking.Restarts[0].AloneFinalPerDay, 12);
        Assert.Equal(new ProductionTotals(0, 0, 0), ranking.Today);
        Assert.Equal(new ProductionTotals(130, expected, 120), ranking.AllRestarted);
    }

    private static SupplyNetworkBuilder Customer(double output, double level = 1, double? outsideShare = null) => new SupplyNetworkBuilder()
        .AddSite(new SiteEntry { Id = "i", Industry = "customer", OutputPerDay = output, OperatingLevel = level, OutsideShare = outsideShare });

    private static double LevelOfCustomer(SupplyNetworkBuilder builder)
    {
        SupplyNetwork network = builder.Build();
        return EngineLevels.Of(network, [])[network.FindSite("i")!.Index];
    }
}

internal static class RuleTestBuilding
{
    public static SupplyNetworkBuilder Supplier(this SupplyNetworkBuilder builder, string id, string industry, double? value, double level, double? surge = null) => builder
        .AddSite(new SiteEntry { Id = id, Industry = industry, OutputPerDay = value ?? 1, OperatingLevel = level, Surge = surge })
        .AddLink(id, "i", value);

    public static SupplyNetworkBuilder Rule(this SupplyNetworkBuilder builder, string? industry, string? product, Importance importance) =>
        builder.AddInputRule(new InputRule { CustomerIndustry = industry, Product = product, Importance = importance });

    public static SupplyNetworkBuilder Also(this SupplyNetworkBuilder builder, Action<SupplyNetworkBuilder> add)
    {
        add(builder);
        return builder;
    }
}
