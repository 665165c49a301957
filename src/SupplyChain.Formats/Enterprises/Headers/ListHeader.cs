using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Formats.Enterprises.Headers;

/// <summary>A column of a list.</summary>
/// <param name="Number">Its place in the sheet, from 1.</param>
/// <param name="Header">What stands above it.</param>
/// <param name="Field">What it means; null if that is not known.</param>
internal sealed record ListColumn(int Number, HeaderText Header, ListField? Field)
{
    /// <summary>The unit of its amounts of money; null if none is stated.</summary>
    public MoneyUnit? Money { get; init; }

    /// <summary>Its shares are written as per cent without the sign.</summary>
    public bool IsPercent { get; init; }
}

/// <summary>The header of a list, found among titles and notes.</summary>
/// <param name="FirstRow">Its first row, from 1.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="Columns">The columns that have a header, in their order.</param>
internal sealed record ListHeader(int FirstRow, int LastRow, IReadOnlyList<ListColumn> Columns)
{
    /// <summary>How many columns mean a known field.</summary>
    public int Recognised => Columns.Count(c => c.Field is not null);

    public bool Has(string field) => Columns.Any(c => c.Field?.Key == field);
}
