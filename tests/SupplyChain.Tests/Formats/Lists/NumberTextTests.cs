using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Tests.Formats.Lists;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("3.2万", 32_000, "")]
    [InlineData("1.5亿", 150_000_000, "")]
    [InlineData("３２０", 320, "")]
    [InlineData("1,234,567.5", 1_234_567.5, "")]
    [InlineData("１，２３４", 1234, "")]
    [InlineData("320人", 320, "人")]
    [InlineData("3.2万只/天", 32_000, "只/天")]
    [InlineData("5百", 500, "")]
    [InlineData("2千万元", 20_000_000, "元")]
    [InlineData("三天", 3, "天")]
    [InlineData("两千", 2000, "")]
    [InlineData("三万五", 35_000, "")]
    [InlineData("十五天", 15, "天")]
    [InlineData("-12.5", -12.5, "")]
    [InlineData("1.2e3", 1200, "")]
    [InlineData("20吨", 20, "吨")]
    public void Numbers_are_read_as_people_write_them(string text, double value, string unit)
    {
        Assert.True(NumberText.TryRead(text, out NumberReading reading), text);
        Assert.Equal(value, reading.Value, 9);
        Assert.Equal(unit, reading.Unit);
        Assert.False(reading.IsRange || reading.IsApproximate || reading.IsPercent);
    }

    [Theory]
    [InlineData("60%", 0.6)]
    [InlineData("６０％", 0.6)]
    [InlineData("六成", 0.6)]
    [InlineData("6成", 0.6)]
    [InlineData("百分之六十", 0.6)]
    public void Shares_are_read_as_fractions(string text, double value)
    {
        Assert.True(NumberText.TryRead(text, out NumberReading reading), text);
        Assert.Equal(value, reading.Value, 9);
        Assert.True(reading.IsPercent);
    }

    [Theory]
    [InlineData("约3万", 30_000)]
    [InlineData("3万左右", 30_000)]
    [InlineData("近500", 500)]
    [InlineData("3万多", 30_000)]
    [InlineData("500余", 500)]
    [InlineData("about 12", 12)]
    [InlineData("≥20", 20)]
    public void Approximate_numbers_are_marked(string text, double value)
    {
        Assert.True(NumberText.TryRead(text, out NumberReading reading), text);
        Assert.Equal(value, reading.Value, 9);
        Assert.True(reading.IsApproximate);
    }

    [Theory]
    [InlineData("3-5万", 40_000)]
    [InlineData("3万-5万", 40_000)]
    [InlineData("10~20", 15)]
    [InlineData("10至20天", 15)]
    public void Of_a_range_the_middle_is_taken(string text, double value)
    {
        Assert.True(NumberText.TryRead(text, out NumberReading reading), text);
        Assert.Equal(value, reading.Value, 9);
        Assert.True(reading.IsRange);
    }

    [Theory]
    [InlineData("")]
    [InlineData("是")]
    [InlineData("无")]
    [InlineData("2020年2月20日")]
    [InlineData("13912345678/张三")]
    [InlineData("1.2.3")]
    [InlineData("万")]
    [InlineData("12,34")]
    [InlineData("5-3")]
    [InlineData("=1+1")]
    public void What_is_no_number_is_not_read_as_one(string text) => Assert.False(NumberText.TryRead(text, out _), text);

    [Theory]
    [InlineData("元", 1, "CNY")]
    [InlineData("万元", 1e4, "CNY")]
    [InlineData("亿元", 1e8, "CNY")]
    [InlineData("单位：万元", 1e4, "CNY")]
    [InlineData("万元/天", 1e4, "CNY")]
    [InlineData("million EUR", 1e6, "EUR")]
    [InlineData("EUR thousand", 1e3, "EUR")]
    [InlineData("k€", 1e3, "EUR")]
    [InlineData("10,000 CNY", 1e4, "CNY")]
    public void Units_of_money_are_known(string text, double multiple, string currency) => Assert.Equal(new MoneyUnit(multiple, currency), Money.Find(text));

    [Theory]
    [InlineData("只")]
    [InlineData("天")]
    [InlineData("万")]
    public void What_is_no_money_has_no_unit_of_it(string text) => Assert.Null(Money.Find(text));

    [Theory]
    [InlineData("填报日期：2020年2月20日", "2020-02-20")]
    [InlineData("2020.2.5", "2020-02-05")]
    [InlineData("截至20200220", "2020-02-20")]
    [InlineData("2月10日", "--02-10")]
    [InlineData("2020年13月1日", null)]
    [InlineData("13912345678", null)]
    public void Days_are_found_in_texts(string text, string? day) => Assert.Equal(day, DateText.Find(text));
}
