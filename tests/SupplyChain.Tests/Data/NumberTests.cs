using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

public class NumberTests
{
    private const string General = "write digits with a point for decimals and nothing else, such as 1250.5";

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.5", 12.5)]
    [InlineData(" 7 ", 7)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E-1", 0.15)]
    [InlineData("+3", 3)]
    [InlineData(".5", 0.5)]
    [InlineData("0", 0)]
    public void Digits_with_a_point_and_an_exponent_are_a_number(string written, double expected)
    {
        // An output of 0 needs a link to be of use.
        using TemporaryFolder folder = TemporaryFolder.Good().With(
            "sites.csv", $"id,output_per_day,industry\nsewing,{written},masks\nmill,100,cloth\n").With("links.csv", "supplier,customer,value_per_day\nsewing,mill,5\nmill,sewing,5\n");
        LoadResult result = folder.Load();
        Assert.Equal(expected, result.Network!.FindSite("sewing")!.BaselineOutputPerDay);
    }

    [Theory]
    [InlineData("1,5", "write 1.5: a point for decimals and no thousands separators")]
    [InlineData("0,125", "write 0.125: a point for decimals and no thousands separators")]
    [InlineData("1.234,5", "write 1234.5: a point for decimals and no thousands separators")]
    [InlineData("1,234.5", "write 1234.5: a point for decimals and no thousands separators")]
    [InlineData("1,234,567", "write 1234567: a point for decimals and no thousands separators")]
    [InlineData("1,234", "write 1.234 if the comma is for decimals, 1234 if it is for thousands")]
    [InlineData("1 234", "write 1234, without thousands separators")]
    [InlineData("1\u00A0234,5", "write 1234.5, without thousands separators")]
    [InlineData("1'234.5", "write 1234.5, without thousands separators")]
    [InlineData("1.234.567", "write 1234567, without thousands separators")]
    [InlineData("12%", "write 12% as a fraction: 0.12")]
    [InlineData("7 %", "write 7 % as a fraction: 0.07")]
    [InlineData("１２．５", "write 12.5, with plain digits and signs")]
    [InlineData("\u22125", "write -5, with plain digits and signs")]
    [InlineData("3.2万", "write 32000 instead of 3.2万")]
    [InlineData("1.1亿", "write 110000000 instead of 1.1亿")]
    [InlineData("abc", General)]
    [InlineData("12kg", General)]
    [InlineData("0x10", General)]
    [InlineData("1.2.3", General)]
    [InlineData("--1", General)]
    [InlineData("1e", General)]
    [InlineData("٣", General)]
    public void What_is_no_number_is_reported_with_what_to_write_instead(string written, string hint)
    {
        Diagnostic problem = Assert.Single(LoadOutput(written).Diagnostics);
        Assert.Equal("SC3001", problem.Code.Id);
        Assert.Equal($"'{written}' is not a number", problem.Message);
        Assert.Equal(hint, problem.Hint);
        Assert.Equal("output_per_day", problem.Field);
        Assert.Equal((2, 8), (problem.Position!.Line, problem.Position.Column));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    public void A_number_must_be_finite(string written)
    {
        Diagnostic problem = Assert.Single(LoadOutput(written).Diagnostics);
        Assert.Equal($"SC3001 '{written}' is not a finite number", problem.Code + " " + problem.Message);
    }

    [Theory]
    [InlineData("3.0", "SC3001", "'3.0' is not a whole number", "write 3 instead of 3.0")]
    [InlineData("1e2", "SC3001", "'1e2' is not a whole number", "write 100 instead of 1e2")]
    [InlineData("2.5", "SC3001", "'2.5' is not a whole number", "write digits alone, without a point")]
    [InlineData("first", "SC3001", "'first' is not a number", General)]
    [InlineData("0", "SC3002", "tier 0 must be 1 or more", null)]
    [InlineData("-1", "SC3002", "tier -1 must be 1 or more", null)]
    [InlineData("99999999999", "SC3002", "tier 99999999999 must be a whole number of at most 2147483647", null)]
    public void A_whole_number_has_no_point_and_fits_its_range(string written, string code, string message, string? hint)
    {
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("sites.csv", $"id,industry,tier\nmill,cloth,{written}\nsewing,masks,1\n").Diagnostics, IsError);
        Assert.Equal((code, message, hint), (problem.Code.Id, problem.Message, problem.Hint));
    }

    [Theory]
    [InlineData("operating_level", "1.4", "operating_level 1.4 must be from 0 to 1")]
    [InlineData("output_per_day", "-5", "output_per_day -5 must be 0 or more")]
    [InlineData("revenue_per_day", "0", "revenue_per_day 0 must be above 0")]
    [InlineData("needs_teams", "-1", "needs_teams -1 must be 0 or more")]
    public void A_number_outside_its_range_is_an_error_and_the_only_one(string column, string written, string message)
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", $"id,industry,{column}\nmill,cloth,{written}\nsewing,masks,1\n");
        Diagnostic problem = Assert.Single(result.Diagnostics);
        Assert.Equal("SC3002 " + message, problem.Code + " " + problem.Message);
        Assert.Equal((2, 12), (problem.Position!.Line, problem.Position.Column));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    private static LoadResult LoadOutput(string written) => TemporaryFolder.LoadWith(
        "sites.csv", $"id,output_per_day,industry,operating_level\nsewing,\"{written}\",masks,0\nmill,100,cloth,1\n");
}
