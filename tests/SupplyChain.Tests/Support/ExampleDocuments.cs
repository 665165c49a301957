using SupplyChain.Reports;

namespace SupplyChain.Tests.Support;

/// <summary>Reports made up by hand that hold every kind of section a document can show. Their numbers are not answers of the model.</summary>
internal static class ExampleDocuments
{
    /// <summary>Names that try to break out of wherever they stand.</summary>
    public static IReadOnlyList<string> HostileNames { get; } =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "'><svg onload=alert(3)>", "</script><script>alert(4)</script>", "</title></style></table><b>out</b>", "<!-- --> ]]> <![CDATA[",
        "&lt;b&gt; &amp; &#60;", "javascript:alert(5)", "evil\u202Egpj.exe\u2066\u2069", "bell\u0007 nul\u0000 esc\u001B[31m", "line\nbreak\r\ttab\u2028", "=cmd|' /C calc'!A0", "${7*7} {{7*7}} `x`", "half \uD800 pair",
    ];

    private static readonly ReportText PerDay = new("Unit.PerDay", ReportValue.OfCurrency("CNY"));

    /// <summary>A small report with every kind of section, in every chapter.</summary>
    public static Report Small { get; } = new()
    {
        Schema = "supplychain/plan/1",
        MainSection = "actions",
        Headline = [Say("Masks in February", "二月的口罩"), Say("which restarts tomorrow?", "明天先复工哪些？"), Say("values in CNY per day", "金额单位：元/天")],
        Sections =
        [
            new FactSection
            {
                Key = "run",
                Audience = ReportAudience.Programs,
                Chapter = ReportChapter.Run,
                Facts = [new("toolVersion", ReportValue.Text("0.1.0")), new("title", ReportValue.Text("</script><b>"))],
            },
            new NoteSection
            {
                Key = "verdict",
                Notes =
                [
                    Say("The plan restarts 3 of 12 candidates and gains 1,045,000 CNY per day.", "方案复工 12 家候选中的 3 家，每天增产 104.5 万元。"),
                    Say("Proved the best possible.", "已证明为最优。"),
                ],
            },
            new FactSection
            {
                Key = "figures",
                Audience = ReportAudience.Documents,
                Facts =
                [
                    new("today", ReportValue.PerDay(105_892, "CNY")) { Label = Say("output today", "今日产出") },
                    new("then", ReportValue.PerDay(1_150_892, "CNY")) { Label = Say("with the plan", "按方案复工后") },
                    new("gap", ReportValue.Share(0)) { Label = Say("gap to the best", "与最优之差") },
                    new("hidden", ReportValue.Count(7)) { Label = Say("for programs", "仅供程序"), Audience = ReportAudience.Programs },
                ],
            },
            Recovery(),
            Actions(),
            Bundle(),
            Region("north", "北区", 3),
            Region("south", "南区", 1),
            ByIndustry(),
            ByRegion(),
            Limits(),
            Candidates(12),
            new ProblemSection { Key = "problems", Chapter = ReportChapter.DataProblems, Diagnostics = [ExampleResults.Warning(), ExampleResults.Error()], Folder = "masks" },
            new NoteSection { Key = "assumptions", Chapter = ReportChapter.Assumptions, Notes = [Say("Levels are those of a day without stocks.", "生产水平按无库存的一天计算。")] },
            new FactSection
            {
                Key = "provenance",
                Audience = ReportAudience.Documents,
                Chapter = ReportChapter.Run,
                Heading = Say("Inputs", "输入"),
                Facts = [new("sites", ReportValue.Text("sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")) { Label = Say("sites.csv", "sites.csv") }],
            },
        ],
    };

    /// <summary>A report whose names try to be markup, script, attributes, or to turn the text around.</summary>
    public static Report Hostile { get; } = HostileReport();

    /// <summary>Free text in both languages.</summary>
    public static ReportText Say(string english, string? chinese = null) => new("Headline.Title", new ReportValue(ReportKind.Text, new LocalName(english, chinese)));

    /// <summary>The table of candidates with so many rows of plausible lengths.</summary>
    public static TableSection Candidates(int count) => new()
    {
        Key = "candidates",
        Audience = ReportAudience.Documents,
        Chapter = ReportChapter.Candidates,
        Heading = Say("Every candidate", "全部候选"),
        TotalRows = count,
        Columns =
        [
            new("rank", ReportKind.Position) { Label = Say("rank", "序") },
            new("site", ReportKind.SiteId) { Label = Say("site", "编号") },
            new("name", ReportKind.Text) { Label = Say("name", "名称") },
            new("industry", ReportKind.Text) { Label = Say("industry", "行业") },
            new("region", ReportKind.Text) { Label = Say("region", "地区") },
            new("wave", ReportKind.Position) { Label = Say("wave", "批次") },
            new("gain", ReportKind.ValuePerDay) { Label = Say("gains", "增益"), Unit = PerDay },
            new("share", ReportKind.Share) { Label = Say("of all", "占比") },
        ],
        Rows = [.. Enumerable.Range(0, count).Select(IReadOnlyList<object?> (i) =>
        [
            i + 1, $"site-{Scattered(i, count):0000}", new LocalName($"Maker of parts {Scattered(i, count)}, {Place(i)}", $"{ChinesePlace(i)}第 {Scattered(i, count)} 零部件厂"), Industry(i), Place(i),
            i % 3 == 0 ? null : (i % 3) + (i % 2), 1e6 / (i + 1), i == 1 ? 0.0001 : 1.0 / (i + 1),
        ])],
    };

    private static int Scattered(int i, int count) => (int)((i * 7919L) % Math.Max(1, count));

    private static string Place(int i) => new[] { "Hubei", "Zhejiang", "Guangdong", "Jiangsu" }[i % 4];

    private static string ChinesePlace(int i) => new[] { "湖北", "浙江", "广东", "江苏" }[i % 4];

    private static string Industry(int i) => new[] { "melt-blown", "mask-machine", "laminate" }[i % 3];

    private static ChartSection Recovery() => new()
    {
        Key = "recovery",
        Audience = ReportAudience.Documents,
        Heading = Say("Recovery by wave, beside the lists people use", "各批次恢复情况与常用清单对比"),
        Form = ChartForm.Lines,
        CategoryLabel = Say("wave", "批次"),
        Categories = [Category("today", "今日"), Category("1", "1"), Category("2", "2"), Category("3", "3")],
        Series =
        [
            new ChartSeries("plan", Say("this plan", "本方案"), [105_892, 805_000, 1_150_892, 1_200_000]),
            new ChartSeries("largest", Say("largest first", "先大后小"), [105_892, 190_000, 610_000, 812_000]),
            new ChartSeries("sector", Say("sector by sector", "逐行业"), [105_892, 188_000, null, 800_000]),
        ],
        ValueKind = ReportKind.ValuePerDay,
        Unit = PerDay,
        Notes = [Say("Baseline output is 1,300,000 CNY per day.", "基准产出为每天 130 万元。")],
    };

    private static TableSection Actions() => new()
    {
        Key = "actions",
        Audience = ReportAudience.Documents,
        Chapter = ReportChapter.Actions,
        TotalRows = 3,
        HasChosenLength = true,
        Columns =
        [
            new("wave", ReportKind.Position) { Label = Say("wave", "批次") },
            new("site", ReportKind.SiteId) { Label = Say("site", "编号") },
            new("name", ReportKind.Text) { Label = Say("name", "名称") },
            new("value", ReportKind.ValuePerDay) { Label = Say("adds", "贡献"), Unit = PerDay },
            new("reason", ReportKind.Word) { Label = Say("why", "理由") },
            new("onlyWith", ReportKind.List) { Label = Say("only with", "须同时复工") },
            new("inside", ReportKind.Table),
        ],
        Rows =
        [
            [1, "0042", new LocalName("Speed reducer maker, Huanggang", "黄冈减速机厂"), 1_028_755.5, Say("Every mask machine needs its reducers, and nobody else makes them.", "所有口罩机都用它的减速机，且无其他供应商。"), Array.Empty<string>(), null],
            [1, "chain-zhejiang", new LocalName("Chain maker & <Sons>", "浙江链条厂"), 46_501.0, Say("With it, 5 machine makers run.", "它复工后 5 家机器厂可运行。"), new[] { "cylinder", "welder", "piezo-1", "piezo-2", "piezo-3", "reducer" }, null],
            [2, "masks-1", "Mask factory", 0.0, Say("Makes masks.", "生产口罩。"), new[] { "0042" }, null],
        ],
        Notes = [Say("adds: what the plan would lose without this restart.", "贡献：方案去掉该项后的损失。")],
    };

    private static DiagramSection Bundle() => new()
    {
        Key = "bundle1",
        Audience = ReportAudience.Documents,
        Chapter = ReportChapter.Bundles,
        Heading = Say("Bundle 1", "组合 1"),
        Nodes =
        [
            new("cloth", 0, Say("Melt-blown cloth maker 1, Xiantao", "仙桃第一熔喷布厂"), DiagramRole.Restarted) { Detail = Say("+1.2 M/day", "+120 万/天") },
            new("reducer", 0, Say("Speed reducer maker, Huanggang", "黄冈减速机厂"), DiagramRole.Restarted),
            new("resin", 0, Say("Resin", "聚丙烯"), DiagramRole.Running),
            new("machine", 1, Say("Mask machine maker with a very long name of its own, Wenzhou", "温州一家名称特别特别长的全自动平面口罩机械设备制造厂"), DiagramRole.Unblocked),
            new("old", 1, Say("Mask machine maker, Dongguan", "东莞口罩机厂"), DiagramRole.Stopped),
            new("masks", 2, Say("Mask factory", "口罩厂"), DiagramRole.Unblocked),
            new("people", 3, Say("Hospitals", "医院"), DiagramRole.FinalDemand),
        ],
        Links =
        [
            new("reducer", "machine") { Label = Say("reducers", "减速机") }, new("reducer", "old") { Label = Say("reducers", "减速机") }, new("cloth", "masks") { Label = Say("melt-blown cloth", "熔喷布") },
            new("resin", "cloth"), new("machine", "masks"), new("masks", "people") { Label = Say("masks", "口罩") }, new("masks", "machine") { Label = Say("masks for workers", "工人口罩") },
        ],
    };

    private static TableSection Region(string name, string chinese, int rows) => new()
    {
        Key = "region-" + name,
        Audience = ReportAudience.Documents,
        Chapter = ReportChapter.Regions,
        Heading = Say(name, chinese),
        TotalRows = rows,
        Columns = [new("site", ReportKind.SiteId) { Label = Say("site", "编号") }, new("ask", ReportKind.Word) { Label = Say("ask for", "请求事项") }],
        Rows = [.. Enumerable.Range(1, rows).Select(IReadOnlyList<object?> (i) => [$"{name}-{i}", Say("let it restart in wave 1", "允许第 1 批复工")])],
    };

    private static ChartSection ByIndustry() => new()
    {
        Key = "industries",
        Audience = ReportAudience.Documents,
        Chapter = ReportChapter.Comparison,
        Heading = Say("Output by industry", "各行业产出"),
        Form = ChartForm.StackedBars,
        Categories = [Category("masks", "口罩"), Category("cloth", "熔喷布"), Category("machines", "口罩机")],
        Series =
        [
            new ChartSeries("today", Say("today", "今日"), [80_000, 25_892, 0]),
            new ChartSeries("plan", Say("added by the plan", "方案新增"), [420_000, 310_000, 315_000]),
            new ChartSeries("rest", Say("still missing", "仍缺"), [100_000, 50_000, null]),
        ],
        ValueKind = ReportKind.ValuePerDay,
        Unit = PerDay,
    };

    private static ChartSection ByRegion() => new()
    {
        Key = "regions",
        Audience = ReportAudience.Documents,
        Chapter = ReportChapter.Comparison,
        Heading = Say("Share of candidates that restart", "复工候选占比"),
        Form = ChartForm.Bars,
        CategoryLabel = Say("region", "地区"),
        Categories = [Category("Hubei", "湖北"), Category("Zhejiang", "浙江"), Category("A region with a long name and <marks>", "名称较长的地区")],
        Series = [new ChartSeries("share", Say("restarts", "复工"), [0.5, 0.25, 0.0004])],
        ValueKind = ReportKind.Share,
    };

    private static TableSection Limits() => new()
    {
        Key = "limits",
        Audience = ReportAudience.Documents,
        Chapter = ReportChapter.Rules,
        Heading = Say("Limits", "限额"),
        TotalRows = 5,
        Columns = [new("resource", ReportKind.Text) { Label = Say("resource", "资源") }, new("amount", ReportKind.Number) { Label = Say("amount", "数量") }, new("kept", ReportKind.Flag) { Label = Say("kept", "是否满足") }],
        Rows = [["inspectors", 2.5, true], ["kits", double.PositiveInfinity, false]],
        Notes = [Say("Each limit holds in each wave.", "各项限额每批均适用。")],
    };

    private static Report HostileReport()
    {
        ReportText[] names = [.. HostileNames.Select(n => Say(n, n))];
        return new Report
        {
            Schema = "supplychain/plan/1",
            MainSection = "actions",
            Headline = names,
            Sections =
            [
                new FactSection { Key = "run", Audience = ReportAudience.Programs, Facts = [.. HostileNames.Select((n, i) => new ReportFact($"name{i}", ReportValue.Text(n)))] },
                new NoteSection { Key = "verdict", Notes = names },
                new FactSection { Key = "facts", Facts = [.. names.Select((n, i) => new ReportFact($"fact{i}", ReportValue.Text(HostileNames[i])) { Label = n })] },
                new TableSection
                {
                    Key = "actions",
                    Chapter = ReportChapter.Actions,
                    Heading = names[0],
                    TotalRows = names.Length,
                    Columns = [new("site", ReportKind.SiteId) { Label = names[1], Unit = names[2] }, new("name", ReportKind.Text) { Label = names[3] }, new("list", ReportKind.List) { Label = names[4] }],
                    Rows = [.. HostileNames.Select(IReadOnlyList<object?> (n, i) => [n, HostileNames[i % 3], HostileNames])],
                },
                new ChartSection
                {
                    Key = "lines", Heading = names[3], Form = ChartForm.Lines, CategoryLabel = names[1], Categories = [.. names.Select(ReportValue.Word)],
                    Series = [new ChartSeries("a", names[0], [.. names.Select(double? (_, i) => i)]), new ChartSeries("b", names[3], [.. names.Select(double? (_, i) => -i)])],
                    ValueKind = ReportKind.Number, Unit = names[4],
                },
                new ChartSection
                {
                    Key = "bars", Heading = names[4], Form = ChartForm.StackedBars, Categories = [.. names.Select(ReportValue.Word)],
                    Series = [new ChartSeries("a", names[0], [.. names.Select(double? (_, i) => i)]), new ChartSeries("b", names[3], [.. names.Select(double? (_, i) => -i)])],
                    ValueKind = ReportKind.Number, Unit = names[4],
                },
                new DiagramSection
                {
                    Key = "picture", Chapter = ReportChapter.Bundles, Heading = names[0],
                    Nodes = [.. names.Select((n, i) => new DiagramNode(HostileNames[i], i % 4, n, (DiagramRole)(i % 5)) { Detail = n })],
                    Links = [.. names.Skip(1).Select((n, i) => new DiagramLink(HostileNames[i], HostileNames[i + 1]) { Label = n })],
                },
                new TableSection
                {
                    Key = "region", Chapter = ReportChapter.Regions, Heading = names[5], TotalRows = 1, Columns = [new("site", ReportKind.SiteId) { Label = names[1] }], Rows = [["x"]], Notes = names,
                },
            ],
        };
    }

    private static ReportValue Category(string english, string chinese) => ReportValue.Word(Say(english, chinese));
}
