using SupplyChain.Data;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Formats.Columnar;

/// <summary>The files of a network in Parquet: a folder with a file per table, so that every program for data frames opens each on its own.</summary>
internal static class ParquetFolder
{
    public const string Extension = ".parquet";

    /// <summary>The tables, by the names of their files without extension.</summary>
    public static IReadOnlyList<(string Name, TableSchema Schema)> Tables { get; } =
    [
        ("sites", NetworkSchema.Sites), ("links", NetworkSchema.Links), ("inputs", NetworkSchema.Inputs),
        ("limits", NetworkSchema.Limits), ("scenarios", ScenarioTable.Schema),
    ];

    /// <summary>Whether a folder holds the sites or links of a network as Parquet.</summary>
    public static bool Is(string path) =>
        File.Exists(Path.Combine(path, "sites" + Extension)) || File.Exists(Path.Combine(path, "links" + Extension));

    /// <summary>The names of the files that are read, in ordinal order: a table as Parquet where there is one, else as CSV.</summary>
    public static IReadOnlyList<string> Files(string path) =>
    [
        .. Tables.Select(t => File.Exists(Path.Combine(path, t.Name + Extension)) ? t.Name + Extension : t.Schema == ScenarioTable.Schema ? "" : t.Schema.File)
            .Append(NetworkSchema.InformationFile)
            .Where(f => f.Length > 0 && File.Exists(Path.Combine(path, f)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether a file belongs to the network, so that it goes when the network no longer has it.</summary>
    public static bool Owns(string relativePath) =>
        relativePath == NetworkSchema.InformationFile || Tables.Any(t => relativePath == t.Name + Extension) || NetworkWriter.Owned(relativePath);
}
