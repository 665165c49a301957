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

    /// <summary>Whether a file belongs to the network, so that it goes when the network no longer has it.</summary>
    public static bool Owns(string relativePath) =>
        relativePath == NetworkSchema.InformationFile || Tables.Any(t => relativePath == t.Name + Extension) || NetworkWriter.Owned(relativePath);
}
