using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

/// <summary>Reports made up by hand. Their numbers are no answers; they only have to be written down rightly.</summary>
internal static class ExampleReports
{
    /// <summary>Something of everything: every kind of section, value and chapter.</summary>
    public static Report Everything() => new()
    {
        Schema = "supplychain/example/1",
        Headline = [Text("Masks in spring", "春季口罩"), Text("restart plan for two waves", "两个批次的复工方案"), Text("values in CNY per day", "币种：元，按天计")],
        MainSection = "restarts",
        Sections =
        [
            new NoteSection
            {
                Key = "verdict",
                Audience = ReportAudience.Readers,
                Notes = [Text("The plan restarts 3 of 4 candidates and gains 2,150,000 CNY per day.", "方案从 4 个可复工对象中选出 3 个复工，增益为每天 215 万元。"), Text("Proved the best possible.", "已证明为最优。")],
            },
            new FactSection
            {
                Key = "answer",
                Heading = Text("The answer", "结论"),
                Facts =
                [
                    new("value", ReportValue.PerDay(2_150_000.125, "CNY")) { Label = Text("gain", "增益") },
                    new("gap", ReportValue.Share(0.0236363636)) { Label = Text("gap", "差距") },
                    new("accuracy", ReportValue.Bound(3.1e-13)) { Label = Text("levels certified to within", "水平误差不超过") },
                    new("proved", new ReportValue(ReportKind.Flag, true)) { Label = Text("proved", "已证明") },
                    new("days", new ReportValue(ReportKind.Number, 3.5)) { Label = Text("days of a wave", "每批天数") },
                    new("sites", ReportValue.Count(12_345)) { Label = Text("sites", "厂点") },
                    new("machine", ReportValue.Count(7)) { Audience = ReportAudience.Programs },
                ],
            },
            Levels(),
            new ChartSection
            {
                Key = "recovery",
                Heading = Text("Recovery by wave", "逐批恢复"),
                Audience = ReportAudience.Documents,
                Form = ChartForm.Lines,
                Categories = [ReportValue.Word(Text("today", "今天")), ReportValue.Word(Text("wave 1", "第 1 批")), ReportValue.Word(Text("wave 2", "第 2 批"))],
                CategoryLabel = Text("after", "之后"),
                ValueKind = ReportKind.ValuePerDay,
                Unit = PerDay,
                Series = [new("plan", Text("this plan", "本方案"), [250_000.5, 1_500_000, 2_150_000.125]), new("largest", Text("largest first", "产出大的优先"), [250_000.5, null, 900_000])],
                Notes = [Text("What the lists of today would reach stands beside the plan.", "旁边是现行名单可达到的水平。")],
            },
            Restarts(),
            Actions(),
            new DiagramSection
            {
                Key = "bundle",
                Chapter = ReportChapter.Bundles,
                Heading = Text("Who hangs on whom", "谁依赖谁"),
                Audience = ReportAudience.Documents,
                Nodes =
                [
                    new("cloth", 0, Text("Cloth mill", "熔喷布厂"), DiagramRole.Restarted), new("masks", 1, Text("Mask factory", "口罩厂"), DiagramRole.Unblocked),
                    new("final", 2, Text("hospitals", "医院"), DiagramRole.FinalDemand),
                ],
                Links = [new("cloth", "masks") { Label = Text("cloth", "熔喷布") }, new("masks", "final")],
            },
            new TableSection
            {
                Key = "weakLinks",
                Chapter = ReportChapter.WeakLinks,
                Audience = ReportAudience.Documents,
                TotalRows = 0,
                Columns = [new("site", ReportKind.SiteId) { Label = Text("site", "厂点") }],
                Rows = [],
                EmptyText = Text("Nothing holds production back any more.", "没有环节再制约生产。"),
            },
            Region("north", "北区", "cloth-1"), Region("south / east", "南区/东区", "masks-2"),
            Limits(),
            new ProblemSection { Key = "problems", Chapter = ReportChapter.DataProblems, Folder = "masks", Diagnostics = [ExampleResults.Warning(), ExampleResults.Error()] },
            new NoteSection
            {
                Key = "assumed",
                Chapter = ReportChapter.Assumptions,
                Audience = ReportAudience.Documents,
                Notes = [Text("Levels are those that last once stocks have run out.", "开工水平是库存用完之后能够维持的水平。"), Text("A supplier that makes half delivers half to every customer.", "供应商只生产一半时，每个客户都只得到一半。")],
            },
            new FactSection
            {
                Key = "runAnswer",
                Chapter = ReportChapter.Run,
                Audience = ReportAudience.Documents,
                Heading = Text("Where this answer comes from", "答案的来源"),
                Facts =
                [
                    new("version", ReportValue.Text("supplychain 0.1.0")) { Label = Text("computed by", "计算程序") },
                    new("resultHash", ReportValue.Text(new string('a', 30) + new string('7', 34))) { Label = Text("fingerprint", "指纹") },
                ],
            },
            new TableSection
            {
                Key = "runInputs",
                Chapter = ReportChapter.Run,
                Audience = ReportAudience.Documents,
                Heading = Text("What was read", "读取的文件"),
                TotalRows = 2,
                Columns = [new("path", ReportKind.Text) { Label = Text("file", "文件") }, new("bytes", ReportKind.Number) { Label = Text("bytes", "字节") }, new("sha256", ReportKind.SiteId) { Label = Text("fingerprint", "指纹") }],
                Rows = [["masks/sites.csv", 1234.0, "0123456789ab"], ["masks/links.csv", 99.0, "ba9876543210"]],
            },
            new FactSection
            {
                Key = "run",
                Audience = ReportAudience.Programs,
                Facts = [new("version", ReportValue.Text("0.1.0")), new("arguments", new ReportValue(ReportKind.List, new[] { "masks", "--top", "</script>", "-->", "--" })), new("seed", ReportValue.Count(7))],
            },
        ],
    };

    /// <summary>A list of so many restarts, with reasons.</summary>
    public static Report List(int restarts, int chosenOf = 0) => new()
    {
        Schema = "supplychain/example/1",
        Headline = [Text("A long list", "长名单")],
        MainSection = "actions",
        Sections =
        [
            new TableSection
            {
                Key = "actions",
                Chapter = ReportChapter.Actions,
                Audience = ReportAudience.Documents,
                TotalRows = Math.Max(restarts, chosenOf),
                Columns = ActionColumns(),
                Rows = [.. Enumerable.Range(1, restarts).Select(i => (object?[])
                [
                    (i % 3) + 1, $"site-{i:D3}", new LocalName($"Maker {i} of parts, Huanggang", $"黄冈零件{i}厂"), "Hubei", 2.0, i % 2 == 0 ? 1_500.0 : 0, 1e6 / i,
                    Text("Lets Steriliser, Shandong and 12 more make more. Only together with Chain maker, Zhejiang.", "可使山东灭菌厂等，另有 12 个增产。须与浙江链条厂一起复工。"),
                ])],
            },
        ],
    };

    /// <summary>One row of names that try to be something else than text.</summary>
    public static Report Names(params string[] names) => new()
    {
        Schema = "supplychain/example/1",
        Headline = [new ReportText("Headline.Title", ReportValue.Text(names[0]))],
        MainSection = "actions",
        Sections =
        [
            new NoteSection { Key = "verdict", Notes = [.. names.Select(n => new ReportText("Headline.Title", ReportValue.Text(n)))] },
            new TableSection
            {
                Key = "actions",
                Chapter = ReportChapter.Actions,
                TotalRows = names.Length,
                Columns = ActionColumns(),
                Rows = [.. names.Select((n, i) => (object?[])[1, n, n, n, 1.0, 2.0, i + 0.5, new ReportText("Headline.Title", ReportValue.Text(n))])],
            },
            .. names.Select(n => new TableSection
            {
                Key = "region",
                Chapter = ReportChapter.Regions,
                Heading = new ReportText("Headline.Title", ReportValue.Text(n)),
                TotalRows = 1,
                Columns = [new("site", ReportKind.SiteId) { Label = new ReportText("Headline.Title", ReportValue.Text(n)) }, new("again", ReportKind.Word) { Label = new ReportText("Headline.Title", ReportValue.Text(n)) }],
                Rows = [[n, new ReportText("Headline.Title", ReportValue.Text(n))]],
            }),
        ],
    };

    /// <summary>A text in both languages.</summary>
    public static ReportText Text(string english, string chinese) => new("Headline.Title", new ReportValue(ReportKind.Text, new LocalName(english, chinese)));

    private static ReportText PerDay => new("Unit.PerDay", ReportValue.OfCurrency("CNY"));

    private static ReportColumn[] ActionColumns() =>
    [
        new("wave", ReportKind.Position) { Label = Text("wave", "批次") },
        new("site", ReportKind.SiteId) { Label = Text("site", "厂点") },
        new("name", ReportKind.Text) { Label = Text("name", "名称") },
        new("region", ReportKind.Text) { Label = Text("region", "地区") },
        new("needs:inspections", ReportKind.Number) { Label = Text("needs: inspections", "所需：检查") },
        new("needs:kits", ReportKind.Number) { Label = Text("needs: kits", "所需：物资") },
        new("adds", ReportKind.ValuePerDay) { Label = Text("adds", "贡献"), Unit = PerDay, Resolution = 1e-6 },
        new("reason", ReportKind.Word) { Label = Text("reason", "理由") },
    ];

    private static TableSection Levels() => new()
    {
        Key = "levels",
        Audience = ReportAudience.Readers,
        TotalRows = 2,
        Columns =
        [
            new("state", ReportKind.Word) { Label = Text("", "") },
            new("outputPerDay", ReportKind.ValuePerDay) { Label = Text("output", "产出"), Unit = PerDay },
            new("outputShare", ReportKind.Share) { Label = Text("of\nbaseline", "占正常\n水平") },
            new("finalPerDay", ReportKind.ValuePerDay) { Label = Text("final goods", "最终产品"), Unit = PerDay },
            new("finalShare", ReportKind.Share) { Label = Text("of\nbaseline", "占正常\n水平") },
        ],
        Rows =
        [
            [Text("today", "今天"), 250_000.5, 0.0001, 0.0, 0.0],
            [Text("with the plan", "方案实施后"), 2_400_000.625, 0.99999, 1.5, 1.0],
        ],
    };

    // The main table, which programs see as well.
    private static TableSection Restarts() => new()
    {
        Key = "restarts",
        Chapter = ReportChapter.Candidates,
        TotalRows = 5,
        Columns =
        [
            new("site", ReportKind.SiteId) { Label = Text("site", "厂点") },
            new("rank", ReportKind.Position) { Label = Text("rank", "排名") },
            new("links", ReportKind.Count) { Label = Text("links", "供应关系") },
            new("alonePerDay", ReportKind.ValuePerDay) { Label = Text("alone", "单独复工增益"), Unit = PerDay, Resolution = 1e-6 },
            new("creditPerDay", ReportKind.ValuePerDay) { Label = Text("credit", "分摊"), Unit = PerDay, ErrorColumn = "creditStandardError" },
            new("creditStandardError", ReportKind.ValuePerDay),
            new("level", ReportKind.Level) { Label = Text("level", "水平") },
            new("bound", ReportKind.Bound) { Label = Text("error", "误差") },
            new("inspections", ReportKind.Number) { Label = Text("inspections", "检查") },
            new("pinned", ReportKind.Flag) { Label = Text("pinned", "指定") },
            new("with", ReportKind.List) { Label = Text("with", "同时") },
            new("hidden", ReportKind.Number),
        ],
        Rows =
        [
            ["0012", 1, 12_345, 1_234_567.891, 400_000.25, 1_250.5, 0.5, 1e-7, 2.5, true, new[] { "a", "b", "c", "d", "e", "f" }, 1.0],
            ["91350100M000100Y43", 2, 0, 0.0001, 0.0, 0.0, 0.0, 0.0, 7_500.0, false, Array.Empty<string>(), 2.0],
            ["1e5", 3, 1, 1e-9, -3_500.75, null, 1.0, 3.1e-13, 0.0, null, null, 3.0],
            ["2-1", 4, 1, null, null, null, null, null, null, null, null, null],
            ["TRUE", 5, 1, double.PositiveInfinity, double.NaN, null, 0.3333333333333333, 1.0, 1e21, null, null, null],
        ],
        Notes = [Text("alone: gained if only this site restarts.", "单独复工增益：只有该厂点复工时增加的产出。")],
    };

    private static TableSection Actions() => new()
    {
        Key = "actions",
        Chapter = ReportChapter.Actions,
        Audience = ReportAudience.Documents,
        TotalRows = 3,
        Columns = ActionColumns(),
        Rows =
        [
            [1, "cloth-1", new LocalName("Cloth mill, north", "北区熔喷布厂"), "north", 1.0, 300.0, 1_250_000.0, Text("Lets Mask factory resume. Only together with Ear loop maker.", "可使口罩厂复产。须与耳带厂一起复工。")],
            [1, "0007", new LocalName("=cmd|' /C calc'!A0", null), "north", 2.0, 0.0, 12_500.75, Text("Lets Mask factory resume.", "可使口罩厂复产。")],
            [2, "masks-2", new LocalName("Second mask factory", "第二口罩厂"), "south", 1.0, 25.0, 900_000.0, null],
        ],
    };

    private static TableSection Region(string name, string chinese, string site) => new()
    {
        Key = "region",
        Chapter = ReportChapter.Regions,
        Audience = ReportAudience.Documents,
        Heading = Text(name, chinese),
        TotalRows = 1,
        Columns = [new("site", ReportKind.SiteId) { Label = Text("site", "厂点") }, new("here", ReportKind.ValuePerDay) { Label = Text("adds here", "在本地区的贡献"), Unit = PerDay }],
        Rows = [[site, 123_456.5]],
        Notes = [Text("Ask for one inspection.", "请安排一次检查。")],
    };

    private static TableSection Limits() => new()
    {
        Key = "limitUse",
        Chapter = ReportChapter.Rules,
        Audience = ReportAudience.Readers,
        TotalRows = 2,
        Columns =
        [
            new("wave", ReportKind.Position) { Label = Text("wave", "批次") }, new("resource", ReportKind.SiteId) { Label = Text("resource", "资源") },
            new("region", ReportKind.Word) { Label = Text("region", "地区") }, new("amount", ReportKind.Number) { Label = Text("used", "使用") },
            new("limit", ReportKind.Number) { Label = Text("allowed", "限额") }, new("state", ReportKind.Word) { Label = Text("left", "余量") },
        ],
        Rows = [[1, "inspections", Text("all regions", "所有地区"), 3.0, 3.0, Text("used up", "用尽")], [2, "inspections", Text("all regions", "所有地区"), 1.0, 3.0, Text("2 left", "剩余 2")]],
    };
}
