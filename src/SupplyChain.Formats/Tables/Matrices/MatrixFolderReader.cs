using System.Text.Json;
using SupplyChain.Formats.Tables.Reading;
using SupplyChain.Formats.Tables.Rectangular;

namespace SupplyChain.Formats.Tables.Matrices;

/// <summary>Reads a folder of matrices as EXIOBASE 3 publishes them and pymrio saves them: Z or A, Y, x, unit, and value added among the extensions.</summary>
internal sealed class MatrixFolderReader(string folder, TableRemarks remarks, CancellationToken cancellationToken)
{
    public InputOutputTable? Read()
    {
        if (FolderFiles.Read(folder, remarks) is not { } files)
            return null;
        MatrixFile? matrix = files.Find("Z") ?? files.Find("A"), finalFile = files.Find("Y");
        if (matrix is null)
        {
            remarks.Add(TableCodes.NoMatrix, new TablePlace(folder));
            return null;
        }
        bool isCoefficients = files.Find("Z") is null;
        if (ReadRaw(matrix) is not { } raw || RoleAssignment.Assign(raw, DescriptionOf(matrix), remarks) is not { } roled)
            return null;
        TableSector[] sectors = roled.RowSectors;
        InputOutputTable flows = new RectangularAssembler(roled, remarks).Assemble();
        var matching = new RowMatching(sectors, remarks);
        List<TableVector>? final = finalFile is null ? [] : ReadFinal(finalFile, matching);
        if (final is null)
            return null;
        double[]? output = files.Find("x") is { } x ? ReadOutput(x, matching) : null;
        if (isCoefficients)
        {
            output ??= LeontiefOutput.Solve(flows.Intermediate, Total(final, sectors.Length), remarks, matrix.Path);
            if (output is null)
                return null;
            LeontiefOutput.ToFlows(flows.Intermediate, output);
        }
        output ??= Sums(flows.Intermediate, final, matrix.Path);
        var table = new InputOutputTable
        {
            File = matrix.Path,
            Sectors = sectors,
            RowSectors = sectors,
            Intermediate = flows.Intermediate,
            Output = output,
            RowOutput = output,
            ValueAdded = new ValueAddedOfFolder(folder, remarks, cancellationToken).Find(sectors, output, flows.Intermediate),
            Unit = UnitOf(files),
            Title = TitleOf(),
            Source = null,
        };
        table.FinalDemand.AddRange(final);
        double[] sums = [.. flows.Intermediate.RowSums().Zip(Total(final, sectors.Length), (a, b) => a + b)];
        if (finalFile is not null)
            table.Totals.Add(new TableTotal(sectors, "x", false, 0, output, sums, sectors.Length + final.Count));
        return table;
    }

    private RawTable? ReadRaw(MatrixFile file)
    {
        using RowSource? source = RowSourceOpener.Open(file.Path, null, remarks, cancellationToken);
        return source is null ? null : RawTableReader.Read(source, DescriptionOf(file), remarks, cancellationToken);
    }

    private static TableDescription DescriptionOf(MatrixFile file) => new()
    {
        GuessRoles = false,
        HeaderRows = file.HeaderRows,
        LabelColumns = file.LabelColumns switch
        {
            1 => new Dictionary<string, string> { ["code"] = "1" },
            2 => new Dictionary<string, string> { ["region"] = "1", ["code"] = "2" },
            _ => null,
        },
    };

    // One column per kind of final demand, summed over the countries that use it.
    private List<TableVector>? ReadFinal(MatrixFile file, RowMatching matching)
    {
        if (ReadRaw(file) is not { } raw || matching.Match(raw) is not { } rowOf)
            return null;
        string[] kinds = raw.Header[^1];
        var vectors = new Dictionary<string, TableVector>(StringComparer.Ordinal);
        for (int column = 0; column < kinds.Length; column++)
        {
            if (!vectors.ContainsKey(kinds[column]))
            {
                TableRole role = kinds[column].StartsWith("Export", StringComparison.OrdinalIgnoreCase) ? TableRole.Exports : TableRole.FinalDemand;
                vectors.Add(kinds[column], new TableVector(kinds[column], role, raw.ColumnNumber(column), new double[matching.Count]));
            }
        }
        for (int row = 0; row < raw.Rows.Count; row++)
        {
            for (int at = 0; at < raw.Rows[row].Columns.Length; at++)
                vectors[kinds[raw.Rows[row].Columns[at]]].Values[rowOf[row]] += raw.Rows[row].Values[at];
        }
        return [.. vectors.Values];
    }

    private double[]? ReadOutput(MatrixFile file, RowMatching matching)
    {
        if (ReadRaw(file) is not { } raw || matching.Match(raw) is not { } rowOf)
            return null;
        double[] output = new double[matching.Count];
        Array.Fill(output, double.NaN);
        for (int row = 0; row < raw.Rows.Count; row++)
            output[rowOf[row]] = raw.Rows[row][0];
        return output;
    }

    private double[] Sums(SparseRows flows, List<TableVector> final, string path)
    {
        remarks.Add(TableCodes.OutputFromSums, new TablePlace(path));
        return [.. flows.RowSums().Zip(Total(final, flows.RowCount), (a, b) => a + b)];
    }

    private static double[] Total(List<TableVector> final, int count)
    {
        double[] total = new double[count];
        foreach (TableVector vector in final)
        {
            for (int i = 0; i < count; i++)
                total[i] += vector.Values[i];
        }
        return total;
    }

    // The last column of the file of units: one for all sectors, or the table is not one of money.
    private TableUnit UnitOf(FolderFiles files)
    {
        string? currency = null;
        if (files.Find("unit") is { } file)
        {
            using RowSource? source = RowSourceOpener.Open(file.Path, null, remarks, cancellationToken);
            source?.Read();
            while (source is not null && source.Read())
            {
                string unit = LabelText.Clean(source.Text(source.Count - 1));
                if (currency is not null && unit != currency)
                {
                    remarks.Add(TableCodes.UnitsDiffer, new TablePlace(file.Path, null, source.Number, source.Count, unit), currency, unit);
                    break;
                }
                currency = unit;
            }
        }
        currency = currency switch
        {
            "M.EUR" or "Million EUR" or "Mio. EUR" => "EUR million",
            "M.USD" or "Million USD" => "USD million",
            null or "" => null,
            _ => currency,
        };
        return new TableUnit(currency, 1, 365);
    }

    private string TitleOf()
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        string metadata = Path.Combine(folder, "metadata.json");
        try
        {
            if (File.Exists(metadata))
            {
                using var json = JsonDocument.Parse(File.ReadAllText(metadata));
                string[] parts = [.. new[] { "name", "description", "version", "system" }
                    .Select(p => json.RootElement.TryGetProperty(p, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "")
                    .Where(p => p.Length is > 0 and < 200)];
                return parts.Length == 0 ? name : string.Join(", ", parts.Distinct());
            }
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // The title is a nicety: the name of the folder does as well.
        }
        return name;
    }
}
