using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Enterprises.Rows;

/// <summary>Reads the rows of a sheet that holds a list, and tells them from totals, notes, repeated headers and examples.</summary>
internal sealed class ListSheetReader(ImportContext context, HeaderFinder finder)
{
    private static readonly string[] SupplierWords = ["供应商", "配套", "供货", "上游", "supplier", "vendor"];

    /// <summary>Reads a sheet.</summary>
    /// <param name="workbook">The file it is in.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">Its header.</param>
    /// <param name="isFirst">Whether it is the first list of the import.</param>
    public ListSheet Read(Workbook workbook, Sheet sheet, ListHeader header, bool isFirst)
    {
        var place = new DataPlace(workbook.File, workbook.Kind == WorkbookKind.Text ? null : sheet.Name, 0);
        string[] titles =
        [
            .. sheet.Rows.Where(r => r.Number < header.FirstRow).SelectMany(r => r.Cells).Where(c => c is { Kind: CellKind.Text, IsBlank: false }).Select(c => Folding.Fold(c.Text)).Distinct(StringComparer.Ordinal),
            .. place.Sheet is null ? [] : new[] { Folding.Fold(sheet.Name) },
            Folding.Fold(Path.GetFileNameWithoutExtension(workbook.File)),
        ];
        if (titles.Length > (place.Sheet is null ? 1 : 2))
            context.Remark(ListRemarks.HeaderBelowTitles, place with { Row = header.FirstRow }, null, header.FirstRow);
        ListKind kind = KindOf(header, titles, isFirst);
        ListColumn[] columns = [.. new ColumnMeanings(context).Settle(place, header, kind, sheet)];
        var values = new ValueReader(context);
        var entries = new List<ListEntry>();
        foreach (Row row in sheet.Rows.Where(r => r.Number > header.LastRow))
        {
            if (IsPassedOver(row, columns, header, place with { Row = row.Number }))
                continue;
            if (row.IsHidden)
                context.Remark(ListRemarks.HiddenRowRead, place with { Row = row.Number }, null);
            var entry = new ListEntry(place with { Row = row.Number });
            foreach (ListColumn column in columns)
                values.Read(entry, column, ShownBelow(sheet, row, column));
            entries.Add(entry);
        }
        return new ListSheet(place, kind, header with { Columns = columns }, titles, entries);
    }

    /// <summary>A cell merged over several rows holds for each of them if it names something the rows share, such as their lead firm or place.</summary>
    private static Cell ShownBelow(Sheet sheet, Row row, ListColumn column)
    {
        Cell cell = row[column.Number];
        return cell.IsBlank && column.Field is { Kind: ListFieldKind.Text or ListFieldKind.Names, Key: not (ListField.Name or ListField.Supplier or ListField.Suppliers) }
            ? sheet.Shown(row.Number, column.Number)
            : cell;
    }

    private static ListKind KindOf(ListHeader header, string[] titles, bool isFirst)
    {
        bool namesSupplier = header.Has(ListField.Supplier) || header.Has(ListField.Suppliers) || header.Has(ListField.SupplierCode);
        bool namesCustomer = header.Has(ListField.Customer) || header.Has(ListField.Customers) || header.Has(ListField.CustomerCode);
        bool namesOne = header.Has(ListField.Name) || header.Has(ListField.Code) || header.Has(ListField.Id);
        if (namesSupplier && (header.Has(ListField.Customer) || header.Has(ListField.CustomerCode) || (namesCustomer && !namesOne)))
            return ListKind.Links;
        if (namesOne && header.Has(ListField.Customer) && !namesSupplier)
            return ListKind.Links;
        if (header.Has(ListField.Supplier) && !namesOne)
            return ListKind.Suppliers;
        if (namesSupplier && !namesOne)
            return ListKind.Suppliers;
        bool isAboutState = header.Has(ListField.Resumed) || header.Has(ListField.ResumptionRate) || header.Has(ListField.StaffBack) || header.Has(ListField.OperatingLevel);
        bool isAboutSuppliers = titles.Any(t => SupplierWords.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)));
        return isAboutSuppliers && !namesSupplier && (!isFirst || !isAboutState) ? ListKind.Suppliers : ListKind.Enterprises;
    }

    private bool IsPassedOver(Row row, ListColumn[] columns, ListHeader header, DataPlace place)
    {
        Cell[] filled = [.. row.Cells.Where(c => !c.IsBlank)];
        if (filled.Length == 0)
            return true;
        string first = filled[0].Text;
        if (filled.Take(3).Any(c => c.Kind == CellKind.Text && ListWords.Is(c.Text, "example")))
            return Pass(ListRemarks.ExamplePassed, place, first);
        bool isNamed = columns.Any(c => c.Field is { NamesSomething: true } && !row[c.Number].IsBlank && !ListWords.Begins(row[c.Number].Text, "total"));
        if (filled.Take(3).Any(c => c.Kind == CellKind.Text && ListWords.Begins(c.Text, "total")) && (!isNamed || ListWords.Begins(first, "total")))
            return Pass(ListRemarks.TotalsPassed, place, first);
        if (finder.IsRepeated(row, header))
            return Pass(ListRemarks.HeaderRepeated, place, first);
        if (isNamed && !(filled.Length == 1 && columns.Length > 2 && IsNote(first)))
            return false;
        if (filled.Length <= 2 || IsNote(first) || columns.All(c => row[c.Number].IsBlank || c.Field is null or { Kind: ListFieldKind.Passed }))
            return Pass(ListRemarks.NotePassed, place, first);
        return Pass(ListRemarks.RowWithoutName, place, first);
    }

    private static bool IsNote(string text) => ListWords.Begins(text, "note") || Folding.Fold(text) is ['(', _, ')' or '、', ..] or [_, '、', ..];

    private bool Pass(RemarkCode code, DataPlace place, string seen)
    {
        context.Remark(code, place, seen);
        return true;
    }
}
