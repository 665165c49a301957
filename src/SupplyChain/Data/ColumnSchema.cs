using SupplyChain.Building;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>How the fields of a column are written.</summary>
internal enum ColumnType
{
    /// <summary>Any text, kept as written.</summary>
    Text,

    /// <summary>A text to compare with; empty or <c>*</c> matches all.</summary>
    Match,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A whole number; empty or <c>*</c> matches all.</summary>
    WholeOrAll,

    /// <summary>One of a few words.</summary>
    Word,
}

/// <summary>What one column of a file means and accepts.</summary>
internal sealed record ColumnSchema(string Key, ColumnType Type)
{
    /// <summary>The column and each of its fields must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The key is the beginning of any number of columns, such as <c>needs_</c>.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>The numbers it accepts.</summary>
    public ValueRange Range { get; init; } = ValueRange.Finite;

    /// <summary>The words it accepts.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What an empty field or a missing column stands for: a value as it would be written, or a key of
    /// <c>Default.*</c> in the texts; empty if nothing.</summary>
    public string Default { get; init; } = "";

    /// <summary>Unit, as a key of <c>Unit.*</c> in the texts; empty if it has none.</summary>
    public string Unit { get; init; } = "";

    public bool IsNumber => Type is ColumnType.Number or ColumnType.Whole or ColumnType.WholeOrAll;

    /// <summary>What it means, for documents.</summary>
    public LocalizedText Meaning(TableSchema table) => new($"Column.{table.Name}.{Key.TrimEnd('_')}");
}

/// <summary>What one file of a network holds.</summary>
/// <param name="File">File name, as in documents; scenarios are <c>scenarios/NAME.csv</c>.</param>
/// <param name="Name">Short name, the key of its texts.</param>
/// <param name="Columns">Its columns, in the order of documents.</param>
internal sealed record TableSchema(string File, string Name, IReadOnlyList<ColumnSchema> Columns)
{
    /// <summary>A file without any of these columns would say nothing; empty if one is required anyway.</summary>
    public IReadOnlyList<string> NeedsOneOf { get; init; } = [];

    /// <summary>Columns of files of ours that are handed back here: not read, and not worth a warning.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>The column of a name as a file writes it: the column itself, or the prefix it begins with.</summary>
    public ColumnSchema? Find(string name) => Columns.FirstOrDefault(
        c => c.IsPrefix ? name.Length > c.Key.Length && name.StartsWith(c.Key, StringComparison.Ordinal) : c.Key == name);
}
