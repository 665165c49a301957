namespace SupplyChain.Resources;

/// <summary>What numbers are counted in: Chinese counts large ones in 万 (ten thousand) and 亿 (a hundred million).</summary>
/// <param name="Divisor">What a number is divided by before it is shown.</param>
/// <param name="Word">The word for the divisor; empty if it is 1.</param>
internal readonly record struct NumberScale(double Divisor, string Word)
{
    // A column whose largest number is below ten 万 is read more easily without.
    private const double LeastForColumn = 10;

    private static readonly NumberScale Wan = new(1e4, "万");

    private static readonly NumberScale Yi = new(1e8, "亿");

    public static NumberScale One { get; } = new(1, "");

    public bool IsOne => Divisor == 1;

    /// <summary>The same scale for numbers each of which counts for several.</summary>
    public NumberScale Of(double multiple) => this with { Divisor = Divisor / multiple };

    /// <summary>The scale of a number that stands alone in a sentence: 568,750 is 56.88 万, 212,000,000 is 2.12 亿.</summary>
    public static NumberScale OfNumber(Language language, double number)
    {
        double size = Math.Abs(number);
        return language != Language.Chinese || !double.IsFinite(number) || size < Wan.Divisor ? One : size < Yi.Divisor ? Wan : Yi;
    }

    /// <summary>The one scale of all numbers of a table, so that they can be compared down and across: 万 from 100,000, 亿 from 10,000,000,000 on.</summary>
    public static NumberScale OfTable(Language language, IEnumerable<double> numbers)
    {
        if (language != Language.Chinese)
            return One;
        double largest = numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        return largest < LeastForColumn * Wan.Divisor ? One : largest < 100 * Yi.Divisor ? Wan : Yi;
    }
}
