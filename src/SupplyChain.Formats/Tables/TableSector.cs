namespace SupplyChain.Formats.Tables;

/// <summary>A sector of a table, or a sector of one country.</summary>
/// <param name="Id">Unique: the code, with the region before it where the table has regions.</param>
/// <param name="Code">Code of the sector without its region.</param>
internal sealed record TableSector(string Id, string Code)
{
    public string? Name { get; init; }

    public string? ChineseName { get; init; }

    /// <summary>Country or region; empty in a table of one country.</summary>
    public string Region { get; init; } = "";

    /// <summary>Line or row of the file, from 1; 0 if it has none.</summary>
    public int Row { get; init; }

    /// <summary>Column of the file, from 1; 0 if it has none.</summary>
    public int Column { get; init; }

    /// <summary>Columns of accounts kept beside the table, without the prefix <c>x_</c>.</summary>
    public Dictionary<string, string> OwnColumns { get; init; } = new(StringComparer.Ordinal);
}
