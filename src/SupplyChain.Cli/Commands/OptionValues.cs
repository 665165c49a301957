using System.CommandLine;
using System.Globalization;
using SupplyChain.Diagnostics;

namespace SupplyChain.Cli.Commands;

/// <summary>Makes options that read their own values, so that every wrong one is explained in our own words.</summary>
internal sealed class OptionValues(Texts texts)
{
    /// <summary>An option that takes any text but none: a blank value is most often a variable of a script that was never set.</summary>
    public Option<string?> Text(string name, string helpName, params string[] aliases) => new(name, aliases)
    {
        HelpName = helpName,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (!string.IsNullOrWhiteSpace(text))
                return text;
            result.AddError(UsageErrors.Compose(texts.Of("Usage.ValueBlank", name), texts.Of("Usage.ValueMissing.Hint", name, helpName)));
            return null;
        },
    };

    /// <summary>An option that takes a text and may be given several times.</summary>
    public Option<string[]> SeveralTexts(string name, string helpName, params string[] aliases)
    {
        var option = new Option<string[]>(name, aliases) { HelpName = helpName, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
                result.AddError(UsageErrors.Compose(texts.Of("Usage.ValueBlank", name), texts.Of("Usage.ValueMissing.Hint", name, helpName)));
        });
        return option;
    }

    public static Option<string[]> Texts(string name, string helpName) =>
        new(name) { HelpName = helpName, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    public static Option<bool> Flag(string name, params string[] aliases) => new(name, aliases) { Arity = ArgumentArity.Zero };

    public Option<T?> Word<T>(string name, IReadOnlyList<(string Word, T Value)> words, params string[] aliases) where T : struct => new(name, aliases)
    {
        HelpName = string.Join('|', words.Select(w => w.Word)),
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            foreach ((string word, T value) in words)
            {
                if (word == text)
                    return value;
            }
            string allowed = texts.List(words.Select(w => w.Word));
            string? close = Suggestion.Closest(text, words.Select(w => w.Word));
            result.AddError(UsageErrors.Compose(
                texts.Of("Usage.NotOneOf", name, text, allowed), close is null ? null : texts.Of("Usage.DidYouMean", close)));
            return null;
        },
    };

    public Option<int?> Number(string name, int minimum, int maximum = int.MaxValue) => new(name)
    {
        HelpName = texts.Of("Value.number"),
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum)
                return value;
            result.AddError(minimum == int.MinValue ? texts.Of("Usage.NotWhole", name, text)
                : maximum < int.MaxValue ? texts.Of("Usage.NotWholeFromTo", name, text, minimum, texts.Count(maximum))
                : texts.Of("Usage.NotWholeFrom", name, text, minimum));
            return null;
        },
    };

    /// <summary>A number above one bound, or from one on.</summary>
    public Option<double?> Amount(string name, string helpName, double? above = null, double from = double.NegativeInfinity) => new(name)
    {
        HelpName = helpName,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowTrailingWhite & ~NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out double value)
                && double.IsFinite(value) && value >= from && !(value <= above))
            {
                return value;
            }
            result.AddError(above is { } bound ? texts.Of("Usage.NotAbove", name, text, bound) : texts.Of("Usage.NotFrom", name, text, from));
            return null;
        },
    };

    /// <summary>A share of a whole, as a fraction or in per cent.</summary>
    public Option<double?> Share(string name) => new(name)
    {
        HelpName = texts.Of("Value.share"),
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (ParseShare(text) is { } share)
                return share;
            result.AddError(UsageErrors.Compose(texts.Of("Usage.NotAShare", name, text), texts.Of("Usage.ShareHint")));
            return null;
        },
    };

    internal static double? ParseShare(string text)
    {
        bool isPercent = text.EndsWith('%');
        return decimal.TryParse(isPercent ? text[..^1].TrimEnd() : text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal value)
            && (isPercent ? value / 100 : value) is >= 0 and <= 1 and var share
            ? (double)share
            : null;
    }

    public Option<TimeSpan?> Duration(string name) => new(name)
    {
        HelpName = texts.Of("Value.time-limit"),
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (ParseDuration(text) is { } duration)
                return duration;
            result.AddError(UsageErrors.Compose(texts.Of("Usage.NotADuration", name, text), texts.Of("Usage.DurationHint")));
            return null;
        },
    };

    internal static TimeSpan? ParseDuration(string text)
    {
        string number = text.TrimEnd('m', 's', 'h');
        double? unit = text[number.Length..] switch
        {
            "" or "s" => 1,
            "ms" => 0.001,
            "m" => 60,
            "h" => 3600,
            _ => null,
        };
        // Timers take up to some 49 days; more than that is no limit anybody means.
        return unit is not null && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            && value * unit is > 0 and <= 30 * 24 * 3600
            ? TimeSpan.FromSeconds(value * unit.Value)
            : null;
    }
}
