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
    private int _line = 1, _next = 1;

    private DelimitedRows(SourceReader reader, char delimiter)
    {
        _reader = reader;
        _parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            Mode = CsvMode.RFC4180,
            MaxFieldSize = LongestField,
            BufferSize = 1 << 16,
            IgnoreBlankLines = false,
            CacheFields = false,
            BadDataFound = _ => HasBadQuotes = true,
        });
    }

    public char Delimiter { get; private init; }

    /// <summary>A quote stood where none may stand: values may not be what they seem.</summary>
    public bool HasBadQuotes { get; private set; }

    /// <summary>Why the text ended before the file did; none if it did not.</summary>
    public SourceFault Fault => _reader.Fault;

    /// <summary>A quote was opened and never closed.</summary>
    public bool IsQuoteOpen => _reader.Quotes % 2 != 0;

    public override int Number => _line;

    public override int Count => _parser.Count;

    public static DelimitedRows Open(string path, string display)
    {
        char delimiter = DelimiterOf(path);
        return new DelimitedRows(SourceFile.OnDisk(display, path).OpenReader(), delimiter) { File = display, Delimiter = delimiter };
    }

    public override bool Read()
    {
        while (_parser.Read())
        {
            (_line, _next) = (_next, _parser.RawRow + 1);
            for (int i = 0; i < _parser.Count; i++)
            {
                if (_parser[i].Length > 0)
                    return true;
            }
        }
        return false;
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
