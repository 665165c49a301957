using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Tests.Formats.Tables;

public class CellNumberTests
{
    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("-1.5", -1.5)]
    [InlineData("1E-4", 1e-4)]
    [InlineData("1.2e+10", 1.2e10)]
    [InlineData(" 7 ", 7.0)]
    public void Plain_numbers_are_numbers(string text, double expected)
    {
        Assert.Equal(CellReading.Number, CellNumber.Read(text, out double value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1,234", 1234.0)]
    [InlineData("12,345,678.9", 12345678.9)]
    [InlineData("-1,234", -1234.0)]
    [InlineData("1 234 567", 1234567.0)]
    [InlineData("１２．５", 12.5)]
    [InlineData("(300)", -300.0)]
    [InlineData("（1,000）", -1000.0)]
    [InlineData("−8", -8.0)]
    public void Numbers_as_people_write_them_are_repaired(string text, double expected)
    {
        Assert.Equal(CellReading.Repaired, CellNumber.Read(text, out double value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,23,456")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1,234,56")]
    [InlineData("1,234.5,6")]
    [InlineData("(-3)")]
    [InlineData("12a")]
    [InlineData("1e999")]
    [InlineData("∞")]
    [InlineData("1.2.3")]
    public void What_may_mean_something_else_is_text(string text) => Assert.Equal(CellReading.Text, CellNumber.Read(text, out _));

    [Theory]
    [InlineData("", 1)]
    [InlineData("\u3000 ", 1)]
    [InlineData("-", 3)]
    [InlineData("—", 3)]
    [InlineData("NA", 4)]
    [InlineData(":", 4)]
    [InlineData("…", 4)]
    public void Nothing_nil_and_unknown_are_told_apart(string text, int expected) => Assert.Equal((CellReading)expected, CellNumber.Read(text, out _));

    [Theory]
    [InlineData("C10-C12", "C10-12")]
    [InlineData("C10_C12", "C10-12")]
    [InlineData("C10T12", "C10-12")]
    [InlineData("c10 - 12", "C10-12")]
    [InlineData("001", "1")]
    [InlineData("0", "0")]
    [InlineData("R_S", "R-S")]
    [InlineData("J62_J63", "J62-63")]
    [InlineData("TEXTILES", "TEXTILES")]
    public void Codes_have_one_loose_form(string code, string expected) => Assert.Equal(expected, LabelText.Loose(code));

    [Theory]
    [InlineData("\uFEFF code", "code")]
    [InlineData("a\u00A0 b", "a b")]
    [InlineData("农 产品", "农 产品")]
    [InlineData("plain label", "plain label")]
    public void Labels_lose_stray_blanks_and_marks(string label, string expected) => Assert.Equal(expected, LabelText.Clean(label));
}
