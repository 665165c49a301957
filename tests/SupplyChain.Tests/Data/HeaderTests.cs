using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

public class HeaderTests
{
    [Theory]
    [InlineData("indusrty", "industry")]
    [InlineData("Industry", "industry")]
    [InlineData("industy", "industry")]
    public void A_misspelt_column_is_one_error_that_names_the_right_one(string written, string meant)
    {
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("sites.csv", $"id,{written}\nmill,cloth\nsewing,masks\n").Diagnostics);
        Assert.Equal("SC1004", problem.Code.Id);
        Assert.Equal($"column '{written}' is not known", problem.Message);
        Assert.Equal($"did you mean '{meant}'? For a column of your own write 'x_{written}'", problem.Hint);
        Assert.Equal((1, 4), (problem.Position!.Line, problem.Position.Column));
    }

    [Theory]
    [InlineData("need_teams", "needs_teams")]
    [InlineData("Needs_teams", "needs_teams")]
    [InlineData("needs-teams", "needs_teams")]
    [InlineData("X_risk", "x_risk")]
    public void A_misspelt_prefix_is_an_error_that_names_the_right_one(string written, string meant)
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", $"id,industry,output_per_day,{written}\nmill,cloth,100,1\nsewing,masks,9,1\n");
        Diagnostic problem = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("SC1004", problem.Code.Id);
        Assert.StartsWith($"did you mean '{meant}'?", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_unknown_column_is_one_warning()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day,colour\nmill,sewing,60,red\n");
        Assert.NotNull(result.Network);
        Assert.Equal(
            "net/links.csv:1:33: warning SC1005: column 'colour' is not known and is not read\n"
            + "  1 | supplier,customer,value_per_day,colour\n"
            + "    |                                 ^^^^^^\n"
            + "  hint: let the names of your own columns begin with x_\n", result.Text);
    }

    [Fact]
    public void Own_columns_are_kept_as_written()
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", "id,industry,output_per_day,operating_level,x_contact,x_风险\nmill,cloth,100,0, Li ,高\nsewing,masks,300,1,,\n");
        Assert.Empty(result.Diagnostics);
        Site mill = result.Network!.FindSite("mill")!;
        Assert.Equal((" Li ", "高"), (mill.OwnColumns["contact"], mill.OwnColumns["风险"]));
        Assert.Equal("", result.Network.FindSite("sewing")!.OwnColumns["contact"]);
    }

    [Theory]
    [InlineData("links.csv", "supplier,customer,value_per_day,x_why\nmill,sewing,60,a\n")]
    [InlineData("inputs.csv", "product,importance,x_why\ncloth,other,a\n")]
    [InlineData("limits.csv", "resource,amount,x_why\nrestarts,2,a\n")]
    [InlineData("scenarios/a.csv", "site,operating_level,x_why\nmill,1,a\n")]
    public void Own_columns_of_other_files_are_notes(string file, string text) => Assert.Empty(TemporaryFolder.LoadWith(file, text).Diagnostics);

    [Fact]
    public void Names_are_compared_after_trimming()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", " supplier ,customer\t, value_per_day\nmill,sewing,60\n");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(60, result.Network!.Links[0].ValuePerDay);
    }

    [Fact]
    public void Two_columns_of_one_name_are_an_error()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day,supplier\nmill,sewing,60,mill\n");
        Assert.Equal("SC1006", result.Codes);
        Assert.Equal(33, result.Diagnostics[0].Position!.Column);
    }

    [Theory]
    [InlineData("links.csv", "customer,value_per_day\nsewing,5\n", "column 'supplier' is missing")]
    [InlineData("sites.csv", "id,name\nmill,Mill\n", "column 'industry' is missing")]
    [InlineData("limits.csv", "resource\nteams\n", "column 'amount' is missing")]
    [InlineData("inputs.csv", "product\ncloth\n", "one of the columns importance, outside_share, enough_at is needed")]
    [InlineData("scenarios/a.csv", "site\nmill\n", "one of the columns operating_level, restart_level is needed")]
    public void A_missing_column_is_an_error_and_the_only_one(string file, string text, string message)
    {
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith(file, text).Diagnostics);
        Assert.Equal("SC1003 " + message, problem.Code + " " + problem.Message);
    }

    [Theory]
    [InlineData(";", ";")]
    [InlineData("\t", "TAB")]
    public void Another_separator_than_the_comma_is_named(string separator, string shown)
    {
        string text = "supplier,customer,value_per_day\nmill,sewing,60\n".Replace(",", separator, StringComparison.Ordinal);
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("links.csv", text).Diagnostics);
        Assert.Equal($"the columns seem to be separated by '{shown}'; save the file with commas between values", problem.Hint);
    }

    [Fact]
    public void Empty_columns_at_the_end_are_as_spreadsheets_write_them()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day,,\nmill,sewing,60,,\n,,,,\nsewing,mill,1\n");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.Network!.Links.Count);
    }

    [Fact]
    public void A_column_without_a_name_among_others_is_a_warning()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,,customer\nmill,?,sewing\n");
        Assert.Equal("column 2 has no name and is not read", result.Diagnostics[0].Message);
        Assert.StartsWith("SC1005", result.Codes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_resource_every_restart_takes_needs_no_column()
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", "id,industry,output_per_day,operating_level,needs_restarts\nmill,cloth,100,0,2\nsewing,masks,300,1,0\n");
        Assert.Equal("SC1016", result.Codes);
    }

    [Fact]
    public void A_needs_column_without_amounts_is_still_a_resource()
    {
        using TemporaryFolder folder = TemporaryFolder.Good()
            .With("sites.csv", "id,industry,output_per_day,operating_level,needs_teams\nmill,cloth,100,0,\nsewing,masks,300,1,\n")
            .With("limits.csv", "resource,amount\nteams,3\nrestarts,2\n");
        LoadResult result = folder.Load();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["teams"], result.Network!.Resources);
    }
}
