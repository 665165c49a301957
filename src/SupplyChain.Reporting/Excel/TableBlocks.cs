using System.Globalization;
using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Excel;

/// <summary>Makes cells of tables: every number raw, with a format that shows the digits of the other formats, everything else text.</summary>
internal sealed class TableBlocks(DocumentWords words)
{
    // Names of the columns of a table have at most 255 characters; a few are kept for a number.
    private const int LongestHeader = 240;

    /// <summary>A table of the report.</summary>
    public RowsBlock Table(TableSection table, int shownRows)
    {
        TextTable[] texts = [.. words.Languages.Select(l => new TextTable(table, l, shownRows, ReportAudiences.IsForDocuments))];
        var columns = new List<(BlockColumn Column, Func<IReadOnlyList<object?>, SheetCell> Cell)>();
        for (int i = 0; i < texts[0].Columns.Count; i++)
        {
            TextColumn column = texts[0].Columns[i];
            string unit = DocumentWords.Join(" / ", [.. texts.Select(t => t.Columns[i].RawUnit ?? "")]);
            string label = words.Label(column.Column.Label!);
            columns.Add((new BlockColumn(WithUnit(label, unit), column.IsNumber && column.Column.Kind != ReportKind.Flag), row => Cell(column, row[column.Index])));
            int error = column.Column.ErrorColumn is { } key ? table.Columns.Select(c => c.Key).ToList().IndexOf(key) : -1;
            if (error >= 0 && table.Rows.Any(r => r[error] is double))
                columns.Add((new BlockColumn(WithUnit(words.Label(WorkbookWords.Of("Table.StandardError", ReportValue.Word(column.Column.Label!))), unit), true), row => Cell(column, row[error])));
        }
        SheetCell[][] rows = [.. texts[0].Rows.Select(row => columns.Select(c => c.Cell(row)).ToArray())];
        return new RowsBlock(table.Key, Unique(columns.Select(c => c.Column)), rows, HasHeader: true);
    }

    /// <summary>Problems in the data, one row each; what is wrong and what to do in every language.</summary>
    public RowsBlock Problems(ProblemSection problems)
    {
        TableSection[] tables = [.. words.Languages.Select(problems.ToTable)];
        int[] shown = [.. Enumerable.Range(0, tables[0].Columns.Count).Where(i => tables[0].Columns[i] is { Label: not null } column && column.Audience.IsForDocuments())];
        BlockColumn[] columns = [.. shown.Select(i => new BlockColumn(words.Label(tables[0].Columns[i].Label!), false))];
        var rows = new SheetCell[problems.Diagnostics.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            IReadOnlyList<object?>[] row = [.. tables.Select(t => t.Rows[i])];
            rows[i] = [.. shown.Select(column => tables[0].Columns[column].Kind == ReportKind.Text && row[0][column] is string
                ? Text(DocumentWords.Join("\n", [.. row.Select(r => (string)r[column]!)]))
                : Value(tables[0].Columns[column].Kind, row[0][column], null, 0))];
        }
        return new RowsBlock(problems.Key, Unique(columns), rows, HasHeader: true);
    }

    /// <summary>The numbers of a chart.</summary>
    public RowsBlock Chart(ChartSection chart)
    {
        string unit = chart.Unit is null ? "" : words.Label(l => new ValueFormatter(l).FormatRawUnit(chart.Unit));
        var columns = new List<BlockColumn> { new(words.Label(chart.CategoryLabel ?? WorkbookWords.Of("Chart.Category")), false) };
        columns.AddRange(chart.Series.Select(s => new BlockColumn(WithUnit(words.Label(s.Label), unit), true)));
        int[] decimals = [.. chart.Series.Select(s => ValueFormatter.DecimalsFor(s.Values.OfType<double>()))];
        bool isAmount = chart.ValueKind is ReportKind.Value or ReportKind.ValuePerDay;
        SheetCell[][] rows = [.. chart.Categories.Select((category, i) => (SheetCell[])
        [
            Value(category.Kind, category.Value, null, 0),
            .. chart.Series.Select((s, n) => s.Values[i] is { } value ? Number(chart.ValueKind, value, isAmount ? decimals[n] : null, 0) : SheetCell.Empty(CellLook.Number)),
        ])];
        return new RowsBlock(chart.Key, Unique(columns), rows, HasHeader: true);
    }

    /// <summary>Who supplies whom in a picture, one row for each arrow; one for each box if there are none.</summary>
    public IEnumerable<RowsBlock> Diagram(DiagramSection diagram)
    {
        if (diagram.Nodes.Count == 0)
            yield break;
        if (diagram.Links.Count == 0)
        {
            yield return Rows("site", diagram.Nodes.Select(n => new[] { Label(n), Role(n), n.Detail is null ? SheetCell.Empty(CellLook.Text) : Text(words.Label(n.Detail)) }), "Diagram.Site", "Diagram.Role", "Diagram.Detail");
            yield break;
        }
        Dictionary<string, DiagramNode> nodes = diagram.Nodes.ToDictionary(n => n.Key, StringComparer.Ordinal);
        yield return Rows(
            "links",
            diagram.Links.Select(l => new[] { Label(nodes[l.From]), Role(nodes[l.From]), l.Label is null ? SheetCell.Empty(CellLook.Text) : Text(words.Label(l.Label)), Label(nodes[l.To]), Role(nodes[l.To]) }),
            "Diagram.Supplier", "Diagram.SupplierRole", "Diagram.Goods", "Diagram.Customer", "Diagram.CustomerRole");

        RowsBlock Rows(string suffix, IEnumerable<SheetCell[]> rows, params string[] headers) =>
            new(diagram.Key + "_" + suffix, [.. headers.Select(h => new BlockColumn(words.Label(WorkbookWords.Of(h)), false))], [.. rows], HasHeader: true);

        SheetCell Label(DiagramNode node) => Text(words.Label(node.Label));

        SheetCell Role(DiagramNode node) => Text(words.Label(WorkbookWords.Of("Role." + node.Role)));
    }

    /// <summary>A value on its own, with its currency.</summary>
    public SheetCell Fact(ReportValue value)
    {
        SheetCell cell = Value(value.Kind, value.Value, null, 0);
        if (cell.Number is not { } number || value.Currency is null)
            return cell;
        string currency = DocumentWords.Join("/", [.. words.Languages.Select(l => new ValueFormatter(l).FormatRawCurrency(value.Currency))]);
        string code = NumberCodes.WithWord(cell.Style.NumberCode!, currency);
        return SheetCell.Of(number, code, Shown(number, code) + currency);
    }

    private SheetCell Cell(TextColumn column, object? value) => value is null && column.IsNumber
        ? SheetCell.Empty(CellLook.Number)
        : Value(column.Column.Kind, value, column.RawDecimals, column.Column.Resolution);

    private SheetCell Value(ReportKind kind, object? value, int? decimals, double resolution) => value switch
    {
        null => SheetCell.Empty(CellLook.Text),
        int number => Number(kind, number, decimals, resolution),
        double number when double.IsFinite(number) => Number(kind, number, decimals, resolution),
        string text when kind is not (ReportKind.Word or ReportKind.Currency) => Text(text),
        _ => Text(words.Value(new ReportValue(kind, value))),
    };

    private SheetCell Number(ReportKind kind, double number, int? decimals, double resolution)
    {
        string code = NumberCodes.Of(kind, number, decimals, resolution, words.First);
        return SheetCell.Of(number, code, Shown(number, code));
    }

    private static SheetCell Text(string text) => SheetCell.Of(text, CellLook.Text);

    // Only its width counts.
    private static string Shown(double number, string code) => code.Contains('%', StringComparison.Ordinal) ? "100.0 %"
        : code.Contains("E+", StringComparison.Ordinal) ? "0.00E+00"
        : number.ToString("N" + (code.Split('.') is [_, var decimals, ..] ? decimals.Count(c => c == '0') : 0).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private string WithUnit(string label, string unit) => unit.Length == 0 ? label : label.Length == 0 ? unit
        : words.First == Language.Chinese ? $"{label}（{unit}）" : $"{label} ({unit})";

    /// <summary>Headers that tables can have: none empty, no two alike whatever the case; a repeated one is told apart by the one it belongs to.</summary>
    private BlockColumn[] Unique(IEnumerable<BlockColumn> columns)
    {
        string unnamed = words.Label(WorkbookWords.Of("Chart.Category"));
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        BlockColumn[] all = [.. columns];
        HashSet<string> repeated = [.. all.GroupBy(c => c.Header, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key)];
        string owner = "";
        for (int i = 0; i < all.Length; i++)
        {
            string header = all[i].Header.Trim();
            if (repeated.Contains(all[i].Header) && owner.Length > 0)
                header = $"{owner} · {header}";
            else if (!repeated.Contains(all[i].Header))
                owner = header.Split('(', '（')[0].Trim();
            header = header.Length > 0 ? WorkbookText.Cut(header, LongestHeader) : unnamed;
            string unique = header;
            for (int n = 2; !used.Add(unique); n++)
                unique = string.Create(CultureInfo.InvariantCulture, $"{header} ({n})");
            all[i] = all[i] with { Header = unique };
        }
        return all;
    }
}
