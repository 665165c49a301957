using SupplyChain.Reporting.Documents;
namespace SupplyChain.Reporting.Excel;

/// <summary>A sheet laid out: where every block stands, how wide the columns and how high the rows are.</summary>
internal sealed class SheetLayout
{
    // What A4 across shows in type that can still be read; beyond it the print becomes small.
    private const double Wide = 170, NoteWidth = 110;

    // Text of one line or two, and sentences, which need room if they are not to become towers.
    private const double WidestText = 40, LeastText = 14, WidestSentence = 100, LeastSentence = 24;

    // Lines that a sentence may fill where there is room, and where there is not.
    private const double FewLines = 3, ManyLines = 6;

    private const double WidestHeader = 18, WidestLabel = 44, SpareColumn = 12;

    // A header of more lines than this makes its column wider, up to a limit, even where there is no room to spare: all columns stand below the highest header.
    private const double WidestTallHeader = 26;
    private const int MostHeaderLines = 4;

    // A note is never higher than this, since programs allow no more.
    private const double HighestRow = 405;

    // What may stay in sight without taking the room of what scrolls.
    private const double HighestFrozen = 220;

    // The arrow of the filter covers the end of the header.
    private const double FilterArrow = 3.5;

    // No program opens a sheet with wider ones than 255.
    private const double WidestColumn = 120;

    // What a cell keeps free at its sides.
    private const double Padding = 1.2;

    private readonly double _lineHeight;

    /// <param name="name">Name of the sheet.</param>
    /// <param name="blocks">What stands on it.</param>
    /// <param name="font">The font, for the height of lines.</param>
    public SheetLayout(string name, IReadOnlyList<SheetBlock> blocks, WorkbookFont font)
    {
        Name = name;
        _lineHeight = font.LineHeight;
        Widths = ColumnWidths(blocks);
        Rows = Place(blocks);
    }

    /// <summary>Name of the sheet.</summary>
    public string Name { get; }

    /// <summary>Widths of the columns, in digits.</summary>
    public IReadOnlyList<double> Widths { get; }

    /// <summary>The rows, from the first.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>The tables.</summary>
    public List<SheetTable> Tables { get; } = [];

    /// <summary>The row with the header that every printed page repeats: that of the only table; null for none.</summary>
    public int? HeaderRow => Tables.Count == 1 ? Tables[0].FirstRow : null;

    /// <summary>The row with the header that stays in sight: that of the only table, unless it stands too far down; null for none.</summary>
    public int? FrozenRow => HeaderRow is { } row && Rows.Take(row).Sum(r => r.Height ?? _lineHeight) <= HighestFrozen ? row : null;

    private static double[] ColumnWidths(IReadOnlyList<SheetBlock> blocks)
    {
        List<double> wanted = [], least = [];
        foreach (RowsBlock rows in blocks.OfType<RowsBlock>())
        {
            for (int i = 0; i < rows.Columns.Count; i++)
            {
                (double columnWanted, double columnLeast) = Width(rows, i);
                if (i == wanted.Count)
                {
                    wanted.Add(0);
                    least.Add(0);
                }
                wanted[i] = Math.Max(wanted[i], columnWanted);
                least[i] = Math.Max(least[i], columnLeast);
            }
        }
        // Where all together are too wide for a page, each column gives way in proportion to what it can spare.
        double excess = wanted.Sum() - Wide, spare = wanted.Zip(least, (w, l) => w - l).Sum();
        double share = excess > 0 && spare > 0 ? Math.Min(1, excess / spare) : 0;
        List<double> widths = [.. wanted.Zip(least, (w, l) => w - (w - l) * share)];
        // Sentences across the sheet need room where the tables are narrow.
        while (widths.Sum() < NoteWidth)
            widths.Add(SpareColumn);
        return [.. widths.Select(w => Math.Min(Math.Ceiling((w + Padding) * 10) / 10, WidestColumn))];
    }

    private static (double Wanted, double Least) Width(RowsBlock rows, int column)
    {
        string header = rows.Columns[column].Header;
        double word = TextMeasure.LongestWord(header), arrow = header.Length == 0 ? 0 : FilterArrow;
        double wanted = Math.Max(Math.Min(word, WidestText), Math.Min(TextMeasure.Width(header), WidestHeader)) + arrow, least = HeaderWidth(header, word) + arrow;
        foreach (SheetCell[] row in rows.Rows)
        {
            SheetCell cell = row[column];
            if (cell.Number is not null)
            {
                wanted = Math.Max(wanted, cell.Width);
                least = Math.Max(least, cell.Width);
            }
            else if (cell.Text is { } text)
            {
                bool isSentence = cell.Width > 1.5 * WidestText;
                wanted = Math.Max(wanted, Math.Min(cell.Width, !rows.HasHeader ? WidestLabel : isSentence ? Math.Clamp(cell.Width / FewLines, WidestText, WidestSentence) : WidestText));
                least = Math.Max(least, Math.Min(cell.Width, isSentence ? Math.Clamp(cell.Width / ManyLines, LeastSentence, WidestSentence / 2) : Math.Max(LeastText, Math.Min(TextMeasure.LongestWord(text), WidestText))));
            }
        }
        return (Math.Max(wanted, least), least);
    }

    /// <summary>The least width in which a header is neither broken within a word nor a tower.</summary>
    private static double HeaderWidth(string header, double word)
    {
        double width = Math.Min(word, WidestHeader);
        while (width < WidestTallHeader && TextMeasure.Lines(header, width) > MostHeaderLines)
            width++;
        return width;
    }

    private List<SheetRow> Place(IReadOnlyList<SheetBlock> blocks)
    {
        var rows = new List<SheetRow>();
        foreach (SheetBlock block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    // A heading keeps its distance from what stands above.
                    if (text.Look == CellLook.Heading && rows.Count > 1)
                        rows.Add(new SheetRow([], null));
                    rows.AddRange(Lines(text));
                    break;
                case RowsBlock table:
                    Place(table, rows);
                    break;
            }
        }
        return rows;
    }

    private void Place(RowsBlock block, List<SheetRow> rows)
    {
        if (block.HasHeader)
        {
            if (rows.Count > 0 && rows[^1].Cells.Length > 1)
                rows.Add(new SheetRow([], null));
            SheetCell[] header = [.. block.Columns.Select(c => SheetCell.Of(c.Header, CellLook.Header))];
            int lines = block.Columns.Select((c, i) => TextMeasure.Lines(c.Header, Widths[i] - FilterArrow)).Max();
            rows.Add(new SheetRow(header, lines * _lineHeight) { IsFixed = true });
            Tables.Add(new SheetTable(block.Key, rows.Count, rows.Count + block.Rows.Count, [.. block.Columns.Select(c => c.Header)]));
        }
        foreach (SheetCell[] cells in block.Rows)
        {
            int lines = 1;
            for (int i = 0; i < cells.Length; i++)
            {
                if (cells[i].Text is { } text && (cells[i].Width > Widths[i] - Padding || text.Contains('\n', StringComparison.Ordinal)))
                    lines = Math.Max(lines, TextMeasure.Lines(text, Widths[i] - Padding + 0.1));
            }
            rows.Add(new SheetRow(cells, lines == 1 ? null : Math.Min(lines * _lineHeight, HighestRow)));
        }
    }

    /// <summary>A paragraph over the whole width; one that is too high for a row goes on in the next.</summary>
    private IEnumerable<SheetRow> Lines(TextBlock block)
    {
        double scale = block.Look switch { CellLook.Title => 1.45, CellLook.Heading => 1.1, _ => 1 };
        double width = (Widths.Sum() - 2) / scale * 0.95;
        int most = (int)(HighestRow / _lineHeight);
        string rest = block.Text;
        while (TextMeasure.Lines(rest, width) > most && rest.Length > 1)
        {
            int cut = Math.Max(1, rest.Length * most / (TextMeasure.Lines(rest, width) + 1));
            if (char.IsHighSurrogate(rest[cut - 1]))
                cut++;
            yield return Line(rest[..cut], most);
            rest = rest[cut..];
        }
        yield return Line(rest, Math.Max(1, TextMeasure.Lines(rest, width)));

        SheetRow Line(string text, int lines) => new([SheetCell.Of(text, block.Look)], Math.Min(lines * _lineHeight * (block.Look == CellLook.Title ? 1.4 : 1) + (block.Look == CellLook.Note ? 1 : 3), 409)) { IsFixed = true, SpansSheet = true };
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Cells">Its cells, from the first column.</param>
/// <param name="Height">Its height in points; null for one line.</param>
internal sealed record SheetRow(SheetCell[] Cells, double? Height)
{
    /// <summary>Whether programs must keep the height: they cannot find out that of merged cells.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether its only cell goes over the whole width.</summary>
    public bool SpansSheet { get; init; }
}

/// <summary>A table on a sheet, which can be sorted and filtered.</summary>
/// <param name="Key">Key of its section.</param>
/// <param name="FirstRow">Row of its header, from 1.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="Headers">Its headers.</param>
internal sealed record SheetTable(string Key, int FirstRow, int LastRow, IReadOnlyList<string> Headers);
