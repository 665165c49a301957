using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Reads workbooks of Excel 97 to 2003 and before, by a library: a formula counts as the value saved with it, and cannot be told from one.</summary>
internal static class XlsReader
{
    /// <summary>Reads a workbook.</summary>
    /// <exception cref="WorkbookFault">It was refused.</exception>
    public static Workbook Read(string display, Stream bytes, CancellationToken cancellation)
    {
        if (bytes.Length > WorkbookLimits.OldWorkbookBytes)
            throw WorkbookReader.TooLarge(display, "SC1019.OldWorkbook", bytes.Length >> 20, WorkbookLimits.OldWorkbookBytes >> 20);
        // Versions before Excel 97 wrote text in the encoding of their country, which the library asks the framework for.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            CompoundGuard.Check(bytes);
            using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(bytes, new ExcelReaderConfiguration { LeaveOpen = true });
            List<Sheet> sheets = [];
            int cells = 0;
            do
                sheets.Add(ReadSheet(display, reader, ref cells, cancellation));
            while (reader.NextResult());
            return new Workbook { File = display, Kind = WorkbookKind.Xls, Sheets = sheets };
        }
        catch (InvalidPasswordException)
        {
            throw WorkbookReader.Locked(display);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            throw IsEncryptedPackage(bytes) ? WorkbookReader.Locked(display) : WorkbookReader.Refused(display);
        }
    }

    // A newer workbook with a password is put, encrypted, into a container of the kind older ones are: an entry of its directory, 128 bytes each, bears this name.
    private static bool IsEncryptedPackage(Stream bytes)
    {
        const int EntryBytes = 128;
        ReadOnlySpan<byte> name = Encoding.Unicode.GetBytes("EncryptedPackage\0");
        byte[] part = new byte[1024 * EntryBytes];
        bytes.Position = 0;
        while (bytes.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) is > 0 and var length)
        {
            for (int entry = 0; entry + EntryBytes <= length; entry += EntryBytes)
            {
                if (part.AsSpan(entry).StartsWith(name))
                    return true;
            }
        }
        return false;
    }

    private static Sheet ReadSheet(string display, IExcelDataReader reader, ref int cellCount, CancellationToken cancellation)
    {
        List<Row> rows = [];
        int number = 0;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (++number > WorkbookLimits.Rows)
                throw WorkbookReader.TooLarge(display, "SC1019.Rows", WorkbookLimits.Rows);
            int count = Math.Min(reader.FieldCount, WorkbookLimits.Columns);
            while (count > 0 && reader.IsDBNull(count - 1))
                count--;
            if (count == 0)
                continue;
            if ((cellCount += count) > WorkbookLimits.Cells)
                throw WorkbookReader.TooLarge(display, "SC1019.Cells", WorkbookLimits.Cells);
            var cells = new Cell[count];
            for (int i = 0; i < count; i++)
                cells[i] = CellOf(reader.GetValue(i), reader.GetNumberFormatString(i));
            if (!Array.TrueForAll(cells, c => c.IsBlank))
                rows.Add(new Row(number, cells) { IsHidden = reader.RowHeight == 0 });
        }
        return new Sheet(reader.Name, rows)
        {
            IsHidden = reader.VisibleState != "visible",
            MergedRanges = [.. (reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1))],
        };
    }

    private static Cell CellOf(object? value, string? format)
    {
        if (format == "General")
            format = null;
        return value switch
        {
            null => default,
            string text => Cell.OfText(text),
            double number => Cell.OfNumber(number, format),
            int number => Cell.OfNumber(number, format),
            bool truth => Cell.OfBoolean(truth),
            DateTime date => Cell.OfDate(date, format),
            TimeSpan time => Cell.OfDate(DateTime.FromOADate(0) + time, format),
            _ => Cell.OfText(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        };
    }

    private static bool IsDamage(Exception problem) => problem is ExcelReaderException or InvalidDataException or FormatException or ArgumentException
        or InvalidOperationException or OverflowException or NotSupportedException or IndexOutOfRangeException or NullReferenceException
        or InvalidCastException or KeyNotFoundException or EndOfStreamException or NotImplementedException or OutOfMemoryException
        || problem.GetType() == typeof(IOException);
}
