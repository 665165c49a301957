using SupplyChain.Formats.Tables.Reading;
using SupplyChain.Formats.Tables.Rectangular;

namespace SupplyChain.Formats.Tables.SupplyUse;

/// <summary>Reads use, make and import tables of the Bureau of Economic Analysis and the code lists beside them.</summary>
internal static class SupplyUseReader
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ".xlsx", ".xls"];

    /// <summary>The use table of a folder, or null.</summary>
    public static string? FindUse(string folder) => Find(folder, "use");

    public static InputOutputTable? Read(string usePath, TableOptions options, TableRemarks remarks, CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(usePath) is { Length: > 0 } named ? named : ".";
        string? makePath = options.MakeFile ?? Find(folder, "make"), importPath = options.ImportFile ?? Find(folder, "import");
        if (makePath is null)
        {
            remarks.Add(TableCodes.NoMakeTable, new TablePlace(usePath), folder);
            return null;
        }
        InputOutputTable? use = ReadOne(usePath, options.Description ?? TableLayouts.Get("bea-use"), options, remarks, cancellationToken);
        InputOutputTable? make = ReadOne(makePath, TableLayouts.Get("bea-make"), options, remarks, cancellationToken, isUse: false);
        InputOutputTable? imports = importPath is null ? null : ReadOne(importPath, TableLayouts.Get("bea-import"), options, remarks, cancellationToken, isUse: false);
        if (use is null || make is null || (importPath is not null && imports is null))
            return null;
        return Named(new SupplyUseTables(use, make, imports, remarks).Combine(), folder);
    }

    private static InputOutputTable? ReadOne(string path, TableDescription description, TableOptions options, TableRemarks remarks, CancellationToken cancellationToken, bool isUse = true)
    {
        using RowSource? source = RowSourceOpener.Open(path, options.Sheet ?? description.Sheet, remarks, cancellationToken);
        if (source is null || RawTableReader.Read(source, description, remarks, cancellationToken) is not { } raw)
            return null;
        if (RoleAssignment.Assign(raw, description, remarks, mustBeSquare: false) is not { } roled)
            return null;
        InputOutputTable table = new RectangularAssembler(roled, remarks).Assemble();
        BalanceChecks.Report(table, options.Tolerance, remarks, isUse);
        return table;
    }

    private static InputOutputTable? Named(InputOutputTable? table, string folder)
    {
        string path = Path.Combine(folder, "industry_codes.csv");
        if (table is null || !File.Exists(path))
            return table;
        Dictionary<string, string> names = CodeNames.Read(path);
        for (int i = 0; i < table.Sectors.Length; i++)
            table.Sectors[i] = table.Sectors[i] with { Name = table.Sectors[i].Name ?? names.GetValueOrDefault(table.Sectors[i].Code) };
        return table;
    }

    private static string? Find(string folder, string word) => Directory.EnumerateFiles(folder)
        .Where(p => Extensions.Contains(Path.GetExtension(p).ToLowerInvariant()) && IsNamed(Path.GetFileNameWithoutExtension(p), word))
        .Order(StringComparer.Ordinal).FirstOrDefault();

    // "use_2017", "2017 Use table", but not "user" or "household_use" before it.
    private static bool IsNamed(string name, string word) => name.Split(' ', '_', '-', '.').Take(2).Any(w => string.Equals(w, word, StringComparison.OrdinalIgnoreCase));
}
