using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Names;
using SupplyChain.Formats.Enterprises.Rows;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>A site on its way into the network.</summary>
internal sealed class ListedSite
{
    public required string Id { get; init; }

    public required EnterpriseName Name { get; init; }

    /// <summary>What is known of it; rows decided to be the same fill one another in.</summary>
    public required ListEntry Entry { get; init; }

    /// <summary>It stands in a list of enterprises; others are only named as suppliers or customers.</summary>
    public required bool IsListed { get; init; }

    /// <summary>Valid credit code; null if none is known.</summary>
    public string? Code { get; init; }

    /// <summary>Owner, where it is not the site itself.</summary>
    public string? Firm { get; set; }

    /// <summary>Division of its industry; null if it is not known.</summary>
    public IndustryDivision? Division { get; set; }

    /// <summary>Its industry as the network shows it.</summary>
    public string Industry { get; set; } = "";

    /// <summary>Share of normal operation today.</summary>
    public double OperatingLevel { get; set; } = double.NaN;

    public double OutputPerDay { get; set; } = double.NaN;

    /// <summary>Nobody states its output, not even for a year.</summary>
    public bool IsOutputAssumed { get; set; }

    public double? StockDays { get; set; }

    /// <summary>Where assumed values come from, by field.</summary>
    public Dictionary<string, string> Assumed { get; } = new(StringComparer.Ordinal);

    public string? Region => Entry.Text(ListField.Region);

    /// <summary>What to call it in messages.</summary>
    public string Shown => Name.Written;
}
