namespace SupplyChain.Data;

/// <summary>One column of a table that is to be written.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Schema">What it holds.</param>
internal abstract record NetworkColumn(string Name, ColumnSchema Schema);

/// <summary>A column of texts or words.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Schema">What it holds.</param>
/// <param name="At">The text of a row; null where the field is left empty.</param>
internal sealed record TextNetworkColumn(string Name, ColumnSchema Schema, Func<int, string?> At) : NetworkColumn(Name, Schema);

/// <summary>A column of numbers.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Schema">What it holds.</param>
/// <param name="At">The number of a row; NaN where the field is left empty.</param>
internal sealed record NumberNetworkColumn(string Name, ColumnSchema Schema, Func<int, double> At) : NetworkColumn(Name, Schema);

/// <summary>One table of a network as it is to be written, whatever the format.</summary>
/// <param name="Schema">Which table it is.</param>
/// <param name="RowCount">Number of rows.</param>
/// <param name="Columns">Its columns: those that are required, and those in which at least one row differs from the default.</param>
internal sealed record NetworkTable(TableSchema Schema, int RowCount, IReadOnlyList<NetworkColumn> Columns)
{
    /// <summary>Name of the scenario; null for other tables.</summary>
    public string? Scenario { get; init; }
}
