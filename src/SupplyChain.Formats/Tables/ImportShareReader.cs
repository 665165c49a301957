namespace SupplyChain.Formats.Tables;

/// <summary>Reads the table from which imported shares are taken, and finds its sector for each of the finer table.</summary>
internal static class ImportShareReader
{
    public static ImportShares? Read(string path, InputOutputTable table, SectorFile sectors, TableRemarks remarks, CancellationToken cancellationToken)
    {
        if (new TableReader(new TableOptions(), remarks, cancellationToken).Read(path) is not { } coarse)
            return null;
        if (coarse.Imported is null)
        {
            remarks.Add(TableCodes.NoImportedRows, new TablePlace(path));
            return null;
        }
        Dictionary<string, int> numbers = coarse.Sectors.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        SectorFile map = sectors.Has("coarse") ? sectors : SectorFile.ChineseMap();
        // The Chinese map is for the Chinese codes alone; a table may also be as fine as the other one.
        int[] coarseOf = [.. table.Sectors.Select(s => numbers.GetValueOrDefault(map.Find(s.Id, "coarse") ?? s.Id, -1))];
        string[] missing = [.. table.Sectors.Where((_, i) => coarseOf[i] < 0).Select(s => s.Id)];
        if (missing.Length == 0)
            return new ImportShares(coarse, coarseOf, label => map.Find(label, "coarse") ?? label);
        remarks.Add(TableCodes.NoCoarseSector, new TablePlace(path), missing.Length, Rectangular.RoleAssignment.Listed(missing));
        return null;
    }
}
