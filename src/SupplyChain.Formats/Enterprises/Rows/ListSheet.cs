using SupplyChain.Formats.Enterprises.Headers;

namespace SupplyChain.Formats.Enterprises.Rows;

/// <summary>What a sheet lists.</summary>
internal enum ListKind
{
    /// <summary>Enterprises, one per row.</summary>
    Enterprises,

    /// <summary>Suppliers of one lead firm.</summary>
    Suppliers,

    /// <summary>Suppliers and customers, both named in each row.</summary>
    Links,
}

/// <summary>A sheet that holds a list, its rows read.</summary>
/// <param name="Place">File and sheet.</param>
/// <param name="Kind">What it lists.</param>
/// <param name="Header">Its header.</param>
/// <param name="Titles">What stands above the header, then the name of the sheet and of the file.</param>
/// <param name="Entries">Its rows, in their order.</param>
internal sealed record ListSheet(DataPlace Place, ListKind Kind, ListHeader Header, IReadOnlyList<string> Titles, IReadOnlyList<ListEntry> Entries);
