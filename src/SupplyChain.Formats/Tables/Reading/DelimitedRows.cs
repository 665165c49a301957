using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SupplyChain.Data;

namespace SupplyChain.Formats.Tables.Reading;

/// <summary>Rows of a UTF-8 text file, read as they come: a table of 4,000 by 4,000 is never held as text.</summary>
internal sealed class DelimitedRows : RowSource
{
    // No label and no number of a table is longer; a quote that never ends would otherwise swallow the file.
    private const int LongestField = 100_000;

    private readonly SourceReader _reader;
    private readonly CsvParser _parser;
    private readonly TableRemarks _remarks;
    private int _line = 1, _next = 1;
    private bool _hasBadQuotes, _ended;

    private DelimitedRows(SourceReader reader, char delimiter, TableRemarks remarks)
    {
        (_reader, _remarks) = (reader, remarks);
        _parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            Mode = CsvMode.RFC4180,
            MaxFieldSize = LongestField,
            BufferSize = 1 << 16,
            IgnoreBlankLines = false,
            CacheFields = false,
            BadDataFound = _ => _hasBadQuotes = true,
        });
    }

    public override int Number => _line;

    public override int Count => _parser.Count;

    /// <summary>Opens a text file; a text that breaks off, or whose quotes do not pair up, is reported at its end.</summary>
    public static DelimitedRows Open(string path, TableRemarks remarks) =>
        new(SourceFile.OnDisk(path, path).OpenReader(), DelimiterOf(path), remarks) { File = path };

    public override bool Read()
    {
        while (!_ended && ReadRecord())
        {
            (_line, _next) = (_next, _parser.RawRow + 1);
            for (int i = 0; i < _parser.Count; i++)
            {
                if (_parser[i].Length > 0)
                    return true;
            }
        }
        if (!_ended)
            ReportEnd();
        _ended = true;
        return false;
    }

    private bool ReadRecord()
    {
        try
        {
            return _parser.Read();
        }
        catch (CsvHelperException)
        {
            // A value longer than any label: a quote that was not closed.
            _hasBadQuotes = true;
            return false;
        }
    }

    private void ReportEnd()
    {
        if (_reader.Fault != SourceFault.None)
            _remarks.Add(TableCodes.TextEnds, new TablePlace(File, null, _line));
        else if (_hasBadQuotes || _reader.Quotes % 2 != 0)
            _remarks.Add(TableCodes.BadQuotes, new TablePlace(File));
    }

    public override string Text(int column) => column < _parser.Count ? _parser[column] : "";

    protected override void Dispose(bool disposing)
    {
        _parser.Dispose();
        _reader.Dispose();
    }

    // The separator that the first wide line holds most often; a comma if there is none.
    private static char DelimiterOf(string path)
    {
        using var reader = new StreamReader(path);
        char[] start = new char[1 << 16];
        int length = reader.ReadBlock(start);
        char best = ',';
        int most = 0;
        foreach (char candidate in "\t,;")
        {
            int count = 0;
            foreach (ReadOnlySpan<char> line in start.AsSpan(0, length).EnumerateLines())
                count = Math.Max(count, line.Count(candidate));
            if (count > most)
                (best, most) = (candidate, count);
        }
        return best;
    }
}
