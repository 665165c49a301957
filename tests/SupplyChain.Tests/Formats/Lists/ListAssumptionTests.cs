using SupplyChain.Formats.Enterprises;

namespace SupplyChain.Tests.Formats.Lists;

/// <summary>One level from several pieces of evidence, and what is assumed where nothing is known.</summary>
public sealed class ListAssumptionTests
{
    private const string Evidence = "企业名称,是否复工,复工率,职工总数,返岗人数,当日用电量,正常用电量,现场核查";

    [Theory]
    [InlineData("是,80%,100,60,30,100,部分", 0.5, "verified")]
    [InlineData("是,80%,100,60,30,100,", 0.3, "electricity")]
    [InlineData("是,80%,100,60,,,", 0.6, "staff")]
    [InlineData("是,80%,100,,,,", 0.8, "rate")]
    [InlineData("是,,100,,,,", 1, "reported")]
    [InlineData("是,80%,,,,,属实", 0.8, "verified")]
    [InlineData("部分复工（70%）,,,,,,", 0.7, "reported")]
    [InlineData("是,,,,150,100,", 1, "electricity")]
    public void The_most_reliable_evidence_counts(string row, double level, string from)
    {
        using ListFolder lists = ListFolder.With("list.csv", Evidence, "甲公司," + row);

        SupplyNetwork network = lists.Network();

        Assert.Equal(level, network.Site("甲公司").OperatingLevel, 12);
        Assert.Equal(from, network.Own("甲公司", "level_from"));
    }

    [Fact]
    public void Every_piece_of_evidence_is_kept_beside_the_level()
    {
        using ListFolder lists = ListFolder.With("list.csv", Evidence, "甲公司,是,80%,100,60,30,100,部分");

        SupplyNetwork network = lists.Network();

        Assert.Equal(["1", "0.8", "0.6", "0.3", "0.5"], new[] { "reported", "rate", "staff", "electricity", "verified" }.Select(k => network.Own("甲公司", "evidence_" + k)));
    }

    [Theory]
    [InlineData(EvidenceRule.First, 0.3)]
    [InlineData(EvidenceRule.Lowest, 0.3)]
    [InlineData(EvidenceRule.Mean, 0.675)]
    public void The_rule_can_be_chosen(EvidenceRule rule, double level)
    {
        using ListFolder lists = ListFolder.With("list.csv", Evidence, "甲公司,是,80%,100,60,30,100,");

        Assert.Equal(level, lists.Network(new() { EvidenceRule = rule }).Site("甲公司").OperatingLevel, 12);
    }

    [Fact]
    public void The_order_can_be_chosen_and_what_is_left_out_does_not_count()
    {
        using ListFolder lists = ListFolder.With("list.csv", Evidence, "甲公司,是,80%,100,60,30,100,");

        Assert.Equal(0.8, lists.Network(new() { EvidenceOrder = [EvidenceKind.ResumptionRate, EvidenceKind.Resumed] }).Site("甲公司").OperatingLevel);
    }

    [Fact]
    public void Resumed_on_paper_with_a_quarter_of_the_electricity_is_a_contradiction()
    {
        using ListFolder lists = ListFolder.With("list.csv", Evidence, "甲公司,是,,,,25,100,", "乙公司,是,,100,80,90,100,");

        Assert.Equal("甲公司: electricity 25.0% of its baseline, reported resumed 100%; the level is 25.0%".Replace("%", " %", StringComparison.Ordinal), Assert.Single(lists.Import().Of("SC5409")).Message);
        Assert.Equal(("0.75", null), (lists.Network().Own("甲公司", "contradiction"), lists.Network().Own("乙公司", "contradiction")));
        Assert.Empty(lists.Import(new() { Contradiction = 0.8 }).Of("SC5409"));
    }

    [Theory]
    [InlineData(UnknownState.Running, 1)]
    [InlineData(UnknownState.Stopped, 0)]
    [InlineData(UnknownState.Average, 0.2)]
    public void What_is_assumed_of_an_unknown_state_can_be_chosen_and_is_marked(UnknownState choice, double level)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,行业,复工率", "甲公司,纺织业,0.1", "乙公司,纺织业,0.2", "丙公司,纺织业,0.3", "丁公司,纺织业,", "戊公司,化工,0.9");

        SupplyNetwork network = lists.Network(new() { UnknownState = choice });

        Assert.Equal(level, network.Site("丁公司").OperatingLevel, 12);
        Assert.NotNull(network.Own("丁公司", "assumed_operating_level"));
        Assert.Null(network.Own("甲公司", "assumed_operating_level"));
    }

    [Theory]
    [InlineData("己公司,纺织业,50,,", 5000, "职工数乘以名单内")]
    [InlineData("己公司,纺织业,,,", 20_000, "名单内“纺织业”")]
    [InlineData("己公司,医药制造业,100,,", 209_200, "默认表")]
    [InlineData("己公司,医药制造业,,,", 30_000, "全部 4 家")]
    public void Output_nobody_states_comes_from_the_firms_of_the_list_or_the_table(string row, double output, string origin)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,行业,职工总数,日产值（元）,库存（天）", "甲公司,纺织业,100,10000,5", "乙公司,纺织业,200,20000,7", "丙公司,纺织业,300,30000,9", "丁公司,汽车制造业,,90000,", row);

        SupplyNetwork network = lists.Network();

        // Of four outputs the median is the mean of the two in the middle: 25,000.
        Assert.Equal(origin == "全部 4 家" ? 25_000 : output, network.Site("己公司").BaselineOutputPerDay);
        Assert.Contains(origin, network.Own("己公司", "assumed_output_per_day")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("纺织业", 7)]
    [InlineData("医药制造业", 48)]
    [InlineData("口罩业", 7)]
    public void Stocks_nobody_states_come_from_the_industry(string industry, double days)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,行业,库存（天）", "甲公司,纺织业,5", "乙公司,纺织业,7", "丙公司,纺织业,9", "丁公司," + industry + ",");

        Assert.Equal(days, lists.Network().Site("丁公司").InventoryCoverDays);
        Assert.NotNull(lists.Network().Own("丁公司", "assumed_inventory_cover_days"));
    }

    [Fact]
    public void Shares_make_values_and_those_left_out_share_the_rest()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,行业,日产值（元）", "甲公司,医药制造业,100000")
            .And("suppliers.csv", "龙头企业,供应商名称,产品,供货占比", "甲公司,乙公司,熔喷布,60%", "甲公司,丙公司,熔喷布,", "甲公司,丁公司,熔喷布,");

        SupplyNetwork network = lists.Network();

        // Inputs are 0.713 of output in medicines (table of defaults).
        Assert.Equal([("丁公司", 14_260d), ("丙公司", 14_260d), ("乙公司", 42_780d)], network.Links.Select(l => (l.Supplier.Name, Math.Round(l.ValuePerDay, 6))).Order());
        Assert.StartsWith("2/3", network.Own("甲公司", "assumed_shares"), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_nobody_states_stay_unknown_links_of_equal_weight()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,日产值（元）", "甲公司,100000").And("suppliers.csv", "龙头企业,供应商名称,产品", "甲公司,乙公司,熔喷布", "甲公司,丙公司,熔喷布");

        Assert.All(lists.Network().Links, l => Assert.True(l.IsValueAssumed));
        Assert.StartsWith("2/2", lists.Network().Own("甲公司", "assumed_shares"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_from_outside_the_lists_is_assumed_only_if_asked_for()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,主要供应商", "甲公司,乙公司");

        SupplyNetwork network = lists.Network(new() { OutsideShare = 0.3 });

        Assert.Equal((0.3, "--outside-share", null), (network.Site("甲公司").OutsideShare, network.Own("甲公司", "assumed_outside_share"), network.Own("乙公司", "assumed_outside_share")));
        Assert.Equal(0, lists.Network().Site("甲公司").OutsideShare);
    }
}
