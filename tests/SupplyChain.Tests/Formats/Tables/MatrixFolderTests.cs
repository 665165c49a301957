using SupplyChain.Formats;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>Folders of matrices in the layouts of EXIOBASE 3 and pymrio.</summary>
public class MatrixFolderTests
{
    [Fact]
    public void Flows_output_and_final_demand_of_exiobase_become_a_network()
    {
        ImportResult result = Import("exiobase3/IOT_2011_ixi");
        SupplyNetwork network = result.Made();

        Assert.Equal((8, 44), (network.Sites.Count, network.Links.Count));
        Site site = network.Site("CN_Manufacture of food products");
        Assert.Equal(("Manufacture of food products (CN)", "Manufacture of food products", "CN"), (site.Name, site.Industry, site.Region));
        Assert.Equal("EUR million", network.Information.Currency);
        Assert.Equal(20 / 365.0, network.Link("AT_Cultivation of paddy rice", "AT_Manufacture of food products"), 1e-12);
        Assert.Equal((7, 6, "-0.125"), Place(result.Single("SC5603")));
        Assert.StartsWith("1 sectors are empty", result.Single("SC5624").Message, StringComparison.Ordinal);
        Assert.Equal(RemarkKind.Assumption, result.Single("SC5620").Kind);
        Assert.Contains("ixi", network.Information.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Coefficients_and_final_demand_alone_give_the_same_flows_by_solving_for_output()
    {
        ImportResult result = Import("exiobase3/IOT_2011_pxp");
        SupplyNetwork solved = result.Made(), stated = Import("exiobase3/IOT_2011_ixi").Made();

        Assert.Equal(RemarkKind.Assumption, result.Single("SC5612").Kind);
        foreach ((Site ours, Site theirs) in solved.Sites.OrderBy(s => s.Source!.Line).Zip(stated.Sites.OrderBy(s => s.Source!.Line)))
            Assert.Equal(theirs.BaselineOutputPerDay, ours.BaselineOutputPerDay, 1e-9);
        Assert.Equal(stated.Link("AT_Cultivation of paddy rice", "AT_Manufacture of food products"), solved.Link("AT_Paddy rice", "AT_Food products nec"), 1e-9);
    }

    [Fact]
    public void Value_added_is_found_among_the_stressors_without_taxes_on_products_and_hours()
    {
        ImportResult result = Import("exiobase3/IOT_2011_pxp");

        Assert.DoesNotContain("hours", result.Single("SC5619").Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Taxes less subsidies", result.Single("SC5619").Message, StringComparison.Ordinal);
        // The test data divide what output leaves into 2 % taxes on products and 98 % value added.
        SupplyNetwork network = result.Made(), residual = Import("exiobase3/IOT_2011_ixi").Made();
        Assert.Equal(0.98 * residual.Sites.Sum(s => s.ValueAddedPerDay!.Value), network.Sites.Sum(s => s.ValueAddedPerDay!.Value), 1e-6);
    }

    [Fact]
    public void A_folder_saved_by_pymrio_is_read_as_its_parameters_say()
    {
        ImportResult result = Import("pymrio-saved");
        SupplyNetwork network = result.Made();

        Assert.Equal((6, 23), (network.Sites.Count, network.Links.Count));
        // reg1 food: sells 4 + 2 + 1 + 1, final demand 10 and 1.
        Site food = network.Site("reg1_food");
        Assert.Equal(19 / 365.0, food.BaselineOutputPerDay, 1e-12);
        Assert.Equal(11 / 365.0, food.FinalDemandPerDay, 1e-12);
        // Buys 4 + 3 + 1 + 0.5.
        Assert.Equal(10.5 / 365, food.ValueAddedPerDay!.Value, 1e-12);
        Assert.Equal("USD million", network.Information.Currency);
        Assert.EndsWith("Value Added", result.Single("SC5619").Message, StringComparison.Ordinal);
        Assert.False(result.Says("SC5515"), "the row that names the label columns is no note");
    }

    [Fact]
    public void A_file_outside_the_folder_is_not_opened_whatever_the_parameters_name()
    {
        using TableFiles files = Copy();
        files.With("secret.txt", "secret").With("net/file_parameters.json", """{"files": {"Z": {"name": "../secret.txt", "nr_index_col": "2", "nr_header": "2"}}}""");

        ImportResult result = files.Import("net");

        Assert.Null(result.Network);
        Assert.Equal("../secret.txt", result.Single("SC5534").ValueSeen);
    }

    [Fact]
    public void Parameters_that_are_no_parameters_are_refused()
    {
        using TableFiles files = Copy().With("net/file_parameters.json", "{\"files\": [1, 2");

        Assert.True(files.Import("net").Says("SC5535"));
    }

    [Fact]
    public void A_row_of_final_demand_that_is_no_sector_is_refused_with_its_place()
    {
        using TableFiles files = Copy();
        files.With("net/Y.txt", File.ReadAllText(files.At("net/Y.txt")).Replace("reg2\tmining", "reg2\tminning", StringComparison.Ordinal));

        ImportResult result = files.Import("net");

        Assert.Null(result.Network);
        Assert.Equal((8, 2, "reg2_minning"), Place(result.Single("SC5537")));
    }

    [Fact]
    public void Units_that_differ_between_sectors_are_no_money_and_refused()
    {
        using TableFiles files = Copy();
        files.With("net/unit.txt", File.ReadAllText(files.At("net/unit.txt")).Replace("reg2\tmining\tM.USD", "reg2\tmining\ttonnes", StringComparison.Ordinal));

        ImportResult result = files.Import("net");

        Assert.Null(result.Network);
        Assert.Equal((6, 3, "tonnes"), Place(result.Single("SC5539")));
    }

    [Fact]
    public void Coefficients_above_one_have_no_output_and_are_refused()
    {
        using TableFiles files = new TableFiles()
            .With("net/A.txt", "region\t\tr\tr\nsector\t\ta\tb\nregion\tsector\t\t\nr\ta\t0.9\t0.8\nr\tb\t0.7\t0.9\n")
            .With("net/Y.txt", "region\t\tr\ncategory\t\tf\nregion\tsector\t\nr\ta\t1\nr\tb\t1\n");

        ImportResult result = files.Import("net");

        Assert.Null(result.Network);
        Assert.True(result.Says("SC5613"));
    }

    private static TableFiles Copy()
    {
        var files = new TableFiles();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(TableFiles.Committed, "pymrio-saved")))
            files.With("net/" + Path.GetFileName(path), File.ReadAllBytes(path));
        return files;
    }

    private static ImportResult Import(string folder) => InputOutputTables.Import(Path.Combine(TableFiles.Committed, folder.Replace('/', Path.DirectorySeparatorChar)));

    private static (int Row, int Column, string? Value) Place(DataRemark remark) => (remark.Row, remark.Column, remark.ValueSeen);
}
