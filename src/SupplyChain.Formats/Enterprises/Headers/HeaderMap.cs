using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Enterprises.Headers;

/// <summary>Meanings of headers that the user adds: a file with the columns <c>field</c> and <c>header</c>, as the built-in table has them.</summary>
internal static class HeaderMap
{
    public static void Read(Workbook file, ImportContext context)
    {
        Sheet sheet = file.Sheets[0];
        Row? header = sheet.Rows.FirstOrDefault(r => ColumnOf(r, "field", "字段") > 0 && ColumnOf(r, "header", "表头") > 0);
        if (header is null)
        {
            context.Remark(ListRemarks.MapUnusable, new DataPlace(file.File, null, 0), null);
            return;
        }
        foreach (Row row in sheet.Rows.Where(r => r.Number > header.Number))
        {
            string key = row[ColumnOf(header, "field", "字段")].Text.Trim(), text = row[ColumnOf(header, "header", "表头")].Text.Trim();
            if (text.Length == 0)
                continue;
            if (ListField.Find(key) is { } field)
                context.Synonyms.Add(text, field);
            else
                context.Remark(ListRemarks.MapFieldUnknown, new DataPlace(file.File, null, row.Number), key, key);
        }
    }

    private static int ColumnOf(Row row, params string[] names)
    {
        for (int i = 1; i <= row.Cells.Count; i++)
        {
            if (names.Contains(Folding.Key(row[i].Text)))
                return i;
        }
        return 0;
    }
}
