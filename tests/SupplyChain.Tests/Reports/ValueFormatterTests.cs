using SupplyChain.Reports;

namespace SupplyChain.Tests.Reports;

public sealed class ValueFormatterTests
{
    private readonly ValueFormatter _formatter = new(Language.English);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234567.4, "1,234,567")]
    [InlineData(123.456, "123.5")]
    [InlineData(12.3456, "12.35")]
    [InlineData(1.23456, "1.235")]
    [InlineData(0.123456, "0.123")]
    [InlineData(0.00123456, "0.00123")]
    [InlineData(42, "42")]
    [InlineData(-1234.5, "-1,234")]
    [InlineData(1e20, "100,000,000,000,000,000,000")]
    [InlineData(7e25, "70,000,000,000,000,000,000,000,000")]
    [InlineData(1234567890123456789, "1,234,567,890,123,460,000")]
    [InlineData(1.25e30, "1.25e30")]
    [InlineData(double.PositiveInfinity, "unbounded")]
    public void A_value_has_the_digits_that_matter(double value, string text) =>
        Assert.Equal(text, _formatter.Format(new ReportValue(ReportKind.ValuePerDay, value)));

    [Theory]
    [InlineData(0.0, "0 %")]
    [InlineData(1.0, "100 %")]
    [InlineData(0.6123, "61.2 %")]
    [InlineData(0.0001, "<0.1 %")]
    [InlineData(0.99999, ">99.9 %")]
    [InlineData(1.25, "125.0 %")]
    public void A_share_is_shown_in_per_cent_and_never_rounded_to_all_or_nothing(double share, string text) =>
        Assert.Equal(text, _formatter.Format(new ReportValue(ReportKind.Share, share)));

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1e-12, "1e-12")]
    [InlineData(3.1e-13, "4e-13")]
    [InlineData(9.5e-13, "1e-12")]
    [InlineData(0.002, "0.002")]
    [InlineData(12.0, "20")]
    public void A_bound_is_rounded_up(double bound, string text) => Assert.Equal(text, _formatter.Format(new ReportValue(ReportKind.Bound, bound)));

    [Fact]
    public void A_small_value_among_large_ones_does_not_vanish_unless_it_may_be_zero()
    {
        Assert.Equal(0, ValueFormatter.DecimalsFor([123456.7, 0.04]));
        Assert.Equal("0.04", _formatter.FormatNumber(0.0401, 0));
        Assert.Equal("-3e-7", _formatter.FormatNumber(-3.2e-7, 0));
        Assert.Equal("0", _formatter.FormatNumber(3.2e-7, 0, resolution: 1e-6));
    }

    [Theory]
    [InlineData(0, null, "0")]
    [InlineData(9_999, "CNY", "9,999 元")]
    [InlineData(22_750, "CNY", "2.27 万元")]
    [InlineData(99_047_920, null, "9,904.8 万")]
    [InlineData(212_000_000, "CNY", "2.12 亿元")]
    [InlineData(212_000_000, "EUR", "2.12 亿 EUR")]
    [InlineData(-568_750, "CNY", "-56.88 万元")]
    [InlineData(400_000, "CNY", "40 万元")]
    [InlineData(683_700, "CNY million", "6,837 亿元")]
    [InlineData(0.05, "CNY million", "5 万元")]
    [InlineData(1e14, "CNY", "1,000,000 亿元")]
    public void A_value_in_Chinese_is_counted_in_ten_thousands_and_hundred_millions(double value, string? currency, string text) =>
        Assert.Equal(text, new ValueFormatter(Language.Chinese).Format(ReportValue.PerDay(value, currency)));

    [Fact]
    public void Shares_bounds_and_lists_in_Chinese()
    {
        var formatter = new ValueFormatter(Language.Chinese);

        Assert.Equal("24.3%", formatter.Format(new ReportValue(ReportKind.Share, 0.243)));
        Assert.Equal(">99.9%", formatter.Format(new ReportValue(ReportKind.Share, 0.99999)));
        Assert.Equal("3e-7 元", formatter.Format(ReportValue.Bound(2.5e-7, "CNY")));
        Assert.Equal("0.3 元", formatter.Format(ReportValue.Bound(2.5e-7, "CNY million")));
        Assert.Equal("无上界", formatter.Format(ReportValue.Bound(double.PositiveInfinity)));
        Assert.Equal("a、b、c、d 等，另有 2 个", formatter.Format(new ReportValue(ReportKind.List, new[] { "a", "b", "c", "d", "e", "f" })));
    }

    [Theory]
    [InlineData(99_999, "元/天")]
    [InlineData(100_000, "万元/天")]
    [InlineData(9_999_999_999, "万元/天")]
    [InlineData(1e10, "亿元/天")]
    public void One_unit_serves_all_values_of_a_table(double largest, string unit)
    {
        var formatter = new ValueFormatter(Language.Chinese);
        var perDay = new ReportText("Unit.PerDay", ReportValue.OfCurrency("CNY"));

        Assert.Equal(unit, formatter.FormatUnit(perDay, formatter.ScaleOf([0.5, -largest, double.NaN], perDay)));
        Assert.Equal("CNY/day", _formatter.FormatUnit(perDay, _formatter.ScaleOf([largest], perDay)));
        Assert.Equal("万/天", formatter.FormatUnit(new ReportText("Unit.PerDay.NoCurrency"), formatter.ScaleOf([1e6], null)));
    }

    [Fact]
    public void A_long_list_is_shortened() =>
        Assert.Equal("a, b, c, d and 2 more", _formatter.Format(new ReportValue(ReportKind.List, new[] { "a", "b", "c", "d", "e", "f" })));
}
