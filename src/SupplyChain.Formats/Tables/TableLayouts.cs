using System.Collections.Frozen;

namespace SupplyChain.Formats.Tables;

/// <summary>The descriptions of layouts that are known by themselves, kept as files in the assembly.</summary>
internal static class TableLayouts
{
    private static readonly FrozenDictionary<string, TableDescription> Descriptions =
        new[] { "china", "china-origin", "belgium", "oecd-icio", "bea-use", "bea-make", "bea-import" }.ToFrozenDictionary(n => n, Read, StringComparer.Ordinal);

    /// <summary>A description by its name.</summary>
    public static TableDescription Get(string name) => Descriptions[name];

    public static Stream Open(string file) =>
        typeof(TableLayouts).Assembly.GetManifestResourceStream("SupplyChain.Formats.Tables.Layouts." + file)
        ?? throw new InvalidOperationException($"{file} is not in the assembly");

    private static TableDescription Read(string name)
    {
        using var reader = new StreamReader(Open(name + ".json"));
        return TableDescription.Parse(reader.ReadToEnd());
    }
}
