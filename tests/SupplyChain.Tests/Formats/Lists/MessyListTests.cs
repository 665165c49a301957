using SupplyChain.Formats;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Reports;

namespace SupplyChain.Tests.Formats.Lists;

/// <summary>A workbook of 3,000 enterprises and 30 supplier lists with every kind of dirt, made from a seed, against the truth behind it.</summary>
public sealed class MessyListTests : IClassFixture<MessyListTests.Imported>
{
    private readonly Imported _data;

    public MessyListTests(Imported data) => _data = data;

    public sealed class Imported : IDisposable
    {
        private const int Seed = 20200220;

        public Imported()
        {
            Folder = Directory.CreateTempSubdirectory("supplychain-lists-").FullName;
            Lists = new MessyLists(Seed, firms: 3000, supplierLists: 30);
            Paths = Lists.Write(Folder);
            Result = Import(null);
        }

        internal MessyLists Lists { get; }

        internal string[] Paths { get; }

        internal string Folder { get; }

        internal ImportResult Result { get; }

        internal SupplyNetwork Network => Result.Network ?? throw new InvalidOperationException(string.Join('\n', Result.Report.Remarks.Where(r => r.Kind == RemarkKind.Refusal).Take(20)));

        internal ImportResult Import(string? decisions) => new EnterpriseListImporter().Import(
            new ImportRequest { Paths = Paths, Lists = new EnterpriseListOptions { DecisionsFile = decisions } }, CancellationToken.None);

        public void Dispose() => Directory.Delete(Folder, true);
    }

    [Fact]
    public void Every_enterprise_becomes_one_site_and_rows_that_repeat_one_are_taken_once()
    {
        Site[] listed = [.. _data.Network.Sites.Where(s => s.OwnColumns["listed"] == "yes")];

        Assert.Equal(_data.Lists.Firms.Select(f => f.Name).Order(), listed.Select(s => Plain(s.Name)).Order());
        Assert.Equal(_data.Lists.RepeatedRows, Count("SC5308"));
    }

    [Fact]
    public void Documents_hold_every_remark_and_a_terminal_the_first_of_each_group()
    {
        Report report = _data.Result.ToReport();

        TableSection all = report.Sections.OfType<TableSection>().Single(s => s.Key == "allRemarks");
        Assert.Equal((ReportAudience.Documents, ReportChapter.DataProblems), (all.Audience, all.Chapter));
        Assert.Equal(_data.Result.Report.Remarks.Count, all.Rows.Count);
        Assert.All(all.Columns, c => Assert.NotNull(c.Label));
        var words = new TextTable(all, Language.Chinese, all.Rows.Count, ReportAudiences.IsForDocuments);
        Assert.Equal(["未采用", "假定", "已修正", "说明"], words.Rows.Select(words.Columns[0].Cell).Distinct());
        Assert.All(report.Sections.Where(s => s.Key is "group" or "questions"), s => Assert.Equal(ReportChapter.DataProblems, s.Chapter));
    }

    [Fact]
    public void Sound_credit_codes_are_ids_and_destroyed_or_wrong_ones_are_not()
    {
        foreach (TrueFirm firm in _data.Lists.Firms)
            Assert.Equal(firm.HasSoundCode ? firm.Code : firm.Name, Plain(Of(firm).Id));
        Assert.True(Count("SC5301") > 50);
        Assert.True(Count("SC5303") > 50);
    }

    [Fact]
    public void Output_is_what_the_list_states_or_is_marked_as_assumed_and_never_zero()
    {
        foreach (TrueFirm firm in _data.Lists.Firms)
        {
            Site site = Of(firm);
            Assert.Equal(firm.Output is null, site.OwnColumns.ContainsKey("assumed_output_per_day"));
            Assert.True(firm.Output is { } output ? Math.Abs(site.BaselineOutputPerDay - output) < 1e-6 : site.BaselineOutputPerDay > 0, firm.Name);
        }
    }

    [Fact]
    public void The_operating_level_is_that_of_the_evidence_or_is_marked_as_assumed()
    {
        foreach (TrueFirm firm in _data.Lists.Firms)
        {
            Site site = Of(firm);
            Assert.Equal(firm.Level is null, site.OwnColumns.ContainsKey("assumed_operating_level"));
            Assert.True(Math.Abs(site.OperatingLevel - (firm.Level ?? 1)) < 1e-9, $"{firm.Name}: {site.OperatingLevel}, in truth {firm.Level}");
        }
        int contradicting = _data.Lists.Firms.Count(f => f.Contradicts);
        Assert.True(contradicting > 20);
        Assert.All(_data.Lists.Firms.Where(f => f.Contradicts), f => Assert.Equal("0.75", Of(f).OwnColumns["contradiction"]));
    }

    [Fact]
    public void Nothing_about_people_reaches_the_network_unasked()
    {
        string folder = Path.Combine(_data.Folder, "net");
        NetworkFile.Save(_data.Network, folder);
        string all = string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.DoesNotContain(_data.Lists.People, p => all.Contains(p, StringComparison.Ordinal));
        Assert.DoesNotContain(_data.Result.Report.Remarks, r => r.ValueSeen is not null && _data.Lists.People.Contains(r.ValueSeen));
    }

    [Fact]
    public void Nothing_doubtful_is_joined_and_every_doubtful_name_is_asked()
    {
        foreach ((string variant, TrueFirm firm) in _data.Lists.Variants)
        {
            Assert.Contains(_data.Network.Sites, s => s.Name == variant && s.OwnColumns["listed"] == "no");
            Assert.Contains(_data.Result.Questions, q => q.Kind == ImportQuestionKind.Match && q.Seen == variant && q.Candidate == Of(firm).Id);
        }
    }

    [Fact]
    public void Links_are_those_of_the_lists_under_the_names_they_use()
    {
        HashSet<(string, string)> links = [.. _data.Network.Links.Select(l => (Plain(l.Supplier.Name), Plain(l.Customer.Name)))];

        Assert.Empty(_data.Lists.Links.Except(links));
        Assert.Empty(links.Except(_data.Lists.Links));
    }

    [Fact]
    public void Answers_in_the_file_of_decisions_join_the_names_and_nothing_is_asked_twice()
    {
        string file = Path.Combine(_data.Folder, "decisions.csv");
        DecisionsFile.Save(_data.Result.Questions, file, Language.Chinese);
        string[] lines = File.ReadAllLines(file);
        Dictionary<string, string> ids = _data.Lists.Variants.ToDictionary(v => v.Key, v => Of(v.Value).Id);
        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split(',');
            if (cells[0] == "名称")
                lines[i] += ids.TryGetValue(cells[1], out string? id) && id == cells[2] ? "同一" : "不同";
        }
        File.WriteAllLines(file, lines);

        ImportResult answered = _data.Import(file);

        Assert.NotNull(answered.Network);
        Assert.All(_data.Lists.Variants.Keys, v => Assert.DoesNotContain(answered.Network!.Sites, s => s.Name == v));
        Assert.DoesNotContain(answered.Questions, q => q.Kind == ImportQuestionKind.Match && q.Answer.Length == 0);
        Assert.Equal(_data.Lists.Firms.Count + _data.Lists.Outsiders.Count, answered.Network!.Sites.Count);
    }

    [Fact]
    public void The_network_can_be_ranked() => Assert.NotEmpty(_data.Network.RankRestarts(new() { IncludeHeldUp = false, By = SupplyChain.Ranking.RankingOrder.Alone }).Restarts);

    [Fact]
    public void The_same_lists_give_the_same_report_and_network()
    {
        ImportResult again = _data.Import(null);

        Assert.Equal(_data.Result.Report.Remarks.Select(r => r.ToString()), again.Report.Remarks.Select(r => r.ToString()));
        Assert.Equal(_data.Network.Sites.Select(s => (s.Id, s.BaselineOutputPerDay, s.OperatingLevel)), again.Network!.Sites.Select(s => (s.Id, s.BaselineOutputPerDay, s.OperatingLevel)));
    }

    private Site Of(TrueFirm firm) => ByName.TryGetValue(firm.Name, out Site? site) ? site : throw new KeyNotFoundException(firm.Name);

    private Dictionary<string, Site> ByName => _sites ??= _data.Network.Sites.Where(s => s.OwnColumns["listed"] == "yes").ToDictionary(s => Plain(s.Name), StringComparer.Ordinal);

    private Dictionary<string, Site>? _sites;

    private int Count(string code) => _data.Result.Report.Remarks.Count(r => r.Code == code);

    private static string Plain(string name) => SupplyChain.Formats.Enterprises.Values.Folding.Fold(name);
}
