using SupplyChain.Formats;

namespace SupplyChain.Tests.Formats.Lists;

public sealed class ListReadingTests
{
    [Fact]
    public void A_header_is_found_below_titles_and_notes()
    {
        using ListFolder lists = ListFolder.With("list.csv", "某市企业复工情况统计表（2020年2月20日）,,", "填报单位：经信局,,单位：万元", "序号,企业名称,是否复工", "1,甲公司,是", "2,乙公司,否");

        SupplyNetwork network = lists.Network();

        Assert.Equal(["乙公司", "甲公司"], network.Sites.Select(s => s.Name));
        Assert.Equal(("某市企业复工情况统计表(2020年2月20日)", "2020-02-20"), (network.Information.Title, network.Information.Date));
    }

    [Fact]
    public void A_header_of_two_rows_with_merged_cells_is_read_as_one()
    {
        var sheet = new TestSheet("表1").Row("企业名称", "用工情况", null, "用电量", null).Row(null, "职工总数", "返岗人数", "当日", "正常").Row("甲公司", 100, 40, 50, 100)
            .Merge("A1:A2").Merge("B1:C1").Merge("D1:E1");
        using ListFolder lists = new ListFolder().And("list.xlsx", sheet);

        SupplyNetwork network = lists.Network();

        Assert.Equal(("100", "0.4", "0.5"), (network.Own("甲公司", "staff"), network.Own("甲公司", "evidence_staff"), network.Own("甲公司", "evidence_electricity")));
    }

    [Fact]
    public void A_header_of_two_rows_is_read_in_text_files_too()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,用工情况,,用电量,", ",职工总数,返岗人数,当日,正常", "甲公司,100,40,50,100");

        Assert.Equal("0.5", lists.Network().Own("甲公司", "evidence_electricity"));
    }

    [Fact]
    public void A_row_of_units_below_the_header_belongs_to_it()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,日产值,职工总数", ",万元,人", "甲公司,3,10");

        Assert.Equal(30_000, lists.Network().Site("甲公司").BaselineOutputPerDay);
    }

    [Fact]
    public void Totals_notes_repeated_headers_and_examples_are_passed_over_and_told()
    {
        using ListFolder lists = ListFolder.With(
            "list.csv", "序号,企业名称,职工总数,是否复工", "示例,某某公司,10,是", "一、武昌区,,,", "1,甲公司,10,是", "序号,企业名称,职工总数,是否复工", "2,乙公司,20,否", ",合计,30,", "注：截至12时,,,");

        ImportResult result = lists.Import();

        Assert.Equal(["乙公司", "甲公司"], result.Network!.Sites.Select(s => s.Name));
        Assert.Equal(["SC5108:2", "SC5106:3", "SC5107:5", "SC5105:7", "SC5106:8"],
            result.Report.Remarks.Where(r => r.Code is "SC5105" or "SC5106" or "SC5107" or "SC5108").Select(r => $"{r.Code}:{r.Row}"));
    }

    [Fact]
    public void A_row_with_values_and_no_name_is_refused_with_its_place()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,职工总数,是否复工,日产值（万元）", "甲公司,10,是,1", ",20,否,3");

        Assert.Equal((3, RemarkKind.Refusal), Assert.Single(lists.Import().Of("SC5113")) is var remark ? (remark.Row, remark.Kind) : default);
    }

    [Fact]
    public void Hidden_sheets_are_passed_over_unless_asked_for_and_hidden_rows_are_read()
    {
        TestSheet[] sheets =
        [
            new TestSheet("本期").Row("企业名称", "是否复工").HiddenRow("甲公司", "是"), new TestSheet("上期") { IsHidden = true }.Row("企业名称", "是否复工").Row("乙公司", "否"),
        ];
        using ListFolder lists = new ListFolder().And("list.xlsx", sheets);

        Assert.Equal(["甲公司"], lists.Network().Sites.Select(s => s.Name));
        Assert.Equal(["乙公司", "甲公司"], lists.Network(new() { ReadHiddenSheets = true }).Sites.Select(s => s.Name));
    }

    [Fact]
    public void Blanks_and_words_for_unknown_are_never_zero()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,日产值（万元）,库存（天）,是否复工", "甲公司,5,0,否", "乙公司,,,", "丙公司,—,不详,-");

        SupplyNetwork network = lists.Network();

        Assert.Equal((50_000, 0, 0), (network.Site("甲公司").BaselineOutputPerDay, network.Site("甲公司").InventoryCoverDays, network.Site("甲公司").OperatingLevel));
        Assert.All(new[] { "乙公司", "丙公司" }, name =>
        {
            Assert.True(network.Site(name).BaselineOutputPerDay > 0 && network.Site(name).InventoryCoverDays > 0 && network.Site(name).OperatingLevel > 0);
            Assert.All(new[] { "assumed_output_per_day", "assumed_inventory_cover_days", "assumed_operating_level" }, c => Assert.NotNull(network.Own(name, c)));
        });
    }

    [Fact]
    public void Columns_about_people_are_passed_over_unless_asked_for()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工,联系人,驻厂干部电话", "甲公司,是,张三,139");

        Assert.DoesNotContain(lists.Network().Site("甲公司").OwnColumns, c => c.Value is "张三" or "139");
        Assert.Equal(["联系人", "驻厂干部电话"], lists.Import().Of("SC5111").Select(r => r.ValueSeen));
        Assert.Equal("张三", lists.Network(new() { KeepContacts = true }).Own("甲公司", "联系人"));
    }

    [Fact]
    public void A_map_of_the_users_own_says_what_a_header_means()
    {
        using ListFolder lists = ListFolder.With("list.csv", "名头,干活的人,备用", "甲公司,30,5", "乙公司,40,6");
        string map = lists.Write("map.csv", "field,header", "name,名头", "staff,干活的人", "x_spare,备用", "nonsense,备用2");

        ImportResult result = lists.Import(new() { MapFile = map });

        Assert.Equal(("30", "5"), (result.Network!.Own("甲公司", "staff"), result.Network!.Own("甲公司", "spare")));
        Assert.Equal("nonsense", Assert.Single(result.Of("SC5115")).ValueSeen);
    }

    [Fact]
    public void Shares_without_a_sign_are_per_cent_if_one_of_the_column_is_above_a_whole()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,复工率", "甲公司,60", "乙公司,1", "丙公司,100%");

        SupplyNetwork network = lists.Network();

        Assert.Equal([0.6, 0.01, 1], new[] { "甲公司", "乙公司", "丙公司" }.Select(n => network.Site(n).OperatingLevel));
    }

    [Fact]
    public void An_amount_with_its_own_unit_wins_over_the_header()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,日产值（万元）", "甲公司,3", "乙公司,3.2万", "丙公司,5000元", "丁公司,3万只");

        SupplyNetwork network = lists.Network();

        Assert.Equal([30_000, 32_000, 5000], new[] { "甲公司", "乙公司", "丙公司" }.Select(n => network.Site(n).BaselineOutputPerDay));
        Assert.NotNull(network.Own("丁公司", "assumed_output_per_day"));
    }

    [Fact]
    public void Capacity_in_pieces_is_kept_with_its_unit_and_makes_no_output()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,日产能,日产值（万元）", "甲公司,约3万只/天,2", "乙公司,12吨,4");

        SupplyNetwork network = lists.Network();

        Assert.Equal(("30000", "只/天", "12", "吨"), (network.Own("甲公司", "capacity"), network.Own("甲公司", "capacity_unit"), network.Own("乙公司", "capacity"), network.Own("乙公司", "capacity_unit")));
    }

    [Fact]
    public void Yearly_amounts_are_made_daily_and_marked()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,主营业务收入（亿元）", "甲公司,3.65");

        SupplyNetwork network = lists.Network();

        Assert.Equal(1_000_000, network.Site("甲公司").BaselineOutputPerDay, 6);
        Assert.NotNull(network.Own("甲公司", "assumed_output_per_day"));
    }

    [Fact]
    public void English_lists_are_read_alike()
    {
        using ListFolder lists = ListFolder.With("suppliers.csv", "Company name,NACE code,Resumed,Employees,Output per day (EUR thousand),Suppliers", "Acme Ltd,21,yes,100,20,\"Bolts, Inc., Nuts GmbH\"", "Nuts GmbH,25,no,50,,");

        SupplyNetwork network = lists.Network();

        Assert.Equal(["Acme Ltd", "Bolts, Inc", "Nuts GmbH"], network.Sites.Select(s => s.Name));
        Assert.Equal("Manufacture of basic pharmaceutical products and pharmaceutical preparations", network.Site("Acme Ltd").Industry);
        Assert.Equal(("EUR", "en"), (network.Information.Currency, network.Information.Language));
    }

    [Fact]
    public void A_file_without_a_list_makes_no_network_and_says_so()
    {
        using ListFolder lists = ListFolder.With("notes.csv", "今天天气,很好", "明天,也好");

        ImportResult result = lists.Import();

        Assert.Null(result.Network);
        Assert.Equal("SC5103", Assert.Single(result.Report.Remarks).Code);
    }
}
