using SupplyChain.Formats;

namespace SupplyChain.Tests.Formats.Lists;

public sealed class ListJoiningTests
{
    private const string Code = "91350100M000100Y43";

    [Theory]
    [InlineData("title.csv", "甲医疗有限公司供应商名单（2020年2月）,,", "序号,企业名称,产品")]
    [InlineData("甲医疗有限公司配套企业名单.csv", "序号,企业名称,产品")]
    [InlineData("附件3：甲医疗有限公司重点供应商清单20200220.csv", "序号,供应商名称,产品")]
    public void The_lead_firm_is_found_in_the_title_or_the_name_of_the_file(string file, params string[] head)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工", "甲医疗有限公司,是", "乙布业有限公司,否").And(file, [.. head, "1,乙布业有限公司,熔喷布"]);

        Link link = Assert.Single(lists.Network().Links);

        Assert.Equal(("乙布业有限公司", "甲医疗有限公司", "熔喷布"), (link.Supplier.Name, link.Customer.Name, link.Product));
    }

    [Fact]
    public void A_list_without_a_lead_firm_is_asked_about_and_honoured()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工", "甲医疗有限公司,是", "乙布业有限公司,否").And("附件3.csv", "序号,供应商名称,产品", "1,乙布业有限公司,熔喷布");
        ImportResult open = lists.Import();
        string decisions = lists.Write("d.csv", "kind,seen,candidate,answer", "lead firm,附件3.csv,,甲医疗有限公司");

        ImportResult answered = lists.Import(new() { DecisionsFile = decisions });

        Assert.Equal(("附件3.csv", 0), (Assert.Single(open.Questions).Seen, open.Network!.Links.Count));
        Assert.Equal("甲医疗有限公司", Assert.Single(answered.Network!.Links).Customer.Name);
    }

    [Fact]
    public void Free_text_of_suppliers_is_taken_apart_with_shares_places_and_products()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,主要供应商", "甲医疗有限公司,\"乙公司（60%）、丙公司（熔喷布）；丁有限公司（武汉）等3家\"");

        SupplyNetwork network = lists.Network();

        Assert.Equal(["丁有限公司", "丙公司", "乙公司"], network.Links.Select(l => l.Supplier.Name).Order(StringComparer.Ordinal));
        Assert.Equal("熔喷布", network.Links.Single(l => l.Supplier.Name == "丙公司").Product);
        Assert.Equal("武汉", network.Site("丁有限公司").Region);
        Assert.Equal("等3家", Assert.Single(lists.Import().Of("SC5404")).GetMessage(Language.English).Split('\'')[1]);
    }

    [Fact]
    public void A_destroyed_code_is_found_again_by_name_and_digits()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,统一社会信用代码,所在区县", "乙布业有限公司,9.13501E+17,福州市", "丙布业有限公司,9.13501E+17,福州市")
            .And("suppliers.csv", "龙头企业,供应商名称,供应商统一社会信用代码", "甲公司," + "乙布业有限公司," + Code);

        ImportResult result = lists.Import();

        Assert.Equal(Code, result.Network!.Site("乙布业有限公司").Id);
        Assert.Equal("丙布业有限公司", result.Network!.Site("丙布业有限公司").Id);
        Assert.Equal((2, 3), (Assert.Single(result.Of("SC5302")).Row, Assert.Single(result.Of("SC5303")).Row));
    }

    [Fact]
    public void A_credit_code_finds_an_enterprise_under_another_name()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,统一社会信用代码", "乙布业有限公司," + Code).And("suppliers.csv", "龙头企业,供应商名称,供应商统一社会信用代码", "甲公司,老乙厂," + Code);

        Assert.Equal("乙布业有限公司", Assert.Single(lists.Network().Links).Supplier.Name);
    }

    [Fact]
    public void Several_sites_of_one_credit_code_are_sites_of_one_firm()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,统一社会信用代码,是否复工", $"乙布业有限公司,{Code},是", $"乙布业有限公司二厂,{Code},否");

        SupplyNetwork network = lists.Network();

        Assert.Equal([Code, Code + "#2"], network.Sites.Select(s => s.Id));
        Assert.Equal("乙布业有限公司", network.Site("乙布业有限公司二厂").Firm);
    }

    [Fact]
    public void The_place_of_an_enterprise_without_one_is_that_of_its_credit_code()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,统一社会信用代码", "乙布业有限公司," + Code);

        SupplyNetwork network = lists.Network();

        Assert.Equal("福建省福州市", network.Site("乙布业有限公司").Region);
        Assert.NotNull(network.Own("乙布业有限公司", "assumed_region"));
    }

    [Theory]
    [InlineData("武汉华兴医疗用品公司", "LegalForm")]
    [InlineData("华兴医疗用品有限公司", "Place")]
    [InlineData("华兴医疗", "ShortForm")]
    [InlineData("武汉华兴医疗用品有限公司黄陂分公司", "Branch")]
    [InlineData("武汉华兴医疔用品有限公司", "OneCharacter")]
    public void A_name_that_may_mean_a_listed_enterprise_is_asked_and_kept_apart(string name, string why)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工,主要供应商", "武汉华兴医疗用品有限公司,是,", "甲公司,是," + name);

        ImportResult result = lists.Import();

        ImportQuestion question = Assert.Single(result.Questions);
        Assert.Equal((name, "武汉华兴医疗用品有限公司", ImportQuestionKind.Match), (question.Seen, question.Candidate, question.Kind));
        Assert.Contains(SupplyChain.Formats.Resources.ListTexts.Of("Likeness." + why).In(Language.Chinese), question.GetQuestion(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal(3, result.Network!.Sites.Count);
    }

    [Theory]
    [InlineData("宜昌华兴医疗用品有限公司")]
    [InlineData("武汉泰兴医疗用品有限公司")]
    [InlineData("华兴纺织")]
    [InlineData("武汉")]
    public void Names_of_others_are_not_asked_about(string name)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,所在地,主要供应商", "武汉华兴医疗用品有限公司,武汉市,", "甲公司,武汉市," + name);

        Assert.Empty(lists.Import().Questions);
    }

    [Fact]
    public void Full_width_signs_and_blanks_make_no_other_enterprise_unless_somebody_says_so()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工,主要供应商", "东风（武汉）A有限公司,是,", "甲公司,是,东风(武汉) Ａ有限公司");
        string decisions = lists.Write("d.csv", "类别,所见,候选,答复", "名称,东风(武汉) Ａ有限公司,东风（武汉）A有限公司,不同");

        Assert.Equal((2, 1), (lists.Network().Sites.Count, lists.Import().Of("SC5305").Count));
        Assert.Equal(3, lists.Network(new() { DecisionsFile = decisions }).Sites.Count);
    }

    [Theory]
    [InlineData("同一", 2, null)]
    [InlineData("same firm", 3, "武汉华兴医疗用品有限公司")]
    [InlineData("different", 3, "华兴医疗")]
    public void Answers_are_honoured(string answer, int sites, string? firm)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,主要供应商", "武汉华兴医疗用品有限公司,", "甲公司,华兴医疗");
        string decisions = lists.Write("d.csv", "kind,seen,candidate,answer", $"name,华兴医疗,武汉华兴医疗用品有限公司,{answer}");

        ImportResult result = lists.Import(new() { DecisionsFile = decisions });

        Assert.Equal(sites, result.Network!.Sites.Count);
        Assert.Equal(firm, result.Network!.Sites.FirstOrDefault(s => s.Name == "华兴医疗")?.Firm);
        Assert.Equal(answer, Assert.Single(result.Questions).Answer);
    }

    [Fact]
    public void Rows_decided_to_be_one_fill_one_another_in_and_tell_where_they_differ()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,职工总数,日产值（万元）,是否复工", "武汉华兴医疗用品有限公司,100,,是", "华兴医疗用品有限公司,90,5,是");
        string decisions = lists.Write("d.csv", "kind,seen,candidate,answer", "name,华兴医疗用品有限公司,武汉华兴医疗用品有限公司,same");

        ImportResult result = lists.Import(new() { DecisionsFile = decisions });

        Site site = Assert.Single(result.Network!.Sites);
        Assert.Equal((50_000, "100"), (site.BaselineOutputPerDay, site.OwnColumns["staff"]));
        Assert.Single(result.Of("SC5414"));
    }

    [Fact]
    public void An_answer_nobody_understands_leaves_the_question_open_and_is_told()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工", "甲公司,停了一半", "乙公司,是");
        string decisions = lists.Write("d.csv", "kind,seen,candidate,answer", "state,停了一半,,vielleicht");

        ImportResult result = lists.Import(new() { DecisionsFile = decisions });

        Assert.NotNull(result.Network!.Own("甲公司", "assumed_operating_level"));
        Assert.Single(result.Of("SC5412"));
    }

    [Theory]
    [InlineData("state,停了一半,,50%", 0.5)]
    [InlineData("状态,停了一半,,停产", 0)]
    public void A_word_for_a_state_is_asked_once_and_honoured(string line, double level)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工", "甲公司,停了一半", "乙公司,停了一半");
        string decisions = lists.Write("d.csv", line.StartsWith("state", StringComparison.Ordinal) ? "kind,seen,candidate,answer" : "类别,所见,候选,答复", line);

        Assert.Single(lists.Import().Questions);
        Assert.All(lists.Network(new() { DecisionsFile = decisions }).Sites, s => Assert.Equal(level, s.OperatingLevel));
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("万元", 30_000)]
    public void Money_without_a_unit_is_asked_about(string? answer, double output)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,日产值", "甲公司,3");
        string decisions = lists.Write("d.csv", "kind,seen,candidate,answer", "unit,日产值,," + answer);

        Assert.Equal(ImportQuestionKind.Unit, Assert.Single(lists.Import().Questions).Kind);
        Assert.Equal(output, lists.Network(new() { DecisionsFile = decisions }).Site("甲公司").BaselineOutputPerDay);
    }

    [Fact]
    public void The_same_product_and_pair_named_twice_is_one_link()
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,主要供应商,主要客户", "甲公司,乙公司,", "乙公司,,甲公司");

        Assert.Single(lists.Network().Links);
        Assert.Single(lists.Import().Of("SC5410"));
    }
}
