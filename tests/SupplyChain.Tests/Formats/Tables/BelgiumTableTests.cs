using SupplyChain.Formats;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>Belgium 2015: a matrix without totals, accounts in a file beside it, and ratings in the layout of the IHS Markit survey.</summary>
public sealed class BelgiumTableTests : IDisposable
{
    private const string Table = "IO_BE_NACE64.csv";

    private readonly TableFiles _files = TableFiles.Unpack("belgium-io-nace64");

    public void Dispose() => _files.Dispose();

    [Fact]
    public void It_loads_with_the_counts_of_its_description_and_the_accounts_beside_it()
    {
        ImportResult result = _files.Import(Table);
        SupplyNetwork network = result.Made();

        Assert.Equal((63, 3_129), (network.Sites.Count, network.Links.Count));
        Assert.Contains("(58 of them own use)", result.Single("SC5622").Message, StringComparison.Ordinal);
        Assert.Contains("G47, Q87-88, T97-98", result.Single("SC5606").Message, StringComparison.Ordinal);
        Assert.EndsWith(": T97-98", result.Single("SC5607").Message, StringComparison.Ordinal);
        Assert.StartsWith("1 values", result.Single("SC5605").Message, StringComparison.Ordinal);
        Assert.Equal(16900.5040969993 / 365, network.Site("A01").BaselineOutputPerDay, 1e-9);
        Assert.Equal((2383.89211759081 + 3836.25586121346) / 365, network.Site("A01").FinalDemandPerDay, 1e-9);
        Assert.Equal("56600", network.Site("A01").OwnColumns["jobs"]);
        Assert.Null(network.Site("A01").ValueAddedPerDay);
        Assert.False(result.Says("SC5601") || result.Says("SC5602"), "rows and accounts balance");
        Assert.Equal("EUR million", network.Information.Currency);
    }

    [Fact]
    public void Accounts_that_miss_a_sector_and_name_a_stranger_are_reported_with_both()
    {
        string accounts = TableFiles.Text("belgium-io-nace64", "other_accounts_BE_NACE64.csv");
        _files.With("other_accounts_BE_NACE64.csv", accounts.Replace("\nA03,", "\nA3,", StringComparison.Ordinal));

        ImportResult result = _files.Import(Table);

        Assert.Null(result.Network);
        Assert.Equal((4, "A3"), (result.Single("SC5537").Row, result.Single("SC5537").ValueSeen));
        Assert.Contains("A03", result.Single("SC5538").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratings_become_importance_where_something_is_bought()
    {
        ImportResult result = _files.Import(Table, new() { RatingFile = Path.Combine(TableFiles.Committed, "ratings", "survey.csv") });
        SupplyNetwork network = result.Made();

        Assert.Equal(Importance.Essential, ImportanceOf(network, "C10-12", "A01"));
        Assert.Equal(Importance.Important, ImportanceOf(network, "I55-56", "C10-12"));
        Assert.Equal(Importance.Other, ImportanceOf(network, "C10-12", "D35"));
        // A03 rates H49 essential in the file and buys nothing of it that is not bought in the table either: no class, no rule.
        Assert.DoesNotContain(network.InputRules, r => r.CustomerIndustry == "T97-98");
        Assert.Equal(RemarkKind.Assumption, result.Single("SC5804").Kind);
        Assert.Equal((4, 3, "NA"), (result.Single("SC5804").Row, result.Single("SC5804").Column, result.Single("SC5804").ValueSeen));
        Assert.Equal("the ratings have 7 rows of inputs and 6 columns of industries", result.Single("SC5806").Message);
        // Codes are the same written in two ways (C10-C12, I55_I56); what the survey calls F has no counterpart by code.
        Assert.EndsWith(": F", result.Single("SC5808").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_that_is_none_is_refused_with_its_place()
    {
        using TableFiles files = new TableFiles().With("t.csv", ",a,b\na,1,2\nb,3,4\n").With("r.csv", ",a,b\na,1,2\nb,0,1\n");

        ImportResult result = files.Import("t.csv", new() { RatingFile = files.At("r.csv") });

        Assert.Null(result.Network);
        Assert.Equal((2, 3, "2"), (result.Single("SC5805").Row, result.Single("SC5805").Column, result.Single("SC5805").ValueSeen));
    }

    private static Importance ImportanceOf(SupplyNetwork network, string customer, string product) =>
        Assert.Single(network.InputClasses, c => c.Customer.Id == customer && c.Product == product).Importance;
}
