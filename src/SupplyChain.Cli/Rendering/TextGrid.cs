using Spectre.Console;
using SupplyChain.Resources;

namespace SupplyChain.Cli.Rendering;

/// <summary>Cells of plain text on their way to a table: numbers to the right, text to the left, nothing read as markup, nothing wrapped.</summary>
internal sealed class TextGrid
{
    private const int ShortestCut = 12;

    private readonly List<Column> _columns = [];
    private readonly List<string[]> _rows = [];

    /// <param name="Header">One or more lines.</param>
    /// <param name="IsNumber">Aligned to the right.</param>
    /// <param name="MayBeCut">Cut on a terminal too narrow for the table.</param>
    public sealed record Column(string[] Header, bool IsNumber, bool MayBeCut);

    public void AddColumn(Column column) => _columns.Add(column with { Header = [.. column.Header.Select(ShownText.OneLine)] });

    public void AddRow(IEnumerable<string> cells) => _rows.Add([.. cells.Select(ShownText.OneLine)]);

    /// <summary>Lays the cells out, cutting what may be cut if a terminal is too narrow.</summary>
    /// <param name="available">Columns of the terminal; null for no limit.</param>
    /// <param name="headers">Whether headers and the line under them are shown.</param>
    /// <returns>The table, and the width it needs.</returns>
    public (Table Table, int Width) ToTable(int? available, bool headers)
    {
        int[] widths = [.. _columns.Select((c, i) => Math.Max(headers ? c.Header.Max(CellText.Width) : 0, _rows.Select(r => CellText.Width(r[i])).DefaultIfEmpty().Max()))];
        int frame = (2 * _columns.Count) + 2;
        Shrink(widths, available - frame);
        Table table = new Table { ShowHeaders = headers, Border = headers ? TableBorder.Simple : TableBorder.None, UseSafeBorder = false };
        for (int i = 0; i < _columns.Count; i++)
        {
            Column column = _columns[i];
            Justify side = column.IsNumber ? Justify.Right : Justify.Left;
            // Headers stand on their last lines, next to the numbers.
            int blank = _columns.Max(c => c.Header.Length) - column.Header.Length;
            string header = string.Join('\n', Enumerable.Repeat(" ", blank).Concat(column.Header));
            table.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold)) { Justification = side })
            {
                Alignment = side,
                NoWrap = true,
                Padding = new Padding(0, 0, headers ? 1 : 2, 0),
            });
        }
        foreach (string[] row in _rows)
            table.AddRow(row.Select((cell, i) => new Text(_columns[i].MayBeCut ? CellText.Cut(cell, widths[i]) : cell) { Justification = _columns[i].IsNumber ? Justify.Right : Justify.Left }));
        return (table, widths.Sum() + frame);
    }

    private void Shrink(int[] widths, int? available)
    {
        while (available is { } limit && widths.Sum() > limit)
        {
            int longest = -1;
            for (int i = 0; i < widths.Length; i++)
            {
                if (_columns[i].MayBeCut && widths[i] > ShortestCut && (longest < 0 || widths[i] > widths[longest]))
                    longest = i;
            }
            if (longest < 0)
                return;
            widths[longest]--;
        }
    }
}
