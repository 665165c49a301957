using System.Globalization;
using System.Text.RegularExpressions;

namespace SupplyChain.Tests.Samples;

/// <summary>Values of expressions of numbers, + - * / and brackets. A term in square brackets is looked up; <c>1e6</c> is a unit, not a number.</summary>
internal sealed class Arithmetic
{
    private readonly string[] _tokens;
    private readonly Func<string, double> _lookUp;
    private int _at;

    private Arithmetic(string expression, Func<string, double> lookUp)
    {
        _tokens = [.. Regex.Matches(expression, @"\[[^\]]*\]|[\d.]+(?:e\d+)?|\S").Select(m => m.Value)];
        _lookUp = lookUp;
    }

    public static double Evaluate(string expression, Func<string, double>? lookUp = null)
    {
        var arithmetic = new Arithmetic(expression, lookUp ?? (term => throw new FormatException($"nothing to look {term} up in")));
        double value = arithmetic.Sum();
        return arithmetic.Next.Length == 0 ? value : throw new FormatException($"{arithmetic.Next} is too much in {expression}");
    }

    /// <summary>The plain numbers of an expression.</summary>
    public static IEnumerable<double> NumbersOf(string expression) =>
        Regex.Matches(Regex.Replace(expression, @"\[[^\]]*\]|\b1e\d+", " "), @"[\d.]+").Select(m => MaskChain.Number(m.Value));

    private string Next => _at < _tokens.Length ? _tokens[_at] : "";

    private double Sum()
    {
        double value = Product();
        while (Next is "+" or "-")
            value = _tokens[_at++] == "+" ? value + Product() : value - Product();
        return value;
    }

    private double Product()
    {
        double value = Factor();
        while (Next is "*" or "/")
            value = _tokens[_at++] == "*" ? value * Factor() : value / Factor();
        return value;
    }

    private double Factor()
    {
        string token = Next;
        _at++;
        if (token.StartsWith('['))
            return _lookUp(token[1..^1]);
        if (token != "(")
            return double.Parse(token, NumberStyles.Float, CultureInfo.InvariantCulture);
        double value = Sum();
        return Next == ")" && _at++ >= 0 ? value : throw new FormatException("a bracket is open");
    }
}
