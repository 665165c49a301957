using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Networks;

/// <summary>Reads a network from a workbook with the sheets <c>sites</c>, <c>links</c>, <c>inputs</c>, <c>limits</c>, <c>scenarios</c> and <c>network</c>.</summary>
internal sealed class WorkbookNetwork
{
    public const string InformationSheet = "network", KeyColumn = "key", ValueColumn = "value";

    private static readonly (string Sheet, TableSchema Schema, bool IsRequired)[] Tables =
    [
        ("sites", NetworkSchema.Sites, true), ("links", NetworkSchema.Links, true), ("inputs", NetworkSchema.Inputs, false),
        ("limits", NetworkSchema.Limits, false), ("scenarios", ScenarioTable.Schema, false),
    ];

    private readonly Workbook _workbook;
    private readonly NetworkReading _reading;
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    private WorkbookNetwork(Workbook workbook, CancellationToken cancellation) => (_workbook, _reading) = (workbook, new NetworkReading(cancellation));

    /// <summary>The sheets a network may have, in their order.</summary>
    public static IReadOnlyList<string> SheetNames { get; } = [.. Tables.Select(t => t.Sheet), InformationSheet];

    /// <summary>Name of the sheet of a table.</summary>
    public static string SheetOf(NetworkTable table) => Array.Find(Tables, t => t.Schema == table.Schema).Sheet;

    /// <summary>Reads a workbook.</summary>
    /// <returns>The network, or null if there is at least one error; and every problem, located and sorted.</returns>
    public static (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, CancellationToken cancellation) =>
        Workbook.TryOpen(path, out Workbook? workbook, out IReadOnlyList<Diagnostic> refused, cancellation)
            ? new WorkbookNetwork(workbook, cancellation).Read()
            : (null, refused);

    private (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read()
    {
        if (!ReportMissing())
            return (null, _reading.Bag.Sorted());
        foreach ((string name, TableSchema schema, _) in Tables)
        {
            if (Find(name) is not { } sheet)
                continue;
            var file = SourceFile.OfSheet(_workbook.File, sheet.Name);
            _files[sheet.Name] = file;
            ReportFormulas(sheet, file);
            _reading.Read(schema, file, new SheetRecords(sheet, schema, file, _reading.Bag, _reading.Cancellation));
        }
        if (Find(InformationSheet) is { } information)
            _reading.Builder.Information = InformationSheetReader.Read(information, SourceFile.OfSheet(_workbook.File, information.Name), _reading.Bag);
        SupplyNetwork? network = _reading.Finish();
        return (network, SheetLocator.Locate(_reading.Bag.Sorted(), _workbook, _files));
    }

    // Sheet names differ only in case to nobody's purpose.
    private Sheet? Find(string name) => _workbook.FindSheet(name) ?? _workbook.Sheets.FirstOrDefault(s => IsName(s, name));

    private static bool IsName(Sheet sheet, string name) => sheet.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reports required sheets that are missing, and sheets nobody reads.</summary>
    /// <returns>Whether it is meant to be a network.</returns>
    private bool ReportMissing()
    {
        string[] missing = [.. Tables.Where(t => t.IsRequired && Find(t.Sheet) is null).Select(t => t.Sheet)];
        bool isNetwork = missing.Length < Tables.Count(t => t.IsRequired);
        foreach (string sheet in missing)
        {
            string? close = Suggestion.Closest(sheet, _workbook.Sheets.Select(s => s.Name));
            _reading.Bag.Add(new Diagnostic(DiagnosticCodes.FileMissing, new SourcePosition(_workbook.File, 0))
            {
                MessageText = new LocalizedText("SC1002.Sheet", sheet),
                HintText = close is not null ? new LocalizedText("SC1002.RenameSheet", close, sheet)
                    : new LocalizedText(isNetwork ? "SC1002.SheetHint" : "SC1002.Import", _workbook.File),
            });
            if (!isNetwork)
                return false;
        }
        foreach (Sheet sheet in _workbook.Sheets.Where(s => !s.IsHidden && s.Rows.Count > 0 && !SheetNames.Any(n => IsName(s, n)) && !IsHarmless(s.Name)))
        {
            _reading.Bag.Add(new Diagnostic(DiagnosticCodes.FileUnknown, new SourcePosition(_workbook.File, 0) { Sheet = sheet.Name })
            {
                MessageText = new LocalizedText("SC1015.Sheet", sheet.Name),
                HintText = new LocalizedText("SC1015.SheetHint", new TextList(SheetNames)),
            });
        }
        return true;
    }

    private static bool IsHarmless(string name) =>
        name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("notes", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("说明", StringComparison.Ordinal);

    private void ReportFormulas(Sheet sheet, SourceFile file)
    {
        int count = 0;
        (int Row, int Column) first = default;
        foreach (Row row in sheet.Rows)
        {
            for (int i = 0; i < row.Cells.Count; i++)
            {
                if (row.Cells[i] is { IsFormula: true, Kind: not CellKind.Error } && count++ == 0)
                    first = (row.Number, i + 1);
            }
        }
        if (count > 0)
            _reading.Bag.Add(DiagnosticCodes.FormulaValues, file.At(first.Row) with { Column = first.Column }, null, null, count);
    }
}
