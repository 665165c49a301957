using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Reads text with a separator between values: comma, semicolon, tab or bar, whichever divides most lines into the same number of values.</summary>
internal static class TextSheetReader
{
    private const string Separators = ",\t;|";

    // Lines that decide on the separator; title rows among them have none.
    private const int LinesLookedAt = 50;

    /// <summary>Reads a text file as one sheet.</summary>
    /// <exception cref="WorkbookFault">It was refused.</exception>
    public static Workbook Read(string display, Stream bytes, CancellationToken cancellation)
    {
        if (bytes.Length > WorkbookLimits.TextBytes)
            throw WorkbookReader.TooLarge(display, "SC1019.Text", bytes.Length >> 20, WorkbookLimits.TextBytes >> 20);
        byte[] all = new byte[bytes.Length];
        all = all[..bytes.ReadAtLeast(all, all.Length, throwOnEndOfStream: false)];
        (string? text, string encoding, long fault) = TextEncoding.Decode(all);
        if (text is null)
            throw NotText(display, all, fault);
        if (string.IsNullOrWhiteSpace(text))
            throw new WorkbookFault(new Diagnostic(DiagnosticCodes.FileEmpty, new SourcePosition(display, 0), Path.GetFileName(display)));
        char separator = SeparatorOf(text, display);
        var sheet = new Sheet(Path.GetFileNameWithoutExtension(display), Rows(display, text, separator, cancellation));
        return new Workbook { File = display, Kind = WorkbookKind.Text, Sheets = [sheet], Encoding = encoding, Separator = separator };
    }

    /// <summary>The separator of a text; that of the extension, or a comma, where nothing tells.</summary>
    internal static char SeparatorOf(string text, string display)
    {
        string[] lines = [.. FirstLines(text)];
        char best = Path.GetExtension(display).ToUpperInvariant() is ".TSV" or ".TAB" ? '\t' : ',';
        int bestLines = 0, bestCount = 0;
        foreach (char separator in best == '\t' ? "\t,;|" : Separators)
        {
            // The number of separators that most lines have in common.
            var common = lines.Select(line => CountOutsideQuotes(line, separator)).Where(c => c > 0).GroupBy(c => c)
                .Select(g => (Count: g.Key, Lines: g.Count())).OrderByDescending(g => g.Lines).ThenByDescending(g => g.Count).FirstOrDefault();
            if (common.Lines > bestLines || (common.Lines == bestLines && common.Count > bestCount))
                (best, bestLines, bestCount) = (separator, common.Lines, common.Count);
        }
        return best;
    }

    private static IEnumerable<string> FirstLines(string text)
    {
        using var reader = new StringReader(text);
        for (int i = 0; i < LinesLookedAt && reader.ReadLine() is { } line; i++)
            yield return line;
    }

    private static int CountOutsideQuotes(string line, char separator)
    {
        int count = 0;
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == separator && !isQuoted)
                count++;
        }
        return count;
    }

    private static List<Row> Rows(string display, string text, char separator, CancellationToken cancellation)
    {
        List<Row> rows = [];
        int cellCount = 0, lastLine = 0;
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            Mode = CsvMode.RFC4180,
            MaxFieldSize = CsvTable.LongestField,
            BadDataFound = null,
        });
        try
        {
            while (parser.Read())
            {
                if ((parser.Row & 0xFFF) == 0)
                    cancellation.ThrowIfCancellationRequested();
                int count = parser.Count, end = parser.RawRow;
                if ((cellCount += count) > WorkbookLimits.Cells)
                    throw WorkbookReader.TooLarge(display, "SC1019.Cells", WorkbookLimits.Cells);
                var cells = new Cell[count];
                for (int i = 0; i < count; i++)
                    cells[i] = Cell.OfText(parser[i]);
                // The parser tells the line on which a record ends, and passes over empty lines before it.
                int line = end == lastLine + 1 ? end : Math.Max(lastLine + 1, end - CsvTable.BreaksInside(parser.RawRecord, withLast: false));
                lastLine = end;
                if (!Array.TrueForAll(cells, c => c.IsBlank))
                    rows.Add(new Row(line, cells));
            }
        }
        catch (MaxFieldSizeException)
        {
            throw new WorkbookFault(new Diagnostic(DiagnosticCodes.FieldTooLong, new SourcePosition(display, lastLine + 1), CsvTable.LongestField));
        }
        return rows;
    }

    private static WorkbookFault NotText(string display, byte[] bytes, long offset)
    {
        string value = "0x" + (offset < bytes.Length ? bytes[offset] : (byte)0).ToString("X2", CultureInfo.InvariantCulture);
        int line = 1 + bytes.AsSpan(0, (int)Math.Min(offset, bytes.Length)).Count((byte)'\n');
        return new WorkbookFault(new Diagnostic(DiagnosticCodes.NotUtf8, new SourcePosition(display, line))
        {
            MessageText = new LocalizedText("SC1008.NoText", value, offset.ToString(CultureInfo.InvariantCulture)),
            HintText = new LocalizedText("SC1008.NoTextHint"),
        });
    }
}
