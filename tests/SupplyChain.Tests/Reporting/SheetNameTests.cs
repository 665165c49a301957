using SupplyChain.Reporting.Excel;

namespace SupplyChain.Tests.Reporting;

public sealed class SheetNameTests
{
    [Theory]
    [InlineData("Action list", "Action list")]
    [InlineData("a/b\\c:d*e?f[g]", "a b c d e f g")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("it's", "it's")]
    [InlineData("   ", "Sheet")]
    [InlineData("[]", "Sheet")]
    [InlineData("History", "History (2)")]
    [InlineData("HISTORY", "HISTORY (2)")]
    [InlineData("line\nbreak\u001b", "line break")]
    [InlineData("1234567890123456789012345678901", "1234567890123456789012345678901")]
    [InlineData("12345678901234567890123456789012", "1234567890123456789012345678901")]
    [InlineData("123456789012345678901234567890😷", "123456789012345678901234567890")]
    [InlineData("123456789012345678901234567890'x", "123456789012345678901234567890")]
    public void A_name_is_made_fit_for_a_sheet(string wanted, string expected) => Assert.Equal(expected, new SheetNames().Next(wanted));

    [Fact]
    public void No_two_sheets_are_called_alike_whatever_the_case()
    {
        var names = new SheetNames();
        string longName = new('长', 40);

        string[] made = [.. new[] { "Hubei", "hubei", "Hubei (2)", "HUBEI", longName, longName, "Hubei/" }.Select(n => names.Next(n))];

        Assert.Equal(["Hubei", "hubei (2)", "Hubei (2) (2)", "HUBEI (3)", new string('长', 31), new string('长', 27) + " (2)", "Hubei (4)"], made);
        Assert.All(made, n => Assert.InRange(n.Length, 1, 31));
    }

    [Fact]
    public void The_first_name_that_fits_is_taken() =>
        Assert.Equal("联动组合", new SheetNames().Next("联动组合 Bundles of restarts that only work together", "联动组合"));
}
