using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>States importance, outside share and enough-at for the input classes it matches (one row of <c>inputs.csv</c>).</summary>
/// <remarks>
/// A class is matched by the industry of its customer and by its product. For each of the three values on its own, the most
/// specific rule that states it wins: both named, then the customer industry named, then the product named, then neither.
/// A link's own importance wins over every rule. Two rules for the same pair are an error.
/// </remarks>
public sealed record InputRule
{
    /// <summary>Industry of the customers; null matches all.</summary>
    public string? CustomerIndustry { get; init; }

    /// <summary>Product of the class; null matches all.</summary>
    public string? Product { get; init; }

    /// <summary>Importance of the matched classes; null leaves it to less specific rules, and at last to essential.</summary>
    public Importance? Importance { get; init; }

    /// <summary>Share of the class, 0 to 1, that comes from outside the network and keeps arriving; null leaves it to less
    /// specific rules, and at last to the site's own <see cref="Site.OutsideShare"/>.</summary>
    public double? OutsideShare { get; init; }

    /// <summary>Share of the class, above 0 and up to 1, that is enough for full output; null leaves it to less specific
    /// rules, and at last to 1.</summary>
    public double? EnoughAt { get; init; }

    /// <summary>Where the rule was written; null for rules made in code.</summary>
    public SourcePosition? Source { get; init; }
}
