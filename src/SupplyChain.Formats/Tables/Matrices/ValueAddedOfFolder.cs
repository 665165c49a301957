using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Matrices;

/// <summary>Finds value added among the extensions of a folder; where there is none, takes what output exceeds purchases by.</summary>
internal sealed class ValueAddedOfFolder(string folder, TableRemarks remarks, CancellationToken cancellationToken)
{
    private static readonly string[] Total = ["value added", "valueadded", "gross value added"];

    private static readonly string[] Parts =
        ["compensation of employees", "operating surplus", "other net taxes on production", "wages", "labor", "labour", "capital", "mixed income", "gross operating surplus"];

    private static readonly string[] LikelyFolders = ["factor", "value", "primary", "satellite", "va"];

    public double[] Find(TableSector[] sectors, double[] output, SparseRows flows)
    {
        foreach (string extension in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).OrderBy(Rank))
        {
            string file = Path.Combine(extension, "F.txt");
            if (Rank(extension) < LikelyFolders.Length && File.Exists(file) && Read(file, sectors) is { } found)
                return found;
        }
        remarks.Add(TableCodes.ValueAddedResidual, new TablePlace(folder));
        return [.. output.Zip(flows.ColumnSums(), (x, bought) => x - bought)];
    }

    private static int Rank(string path)
    {
        string name = Path.GetFileName(path).ToLowerInvariant();
        int rank = Array.FindIndex(LikelyFolders, w => name.StartsWith(w, StringComparison.Ordinal));
        return rank < 0 ? LikelyFolders.Length : rank;
    }

    private double[]? Read(string file, TableSector[] sectors)
    {
        using RowSource? source = RowSourceOpener.Open(file, null, remarks, cancellationToken);
        if (source is null)
            return null;
        // Two header rows, regions and sectors, then perhaps one that names the label column; then a row per stressor, of which few are value added.
        if (Header(source) is not { } header)
            return null;
        int[]? columnOf = ColumnsOf(header, sectors);
        if (columnOf is null)
            return null;
        double[] total = new double[sectors.Length], parts = new double[sectors.Length];
        List<string> takenParts = [], takenTotal = [];
        while (source.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string label = LabelText.Clean(source.Text(0)).ToLowerInvariant();
            if (Total.Contains(label) && takenTotal.Count == 0)
                Take(source, columnOf, total, takenTotal);
            else if (Parts.Any(p => label.StartsWith(p, StringComparison.Ordinal)) && !label.Contains("hours", StringComparison.Ordinal))
                Take(source, columnOf, parts, takenParts);
        }
        (double[] values, List<string> labels) = takenTotal.Count > 0 ? (total, takenTotal) : (parts, takenParts);
        if (labels.Count == 0)
            return null;
        remarks.Add(TableCodes.ValueAddedFrom, new TablePlace(file), Rectangular.RoleAssignment.Listed(labels));
        return values;
    }

    private static List<string[]>? Header(RowSource source)
    {
        List<string[]> rows = [];
        while (rows.Count < 2 && source.Read())
            rows.Add([.. Enumerable.Range(0, source.Count).Select(c => LabelText.Clean(source.Text(c)))]);
        return rows.Count == 2 ? rows : null;
    }

    private static int[]? ColumnsOf(List<string[]> header, TableSector[] sectors)
    {
        int width = Math.Max(header[0].Length, header[1].Length);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int column = 0; column < width; column++)
        {
            string first = column < header[0].Length ? header[0][column] : "", second = column < header[1].Length ? header[1][column] : "";
            columns.TryAdd(first + "_" + second, column);
            columns.TryAdd(first, column);
        }
        int[] of = [.. sectors.Select(s => columns.GetValueOrDefault(s.Id, -1))];
        return of.Contains(-1) ? null : of;
    }

    private static void Take(RowSource source, int[] columnOf, double[] sums, List<string> labels)
    {
        for (int i = 0; i < columnOf.Length; i++)
        {
            if (CellNumber.Read(source.Text(columnOf[i]), out double value) is CellReading.Number or CellReading.Repaired)
                sums[i] += value;
        }
        labels.Add(LabelText.Clean(source.Text(0)));
    }
}
