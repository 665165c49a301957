using SupplyChain.Planning.Limits;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning;

public class AmountTests
{
    [Theory]
    [InlineData(new[] { 0.1, 0.2, 0.3 }, -1)]
    [InlineData(new[] { 1500.0, 2000 }, 0)]
    [InlineData(new[] { 0.125, 1e6 }, -3)]
    [InlineData(new[] { 1e-7 }, -7)]
    [InlineData(new[] { 1e20, 1 }, 0)]
    [InlineData(new[] { 0.0, 0 }, 0)]
    [InlineData(new double[0], 0)]
    public void The_unit_is_the_last_place_that_anybody_wrote(double[] amounts, int unit) => Assert.Equal(unit, Amount.UnitOf(amounts));

    [Fact]
    public void A_tenth_and_two_tenths_are_three_tenths()
    {
        int unit = Amount.UnitOf([0.1, 0.2, 0.3]);
        Assert.Equal(Amount.InUnits(0.3, unit, roundUp: false), Amount.InUnits(0.1, unit, roundUp: true) + Amount.InUnits(0.2, unit, roundUp: true));
        Assert.NotEqual(0.3, 0.1 + 0.2);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(12345.678901234567)]
    [InlineData(1.7976931348623157E+28)]
    [InlineData(1E-12)]
    [InlineData(123456789012345680)]
    [InlineData(0.30000000000000004)]
    public void Amounts_of_up_to_17_digits_are_counted_exactly_and_read_back_as_they_were(double amount)
    {
        int unit = Amount.UnitOf([amount]);
        Int128 units = Amount.InUnits(amount, unit, roundUp: false);
        Assert.Equal(units, Amount.InUnits(amount, unit, roundUp: true));
        Assert.Equal(amount, Amount.ToDouble(units, unit));
        var exact = ExactDecimal.Of(amount);
        Assert.Equal(exact.At(Math.Min(unit, exact.Exponent)), (System.Numerics.BigInteger)units * System.Numerics.BigInteger.Pow(10, unit - Math.Min(unit, exact.Exponent)));
    }

    [Theory]
    [InlineData(1e300, 1e-300)]
    [InlineData(5e-324, 1)]
    [InlineData(1.7976931348623157E+308, 0.1)]
    [InlineData(123456789.123, 3.3e-25)]
    public void Amounts_too_far_apart_lose_their_last_places_to_the_safe_side(double large, double small)
    {
        int unit = Amount.UnitOf([large, small]);
        foreach (double amount in new[] { large, small })
        {
            var exact = ExactDecimal.Of(amount);
            ExactDecimal down = new(Amount.InUnits(amount, unit, roundUp: false), unit), up = new(Amount.InUnits(amount, unit, roundUp: true), unit);
            Assert.False(down > exact);
            Assert.False(up < exact);
            Assert.False(new ExactDecimal(up.Digits - down.Digits, 0) > new ExactDecimal(1, 0));
        }
        Assert.True(Amount.InUnits(small, unit, roundUp: true) > 0, "a need is never rounded to nothing");
    }

    [Fact]
    public void Random_amounts_add_up_as_they_do_on_paper()
    {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++)
        {
            double[] amounts = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4) switch
            {
                0 => random.Next(0, 1000),
                1 => Math.Round(random.NextDouble() * 100, random.Next(0, 6)),
                2 => random.NextDouble() * Math.Pow(10, random.Next(-3, 4)),
                _ => Math.Round(random.NextDouble(), 3) * 1000,
            })];
            int unit = Amount.UnitOf(amounts);
            Int128 sum = 0;
            foreach (double amount in amounts)
                sum += Amount.InUnits(amount, unit, roundUp: true);
            var expected = ExactDecimal.Sum(amounts.Select(ExactDecimal.Of));
            Assert.False(new ExactDecimal(sum, unit) > expected || new ExactDecimal(sum, unit) < expected, $"round {round}: {string.Join(" + ", amounts)}");
        }
    }
}
