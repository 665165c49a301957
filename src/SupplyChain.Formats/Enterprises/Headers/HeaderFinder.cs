using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Enterprises.Headers;

/// <summary>Finds the row or the two rows that name the columns of a list, wherever titles, notes and merged cells put them.</summary>
internal sealed class HeaderFinder(HeaderSynonyms synonyms)
{
    // A header further down than this is not one anybody scrolls to.
    private const int RowsLookedAt = 60;

    /// <summary>Words that make a column personal, whatever else stands beside them.</summary>
    private static readonly string[] Personal = ["联系人", "联系方式", "电话", "手机", "身份证", "邮箱", "微信", "姓名", "phone", "mobile", "e-mail", "email"];

    /// <summary>Finds the header; null if no row names at least an enterprise.</summary>
    public ListHeader? Find(Sheet sheet)
    {
        ListHeader? best = null;
        Row[] rows = [.. sheet.Rows.Take(RowsLookedAt)];
        for (int i = 0; i < rows.Length; i++)
        {
            foreach (ListHeader header in new[] { OfOneRow(rows[i]), i + 1 < rows.Length && rows[i + 1].Number == rows[i].Number + 1 ? OfTwoRows(sheet, rows[i], rows[i + 1]) : null }.OfType<ListHeader>())
            {
                if (IsHeader(header) && (best is null || IsBetter(header, best)))
                    best = header;
            }
        }
        return best is null ? null : WithUnitsBelow(sheet, best);
    }

    /// <summary>Whether a row repeats the header, as lists printed on several pages do.</summary>
    public bool IsRepeated(Row row, ListHeader header)
    {
        int equal = header.Columns.Count(c => row[c.Number] is { IsBlank: false } cell
            && (HeaderText.Of(cell.Text).Shown == c.Header.Shown || (c.Field is not null && synonyms.Find(HeaderText.Of(cell.Text))?.Key == c.Field.Key)));
        return equal >= 2 && 2 * equal > header.Columns.Count(c => !row[c.Number].IsBlank);
    }

    // Of two that say as much, the one of a single row: a title above it is no part of it.
    private static bool IsBetter(ListHeader header, ListHeader best) => header.Recognised > best.Recognised
        || (header.Recognised == best.Recognised && header.FirstRow == header.LastRow && best.FirstRow < best.LastRow && header.FirstRow == best.LastRow);

    private static bool IsHeader(ListHeader header) =>
        header.Columns.Any(c => c.Field is { NamesSomething: true }) && (header.Recognised >= 2 || header.Columns.Count == 1);

    private ListHeader OfOneRow(Row row)
    {
        var columns = new List<ListColumn>();
        for (int column = 1; column <= row.Cells.Count; column++)
        {
            if (row[column] is { Kind: CellKind.Text, IsBlank: false } cell)
                columns.Add(Column(column, HeaderText.Of(cell.Text)));
        }
        return new ListHeader(row.Number, row.Number, columns);
    }

    private ListHeader OfTwoRows(Sheet sheet, Row upper, Row lower)
    {
        var columns = new List<ListColumn>();
        string group = "";
        for (int column = 1; column <= Math.Max(upper.Cells.Count, lower.Cells.Count); column++)
        {
            Cell above = sheet.Shown(upper.Number, column), below = lower[column];
            MergedRange? merged = sheet.MergedAt(lower.Number, column);
            bool isOneCell = merged is { } range && range.FirstRow <= upper.Number;
            if (!above.IsBlank)
                group = above.Text;
            // Text files have no merged cells: a blank beside a group belongs to it if something stands below.
            string top = !above.IsBlank || (below is { Kind: CellKind.Text, IsBlank: false } && sheet.MergedRanges.Count == 0) ? group : "";
            if (isOneCell || below.IsBlank)
            {
                if (top.Length > 0)
                    columns.Add(Column(column, HeaderText.Of(top)));
            }
            else if (below.Kind == CellKind.Text)
            {
                columns.Add(Column(column, HeaderText.Of(top), HeaderText.Of(below.Text)));
            }
        }
        return new ListHeader(upper.Number, lower.Number, columns);
    }

    private ListColumn Column(int number, HeaderText top, HeaderText sub)
    {
        if (top.Shown.Length == 0 || top.Shown == sub.Shown)
            return Column(number, sub);
        var together = new HeaderText(top.Shown + " " + sub.Shown, top.Base + sub.Base, sub.Unit.Length > 0 ? sub.Unit : top.Unit);
        ListField? field = synonyms.Find(together) ?? synonyms.Find(sub) ?? synonyms.Find(together with { Base = sub.Base + top.Base });
        return Typed(number, together, field);
    }

    private ListColumn Column(int number, HeaderText header) => Typed(number, header, synonyms.Find(header) ?? synonyms.Find(WithoutNumber(header)));

    private static ListColumn Typed(int number, HeaderText header, ListField? field)
    {
        field ??= Personal.Any(p => header.Shown.Contains(p, StringComparison.OrdinalIgnoreCase)) ? ListField.Find("contact") : null;
        // Stock in pieces or tonnes says nothing about days.
        if (field?.Key == ListField.StockDays && header.Unit.Length > 0 && !header.Unit.Contains('天', StringComparison.Ordinal) && !header.Unit.Contains('日', StringComparison.Ordinal)
            && !header.Unit.Contains("day", StringComparison.OrdinalIgnoreCase))
            field = ListField.Find("own");
        return new ListColumn(number, header, field) { Money = Money.Find(header.Unit), IsPercent = header.Unit.Contains('%', StringComparison.Ordinal) };
    }

    // 供应商1, 供应商2: the same field again.
    private static HeaderText WithoutNumber(HeaderText header) => header with { Base = header.Base.TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9', '0', ' ') };

    /// <summary>A row of nothing but units under the header belongs to it.</summary>
    private static ListHeader WithUnitsBelow(Sheet sheet, ListHeader header)
    {
        Row? below = sheet.FindRow(header.LastRow + 1);
        if (below is null || below.Cells.Any(c => c.Kind is not (CellKind.Text or CellKind.Empty)) || below.Cells.Count(c => !c.IsBlank) == 0)
            return header;
        string UnitOf(Cell cell) => Folding.Fold(cell.Text).Trim('(', ')', ' ');
        if (!below.Cells.Where(c => !c.IsBlank).All(c => Money.Find(UnitOf(c)) is not null || UnitOf(c) is "人" or "天" or "%" or "只" or "片" or "套" or "吨" or "度" or "kWh" or "days"))
            return header;
        return header with
        {
            LastRow = below.Number,
            Columns = [.. header.Columns.Select(c => below[c.Number].IsBlank ? c : Typed(c.Number, c.Header with { Unit = UnitOf(below[c.Number]) }, c.Field))],
        };
    }
}
