using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Finds the column of each sector row by its label, never by its position.</summary>
internal sealed class SectorMatching(RawTable raw, TableLabels labels, List<RoledRow> rows, List<RoledColumn> columns, TableRemarks remarks)
{
    /// <summary>The sectors in the order of the rows; null if labels are missing, double or without a counterpart.</summary>
    /// <param name="mustBeSquare">Every sector needs a row and a column; otherwise rows and columns are numbered apart.</param>
    public (TableSector[] Rows, TableSector[] Columns)? Match(bool mustBeSquare)
    {
        bool sound = true;
        var rowOf = new Dictionary<string, RoledRow>(StringComparer.Ordinal);
        List<RoledRow> sectors = [];
        foreach (RoledRow row in rows.Where(r => r.Role == TableRole.Sector && !r.IsImported))
        {
            if (row.Label.Full.Length == 0)
                sound = Refuse(TableCodes.NoLabel, raw.At(row.Row.Number, labels.CodeColumn));
            else if (!rowOf.TryAdd(row.Label.Full, row))
                sound = Refuse(TableCodes.DuplicateRow, raw.At(row.Row.Number, labels.CodeColumn, row.Label.Full), row.Label.Full, rowOf[row.Label.Full].Row.Number);
            else
            {
                row.Sector = sectors.Count;
                sectors.Add(row);
            }
        }
        var columnOf = new Dictionary<string, RoledColumn>(StringComparer.Ordinal);
        foreach (RoledColumn column in columns.Where(c => c.Role == TableRole.Sector))
        {
            if (column.Label.Full.Length == 0)
                sound = Refuse(TableCodes.NoLabel, PlaceOf(column));
            else if (!columnOf.TryAdd(column.Label.Full, column))
                sound = Refuse(TableCodes.DuplicateColumn, PlaceOf(column), column.Label.Full, raw.ColumnNumber(columnOf[column.Label.Full].At));
        }
        if (!sound)
            return null;
        if (!mustBeSquare)
            return ([.. sectors.Select(r => SectorOf(r, null))], ColumnsAlone());
        RoledColumn?[] found = [.. sectors.Select(r => columnOf.GetValueOrDefault(r.Label.Full))];
        MatchLoosely(sectors, found, columnOf.Values);
        if (!ReportUnmatched(sectors, found, columnOf.Values))
            return null;
        for (int i = 0; i < found.Length; i++)
            found[i]!.Sector = i;
        ReportOrder(found!);
        if (!MatchImported(rowOf))
            return null;
        TableSector[] both = [.. sectors.Select((r, i) => SectorOf(r, found[i]))];
        return (both, both);
    }

    private TableSector[] ColumnsAlone()
    {
        List<TableSector> alone = [];
        foreach (RoledColumn column in columns.Where(c => c.Role == TableRole.Sector))
        {
            column.Sector = alone.Count;
            alone.Add(new TableSector(column.Label.Full, column.Label.Code)
            {
                Region = column.Label.Region,
                Name = column.Label.Name,
                ChineseName = column.Label.ChineseName,
                Column = raw.ColumnNumber(column.At),
            });
        }
        return [.. alone];
    }

    // Codes written in two ways (C10-C12 and C10_12, 001 and 1) are one code if that leaves no doubt.
    private void MatchLoosely(List<RoledRow> sectors, RoledColumn?[] found, IEnumerable<RoledColumn> all)
    {
        ILookup<string, RoledColumn> free = all.Except(found.OfType<RoledColumn>()).ToLookup(c => LabelText.Loose(c.Label.Full), StringComparer.Ordinal);
        ILookup<string, int> open = Enumerable.Range(0, found.Length).Where(i => found[i] is null).ToLookup(i => LabelText.Loose(sectors[i].Label.Full), StringComparer.Ordinal);
        foreach (IGrouping<string, int> same in open)
        {
            RoledColumn[] candidates = [.. free[same.Key]];
            if (candidates.Length != 1 || same.Count() != 1)
                continue;
            found[same.First()] = candidates[0];
            string seen = candidates[0].Label.Full;
            remarks.Add(TableCodes.LabelsAlike, PlaceOf(candidates[0]) with { Value = seen }, seen, sectors[same.First()].Label.Full, sectors[same.First()].Row.Number);
        }
    }

    private bool ReportUnmatched(List<RoledRow> sectors, RoledColumn?[] found, IEnumerable<RoledColumn> all)
    {
        RoledColumn[] free = [.. all.Except(found.OfType<RoledColumn>())];
        int[] open = [.. Enumerable.Range(0, found.Length).Where(i => found[i] is null)];
        // One code left on each side, at the same place: a spreadsheet program has made a date of it, or a typing error.
        if (free.Length == 1 && open.Length == 1 && Rank(free[0]) == open[0] && found.Length > 2)
        {
            found[open[0]] = free[0];
            string seen = free[0].Label.Full;
            remarks.Add(TableCodes.LabelByPlace, PlaceOf(free[0]) with { Value = seen }, seen, sectors[open[0]].Label.Full, sectors[open[0]].Row.Number);
            return true;
        }
        foreach (int i in open)
        {
            string label = sectors[i].Label.Full;
            Refuse(TableCodes.RowWithoutRole, raw.At(sectors[i].Row.Number, labels.CodeColumn, label), label);
        }
        foreach (RoledColumn column in free)
            Refuse(TableCodes.ColumnWithoutRole, PlaceOf(column) with { Value = column.Label.Full }, column.Label.Full);
        return open.Length == 0 && free.Length == 0 && CheckAny(sectors);
    }

    private bool CheckAny(List<RoledRow> sectors) =>
        sectors.Count >= 2 || Refuse(TableCodes.NoTable, new TablePlace(raw.File, raw.Sheet));

    private int Rank(RoledColumn column) => columns.Where(c => c.Role == TableRole.Sector).TakeWhile(c => c != column).Count();

    private void ReportOrder(RoledColumn[] found)
    {
        int at = Enumerable.Range(1, Math.Max(0, found.Length - 1)).FirstOrDefault(i => found[i].At < found[i - 1].At);
        if (at > 0)
            remarks.Add(TableCodes.OrderDiffers, PlaceOf(found[at]) with { Value = found[at].Label.Full }, found[at].Label.Full);
    }

    private bool MatchImported(Dictionary<string, RoledRow> rowOf)
    {
        bool sound = true;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (RoledRow row in rows.Where(r => r.Role == TableRole.Sector && r.IsImported))
        {
            TablePlace place = raw.At(row.Row.Number, labels.CodeColumn, row.Label.Full);
            if (!seen.TryAdd(row.Label.Full, row.Row.Number))
                sound = Refuse(TableCodes.DuplicateRow, place, row.Label.Full, seen[row.Label.Full]);
            else if (rowOf.TryGetValue(row.Label.Full, out RoledRow? domestic))
                row.Sector = domestic.Sector;
            else
                sound = Refuse(TableCodes.RowWithoutRole, place, row.Label.Full);
        }
        return sound;
    }

    private TableSector SectorOf(RoledRow row, RoledColumn? column) => new(row.Label.Full, row.Label.Code)
    {
        Region = row.Label.Region,
        Name = row.Label.Name is { Length: > 0 } name ? name : column?.Label.Name,
        ChineseName = row.Label.ChineseName is { Length: > 0 } chinese ? chinese : column?.Label.ChineseName,
        Row = row.Row.Number,
        Column = column is null ? 0 : raw.ColumnNumber(column.At),
    };

    private TablePlace PlaceOf(RoledColumn column) => raw.At(labels.CodeRow, raw.ColumnNumber(column.At));

    private bool Refuse(RemarkCode code, TablePlace place, params object[] arguments)
    {
        remarks.Add(code, place, arguments);
        return false;
    }
}
