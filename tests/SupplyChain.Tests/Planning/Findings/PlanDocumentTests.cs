using SupplyChain.Planning;
using SupplyChain.Reports;
using SupplyChain.Tests.Oracle;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Planning.Findings;

/// <summary>What documents tell of plans, word for word, and that it agrees with the rest of the report.</summary>
public sealed class PlanDocumentTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_first_network_is_told_word_for_word(Language language) =>
        Golden.Matches($"documents/first-network.{language}.txt".ToLowerInvariant(), SectionsAsText.Of(FirstNetwork().PlanRestarts().ToReport(), language));

    // Two waves, a floor, a pin, a ban, a site that is not ready, one that needs too much, a lead, an outside region, and Chinese names.
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_plan_with_every_kind_of_rule_is_told_word_for_word(Language language)
    {
        SupplyNetwork network = new SupplyNetworkBuilder { Information = new NetworkInformation { Title = "Every rule", Currency = "CNY", Measure = Measure.Output } }
            .AddSite(Stopped("cloth-1", "melt-blown", "north", 800) with { Name = "Cloth mill, north", Tier = 2, Needs = Teams(2), OwnColumns = Chinese("北方布厂") })
            .AddSite(Stopped("cloth-2", "melt-blown", "south", 500) with { Name = "Cloth mill, south", Tier = 2, Needs = Teams(2), OwnColumns = Chinese("南方布厂") })
            .AddSite(Stopped("wire", "nose-wire", "south", 40) with { Name = "Wire maker", Tier = 2, Needs = Teams(1) })
            .AddSite(new SiteEntry { Id = "masks-1", Name = "First mask factory", Industry = "masks", Region = "north", OutputPerDay = 600_000, Tier = 1, OwnColumns = Chinese("第一口罩厂") })
            .AddSite(new SiteEntry { Id = "masks-2", Name = "Second mask factory", Industry = "masks", Region = "south", OutputPerDay = 400_000, Tier = 1, OwnColumns = Chinese("第二口罩厂") })
            .AddSite(Stopped("pinned", "paper", "south", 10) with { Tier = 2, Needs = Teams(1), Restart = RestartRule.Must })
            .AddSite(Stopped("banned", "paper", "south", 90_000) with { Tier = 2, Needs = Teams(1), Restart = RestartRule.Never })
            .AddSite(Stopped("not-ready", "paper", "north", 90_000) with { Tier = 2, Needs = Teams(1), EarliestWave = 3 })
            .AddSite(Stopped("too-much", "paper", "north", 90_000) with { Tier = 2, Needs = Teams(9) })
            .AddSite(Stopped("no-room", "paper", "north", 30) with { Tier = 2, Needs = Teams(2) })
            .AddSite(Stopped("useless", "glue", "", 50) with { Tier = 2, Needs = Teams(0.5), OutputPerDay = 50 })
            .AddSite(new SiteEntry { Id = "gluer", Industry = "labels", OutputPerDay = 70, OperatingLevel = 0, RestartLevel = 0, Tier = 2 })
            .AddLink(new LinkEntry("cloth-1", "masks-1", 800)).AddLink(new LinkEntry("cloth-2", "masks-2", 500))
            .AddLink("wire", "masks-1", 25).AddLink("wire", "masks-2", 15).AddLink("useless", "gluer", 50).AddLink("gluer", "useless", 70)
            .AddLimit(new Limit { Resource = "teams", Amount = 3 })
            .AddLimit(new Limit { Resource = "teams", Region = "south", Amount = 1, Kind = LimitKind.Floor })
            .AddLimit(new Limit { Resource = "teams", Region = "north", Amount = 2, Kind = LimitKind.Standing })
            .Build();

        RestartPlan plan = network.PlanRestarts(new PlanOptions { Waves = 2, WaveDays = 7 });

        Golden.Matches($"documents/every-rule.{language}.txt".ToLowerInvariant(), SectionsAsText.Of(plan.ToReport(), language));
    }

    [Theory]
    [InlineData("candidates", "There is nothing to restart.", "没有需要复工的厂点。")]
    [InlineData("bans", "No restart is possible: every site that could restart is banned.", "无法安排任何复工：可复工的厂点都已被禁止复工。")]
    [InlineData("room", "No restart is possible: the limits leave room for none.", "无法安排任何复工：限额容不下任何一个。")]
    [InlineData("time", "No restart is possible: none would take effect within the waves.", "无法安排任何复工：没有一个能在各批次内见效。")]
    [InlineData("room and bans", "No restart is possible: every site that could restart is banned, comes too late, or needs more than the limits allow.", "无法安排任何复工：可复工的厂点或被禁止，或来不及就绪，或所需超过限额。")]
    [InlineData("gain", "No restart is chosen: none of those allowed gains anything.", "没有选出任何复工：允许的复工都没有增益。")]
    public void A_plan_without_restarts_says_why_in_the_words_of_its_case(string lack, string english, string chinese)
    {
        SiteEntry a = Stopped("a", "cloth", "", 10), c = Stopped("c", "thread", "", 5);
        if (lack == "candidates")
            (a, c) = (a with { OperatingLevel = 1 }, c with { OperatingLevel = 1 });
        if (lack == "time")
            (a, c) = (a with { EarliestWave = 9 }, c with { EarliestWave = 9 });
        SupplyNetwork network = new SupplyNetworkBuilder().AddSite(a).AddSite(c).AddLink("c", "a", 1).Build();

        Report report = network.PlanRestarts(new PlanOptions
        {
            Waves = 2,
            Limits = lack.StartsWith("room", StringComparison.Ordinal) ? [new Limit { Resource = Limit.Restarts, Amount = 0 }] : [],
            Bans = lack switch { "bans" => ["a", "c"], "gain" or "room and bans" => ["c"], _ => [] },
        }).ToReport();

        string told = SectionsAsText.Of(report, Language.English);
        Assert.Contains(english, told, StringComparison.Ordinal);
        Assert.Contains(chinese, SectionsAsText.Of(report, Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("under these limits", told, StringComparison.Ordinal);
        Assert.Equal(lack == "gain", told.Contains("Proved the best possible: no plan gains more.", StringComparison.Ordinal));
        Assert.DoesNotContain("no site lacks inputs", told, StringComparison.Ordinal);
        Assert.Contains(lack == "candidates" ? "After the plan no site that is able to run lacks inputs." : "After the plan no site is able to run.", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, null, null)]
    [InlineData(2, 0, "Left out to keep it readable: 2 sites.", "为便于阅读，省略了 2 个厂点。")]
    [InlineData(0, 1, "Left out to keep it readable: 1 link.", "为便于阅读，省略了 1 条供应关系。")]
    [InlineData(2, 3, "Left out to keep it readable: 2 sites and 3 links.", "为便于阅读，省略了 2 个厂点和 3 条供应关系。")]
    public void A_diagram_names_only_what_it_leaves_out(int sites, int links, string? english, string? chinese)
    {
        ReportText? told = SupplyChain.Planning.Reports.Documents.PlanDiagram.LeftOut(sites, links);

        Assert.Equal((english, chinese), (told?.In(Language.English), told?.In(Language.Chinese)));
    }

    [Fact]
    public void Charts_add_up_to_the_totals_of_the_plan()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            (SupplyNetwork network, PlanOptions options) = PlanCases.Create(seed);
            RestartPlan plan = network.PlanRestarts(options with { Directed = false });
            ChartSection[] charts = [.. plan.ToReport().Sections.OfType<ChartSection>()];
            foreach (ChartSection chart in charts.Where(c => c.Form == ChartForm.StackedBars))
            {
                double tolerance = 1e-9 * (1 + plan.AllRestarted.WeightedOutputPerDay);
                Assert.Equal(plan.Today.WeightedOutputPerDay, chart.Series[0].Values.Sum()!.Value, tolerance);
                Assert.Equal(plan.Waves[^1].GainPerDay, chart.Series[1].Values.Sum()!.Value, tolerance);
                Assert.Equal(plan.AllRestarted.WeightedOutputPerDay - plan.Waves[^1].Reached.WeightedOutputPerDay, chart.Series[2].Values.Sum()!.Value, tolerance);
                Assert.InRange(chart.Categories.Count, 2, CategoryBars.Most);
            }
            ChartSection recovery = charts.Single(c => c.Key == "recovery");
            double?[] reached = options.Waves == 1 ? [recovery.Series[0].Values[1]] : [.. recovery.Series[0].Values.Skip(1)];
            Assert.Equal(plan.Waves.Select(w => (double?)w.Reached.WeightedOutputPerDay), reached);
            Assert.All(recovery.Series, s => Assert.Equal(recovery.Categories.Count, s.Values.Count));
        }
    }

    [Fact]
    public void Every_restart_has_one_action_one_row_in_its_region_and_one_reason()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            (SupplyNetwork network, PlanOptions options) = PlanCases.Create(seed, withPins: seed % 2 == 0);
            RestartPlan plan = network.PlanRestarts(options with { Directed = false });
            if (plan.Status == PlanStatus.Infeasible)
                continue;
            IReadOnlyList<ReportSection> sections = plan.ToReport().Sections;
            Site[] restarts = [.. plan.Waves.SelectMany(w => w.Restarts).Select(r => r.Site)];
            TableSection actions = sections.OfType<TableSection>().Single(s => s.Key == "actions");
            Assert.Equal(restarts.Select(s => s.Id), Column(actions, "site"));
            Assert.All(Column(actions, "reason"), r => Assert.NotEmpty(Assert.IsType<ReportText>(r).In(Language.Chinese)));
            TableSection[] regions = [.. sections.OfType<TableSection>().Where(s => s.Chapter == ReportChapter.Regions)];
            Assert.Equal(restarts.Select(s => s.Region).Distinct().Count(), regions.Length);
            Assert.Equal(restarts.Select(s => s.Id).Order(StringComparer.Ordinal), regions.SelectMany(r => Column(r, "site")).Cast<string>().Order(StringComparer.Ordinal));
            Assert.Equal(plan.Candidates.Count, sections.OfType<TableSection>().Single(s => s.Key == "allCandidates").Rows.Count);
        }
    }

    [Fact]
    public void Diagrams_hold_at_most_24_boxes_and_their_arrows_name_boxes()
    {
        RestartPlan plan = SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", "mask-chain-2020")).PlanRestarts(new PlanOptions { Waves = 2, Gap = 0.05, Directed = false });

        DiagramSection[] diagrams = [.. plan.ToReport().Sections.OfType<DiagramSection>()];
        Assert.NotEmpty(diagrams);
        Assert.All(diagrams, d =>
        {
            Assert.InRange(d.Nodes.Count, 2, 24);
            Assert.Equal(d.Nodes.Count, d.Nodes.Select(n => n.Key).Distinct().Count());
            Assert.All(d.Links, l => Assert.True(d.Nodes.Any(n => n.Key == l.From) && d.Nodes.Any(n => n.Key == l.To)));
            Assert.All(d.Nodes, n => Assert.True(d.Links.Any(l => l.From == n.Key || l.To == n.Key), n.Label.ToString()));
            Assert.Equal(DiagramRole.FinalDemand, d.Nodes.MaxBy(n => n.Layer)!.Role);
        });
    }

    [Fact]
    public void A_terminal_and_programs_see_nothing_of_what_only_documents_tell()
    {
        Report report = FirstNetwork().PlanRestarts().ToReport();

        Assert.All(report.Sections.Where(s => s.Audience == ReportAudience.Documents), s => Assert.False(s.Audience.IsForReaders() || s.Audience.IsForPrograms()));
        Assert.Contains(report.Sections, s => s.Key == "restarts" && s.Audience.IsForReaders() && !s.Audience.IsForDocuments());
        Assert.Contains(report.Sections, s => s.Key == "candidates" && s.Audience.IsForPrograms());
        Assert.All(report.Sections.OfType<TableSection>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
    }

    [Fact]
    public void A_plan_that_does_not_exist_has_no_chapters_but_its_answer()
    {
        RestartPlan plan = FirstNetwork().PlanRestarts(new PlanOptions { Pins = [new PlanPin("sensors"), new PlanPin("valves"), new PlanPin("cloth-north"), new PlanPin("boxes")] });

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Empty(plan.Candidates);
        Assert.DoesNotContain(plan.ToReport().Sections, s => s.Audience == ReportAudience.Documents);
    }

    private static IEnumerable<object?> Column(TableSection table, string key)
    {
        int at = table.Columns.Select(c => c.Key).ToList().IndexOf(key);
        return table.Rows.Select(r => r[at]);
    }

    private static SupplyNetwork FirstNetwork() => SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", "first-network"));

    private static SiteEntry Stopped(string id, string industry, string region, double output) =>
        new() { Id = id, Industry = industry, Region = region, OutputPerDay = output, OperatingLevel = 0 };

    private static Dictionary<string, double> Teams(double number) => new() { ["teams"] = number };

    private static Dictionary<string, string> Chinese(string name) => new() { ["name_zh"] = name };
}
