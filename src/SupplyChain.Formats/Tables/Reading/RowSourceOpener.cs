using System.Text.Unicode;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Tables.Reading;

/// <summary>Opens a table as rows: text in UTF-8 as it comes, everything else (workbooks, other encodings) through the reader of workbooks.</summary>
internal static class RowSourceOpener
{
    public static RowSource? Open(string path, string? sheet, TableRemarks remarks, CancellationToken cancellationToken)
    {
        try
        {
            if (!FileKind.IsRegular(path))
                throw new NotAFileException();
            if (IsPlainText(path))
                return DelimitedRows.Open(path, remarks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remarks.Add(TableCodes.CannotRead, new TablePlace(path), path, SystemFailure.Reason(e, path));
            return null;
        }
        if (WorkbookRemarks.Open(path, remarks.Report, cancellationToken) is not { } workbook)
        {
            remarks.Refuse();
            return null;
        }
        Sheet? found = sheet is null
            ? workbook.Sheets.FirstOrDefault(s => !s.IsHidden && s.Rows.Count > 0) ?? workbook.Sheets.FirstOrDefault()
            : workbook.FindSheet(sheet);
        if (found is null)
        {
            remarks.Add(TableCodes.NoSheet, new TablePlace(path), sheet ?? "", string.Join(", ", workbook.Sheets.Select(s => s.Name)));
            return null;
        }
        return new SheetRows(found) { File = path, Sheet = workbook.Kind == WorkbookKind.Text ? null : found.Name };
    }

    /// <summary>Opens a file to look at its first rows. What is not plain text has to be read whole for that, which is worth it for small files only.</summary>
    public static RowSource? Peek(string path, CancellationToken cancellationToken)
    {
        const long smallFile = 4 << 20;
        try
        {
            bool isSmall = FileKind.IsRegular(path) && new FileInfo(path).Length <= smallFile;
            return isSmall || IsPlainText(path) ? Open(path, null, new TableRemarks(new DataReport()), cancellationToken) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // All of the file is looked at: one byte that is not UTF-8 in the last row is enough for another encoding.
    private static bool IsPlainText(string path)
    {
        using FileStream bytes = File.OpenRead(path);
        byte[] chunk = new byte[1 << 16];
        int kept = 0;
        bool first = true;
        while (true)
        {
            int got = bytes.Read(chunk, kept, chunk.Length - kept);
            int length = kept + got;
            if (first && (chunk.AsSpan(0, length) is [0x50, 0x4B, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..]))
                return false;
            if (length == 0)
                return true;
            if (chunk.AsSpan(0, length).Contains((byte)0))
                return false;
            // A character may be cut by the end of the chunk: its bytes wait for the next one.
            int whole = got == 0 ? length : length - Unfinished(chunk.AsSpan(0, length));
            if (!Utf8.IsValid(chunk.AsSpan(0, whole)))
                return false;
            if (got == 0)
                return true;
            chunk.AsSpan(whole, length - whole).CopyTo(chunk);
            (kept, first) = (length - whole, false);
        }
    }

    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte b = bytes[^back];
            if (b < 0x80)
                return 0;
            if (b >= 0xC0)
                return b >= 0xF0 ? (back < 4 ? back : 0) : b >= 0xE0 ? (back < 3 ? back : 0) : back < 2 ? back : 0;
        }
        return 0;
    }
}
