using SupplyChain.Formats;
using SupplyChain.Formats.Tables;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>The tables of China for 2018, as published, become the network that samples/china-io-2018 was made of by other means.</summary>
public sealed class ChinaTableImportTests : IDisposable
{
    private const string Fine = "china_2018_io_153_sectors.csv", Coarse = "china_2018_io_42_sectors_domestic_imported.csv";

    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "china-io-2018");

    private readonly TableFiles _files = TableFiles.Unpack("china-io-2018");

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_153_sector_file_is_recognised_and_loads_with_the_counts_of_its_description()
    {
        ImportResult result = _files.Import(Fine);
        SupplyNetwork network = result.Made();

        Assert.Equal((153, 16_859), (network.Sites.Count, network.Links.Count));
        Assert.Equal(147, network.Links.Count(l => l.Supplier == l.Customer && l.Importance == Importance.None));
        Assert.StartsWith("153 rows by 153 columns, 16,859 cells between them that are not zero (147 of them own use)", result.Single("SC5622").Message, StringComparison.Ordinal);
        Assert.StartsWith("72 cells outside the matrix are blank", result.Single("SC5514").Message, StringComparison.Ordinal);
        Assert.StartsWith("7 rows are totals", result.Single("SC5524").Message, StringComparison.Ordinal);
        Assert.StartsWith("13 columns are totals", result.Single("SC5525").Message, StringComparison.Ordinal);
        Assert.Contains("103, 104, 105, 106, 107, 146", result.Single("SC5606").Message, StringComparison.Ordinal);
        DataRemark inventories = result.Single("SC5605");
        Assert.Equal((9, 164, "-1334806.72"), (inventories.Row, inventories.Column, inventories.ValueSeen));
        Assert.StartsWith("18 values in 'FU202' are negative", inventories.Message, StringComparison.Ordinal);
        Assert.Equal(["15 values in 'VA002'", "3 values in 'VA004'"], result.Of("SC5623").Select(r => r.Message[..r.Message.IndexOf(" are", StringComparison.Ordinal)]));
        Assert.False(result.Says("SC5601") || result.Says("SC5602"), "all totals of the file are the sums of their parts");
    }

    [Fact]
    public void Imports_are_split_in_proportion_when_nothing_finer_is_given_and_the_report_says_so()
    {
        ImportResult result = _files.Import(Fine);
        SupplyNetwork network = result.Made();

        // Sector 006: the cell with 100 is used by its own formula: imports over output plus imports less exports.
        double[] row = Row("006"), columns = [.. row];
        double share = Value("006", "IM") / (Value("006", "GO") + Value("006", "IM") - Value("006", "EX"));
        Assert.Equal(columns[99] * (1 - share) * 0.01 / 365, network.Link("006", "100"), 1e-9);
        Assert.Equal(RemarkKind.Assumption, result.Single("SC5701").Kind);
    }

    [Fact]
    public void With_the_42_sector_file_it_is_the_network_of_the_sample_link_by_link()
    {
        ImportResult result = _files.Import(Fine, AsInSample());
        SupplyNetwork network = result.Made(), sample = SupplyNetwork.Load(Sample);

        Assert.Equal(sample.Sites.Select(s => s.Id), network.Sites.Select(s => s.Id));
        Assert.Equal(16_484, network.Links.Count);
        Assert.Equal(sample.Links.Select(l => (l.Supplier.Id, l.Customer.Id)), network.Links.Select(l => (l.Supplier.Id, l.Customer.Id)));
        // The sample rounds down to seven significant digits.
        foreach ((Link ours, Link theirs) in network.Links.Zip(sample.Links))
            Assert.InRange(ours.ValuePerDay / theirs.ValuePerDay, 1 - 1e-9, 1 + 1.2e-6);
        foreach ((Site ours, Site theirs) in network.Sites.Zip(sample.Sites))
        {
            Assert.InRange(ours.BaselineOutputPerDay / theirs.BaselineOutputPerDay, 1 - 1e-9, 1 + 1.2e-6);
            Assert.InRange(ours.ValueAddedPerDay!.Value / theirs.ValueAddedPerDay!.Value, 1 - 1e-9, 1 + 1.2e-6);
            // Output less links, where each was rounded down before.
            Assert.Equal(theirs.FinalDemandPerDay, ours.FinalDemandPerDay, 1.2e-6 * theirs.BaselineOutputPerDay);
            Assert.Equal(theirs.OwnColumns["name_zh"], ours.OwnColumns["name_zh"]);
        }
        Assert.Equal(sample.Information.Measure, network.Information.Measure);
        Assert.Equal(sample.Information.Currency, network.Information.Currency);
    }

    [Fact]
    public void Names_are_those_of_the_file_which_writes_one_of_them_wrongly_where_the_sample_corrects_it()
    {
        SupplyNetwork network = _files.Import(Fine, AsInSample()).Made(), sample = SupplyNetwork.Load(Sample);

        string[] different = [.. network.Sites.Zip(sample.Sites).Where(p => p.First.Name != p.Second.Name).Select(p => p.First.Id)];

        Assert.Equal(["151"], different);
        Assert.Equal("Eentertainment", network.Site("151").Name);
    }

    [Fact]
    public void With_the_groups_and_ratings_of_the_sample_imported_shares_are_those_of_the_sample()
    {
        SupplyNetwork sample = SupplyNetwork.Load(Sample);
        string groups = "code,industry\n" + string.Concat(sample.Sites.Select(s => $"{s.Id},{s.Industry}\n"));
        string ratings = "customer_industry,product,importance\n"
            + string.Concat(sample.InputRules.Select(r => $"{r.CustomerIndustry ?? "*"},{r.Product ?? "*"},{r.Importance!.Value.ToString().ToLowerInvariant()}\n"));
        _files.With("groups.csv", groups).With("ratings.csv", ratings);

        SupplyNetwork network = _files.Import(Fine, AsInSample() with { SectorFile = _files.At("groups.csv"), RatingFile = _files.At("ratings.csv") }).Made();

        Assert.Equal(sample.Sites.Select(s => s.Industry), network.Sites.Select(s => s.Industry));
        foreach (InputRule theirs in sample.InputRules.Where(r => r.OutsideShare > 0))
        {
            InputRule ours = Assert.Single(network.InputRules, r => r.CustomerIndustry == theirs.CustomerIndustry && r.Product == theirs.Product);
            Assert.Equal(theirs.Importance, ours.Importance);
            Assert.Equal(theirs.OutsideShare!.Value, ours.OutsideShare!.Value, 5.1e-4);
        }
        // Importance of the classes is the same wherever the sample gives no link an importance of its own.
        string links = File.ReadAllText(Path.Combine(Sample, "links.csv"));
        int compared = 0;
        foreach ((Link ours, Link theirs) in network.Links.Zip(sample.Links))
        {
            if (links.Contains($"\n{theirs.Supplier.Id},{theirs.Customer.Id},", StringComparison.Ordinal) && OwnImportance(links, theirs).Length == 0)
            {
                Assert.Equal(theirs.Importance, ours.Importance);
                compared++;
            }
        }
        Assert.True(compared > 15_000, $"{compared} links compared");
    }

    [Fact]
    public void The_42_sector_file_tells_domestic_from_imported_goods_by_its_rows()
    {
        ImportResult result = _files.Import(Coarse);
        SupplyNetwork network = result.Made();

        Assert.Equal((42, 1_661), (network.Sites.Count, network.Links.Count));
        Assert.Equal(139340120.32879868 * 0.01 / 365, network.Link("01", "01"), 1e-9);
        Assert.Equal("农林牧渔产品和服务", network.Site("01").OwnColumns["name_zh"]);
        Assert.StartsWith("36 cells outside the matrix are blank", result.Single("SC5514").Message, StringComparison.Ordinal);
        Assert.False(result.Says("SC5601") || result.Says("SC5602"));
        Assert.False(result.Says("SC5701"), "nothing needs to be split");
    }

    [Fact]
    public void In_GB18030_it_is_the_same_network_and_the_report_names_the_encoding()
    {
        byte[] bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(TableFiles.Text("china-io-2018", Coarse));
        using TableFiles files = new TableFiles().With("table.csv", bytes);

        ImportResult result = files.Import("table.csv");

        Assert.Equal("农林牧渔产品和服务", result.Made().Site("01").OwnColumns["name_zh"]);
        Assert.Contains("GB18030", result.Single("SC5001").Message, StringComparison.Ordinal);
    }

    private TableOptions AsInSample() => new() { ImportShareFile = _files.At(Coarse), SmallestLink = 0.001 };

    private static string OwnImportance(string links, Link link)
    {
        int start = links.IndexOf($"\n{link.Supplier.Id},{link.Customer.Id},", StringComparison.Ordinal) + 1;
        return links[start..links.IndexOf('\n', start)].Split(',')[^1];
    }

    private double[] Row(string code) => [.. Cells(code)[3..156].Select(c => double.Parse(c, System.Globalization.CultureInfo.InvariantCulture))];

    private double Value(string code, string column)
    {
        string[] header = File.ReadLines(_files.At(Fine)).First().Split(',');
        // Names hold commas; counted from the end, the place is the same.
        return double.Parse(Cells(code)[^(header.Length - Array.IndexOf(header, $"\"{column}\""))], System.Globalization.CultureInfo.InvariantCulture);
    }

    private string[] Cells(string code) => File.ReadLines(_files.At(Fine)).First(l => l.StartsWith($"\"{code}\"", StringComparison.Ordinal)).Split(',');
}
