using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Reads the records of one CSV file and reports everything that keeps them from being read.</summary>
/// <remarks>Fields are taken from CsvHelper; which physical line a record begins on is worked out here, because the parser
/// only knows the line it ends on.</remarks>
internal sealed class CsvTable : RecordTable, IDisposable
{
    /// <summary>No real field is longer; a longer one is a quote that was not closed.</summary>
    public const int LongestField = 100_000;

    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly CancellationToken _cancellation;
    private readonly SourceReader? _reader;
    private CsvParser? _parser;
    private readonly int _quotesBefore;
    private int _lastLine;
    private string? _badField;
    private string[] _fields = [];

    public CsvTable(SourceFile file, DiagnosticBag bag, CancellationToken cancellation)
    {
        (_file, _bag, _cancellation) = (file, bag, cancellation);
        _quotesBefore = bag.CountOf(DiagnosticCodes.Quotes);
        try
        {
            _reader = file.OpenReader();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(problem);
            return;
        }
        _parser = new CsvParser(_reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            Mode = CsvMode.RFC4180,
            MaxFieldSize = LongestField,
            BufferSize = 1 << 16,
            BadDataFound = bad => _badField = bad.Field,
        });
    }

    /// <inheritdoc/>
    public override string this[int column] => (uint)column < (uint)Count ? _fields[column] : "";

    /// <inheritdoc/>
    public override bool Read()
    {
        while (_parser is not null && Next())
        {
            for (int i = 0; i < Count; i++)
            {
                if (!string.IsNullOrWhiteSpace(_fields[i]))
                    return true;
            }
        }
        return false;
    }

    public void Dispose()
    {
        _parser?.Dispose();
        _reader?.Dispose();
    }

    private bool Next()
    {
        bool read;
        try
        {
            read = _parser!.Read();
        }
        catch (MaxFieldSizeException)
        {
            _bag.Add(new Diagnostic(DiagnosticCodes.FieldTooLong, At(_lastLine + 1), LongestField) { IsLongField = true });
            return CutShort();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(problem);
            return CutShort();
        }
        if (_reader!.Fault != SourceFault.None)
        {
            SourceFaultReport.Add(_file, _reader, _lastLine + 1, _bag);
            return CutShort();
        }
        if (!read)
        {
            // The parser takes a quote that is written twice at the very end of the file for a closed value.
            bool isOpen = _reader.Quotes % 2 == 1;
            if (isOpen && _bag.CountOf(DiagnosticCodes.Quotes) == _quotesBefore)
                ReportQuotes(Count - 1, null);
            return CutShort(isOpen || _file.IsCutShort);
        }
        TakeFields();
        if ((_parser.Row & 0xFFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        return true;
    }

    private void TakeFields()
    {
        (Count, HasBadQuotes) = (_parser!.Count, false);
        if (_fields.Length < Count)
            _fields = new string[Math.Max(Count, _fields.Length * 2)];
        // Every field is looked at, because the parser finds bad quotes only then.
        List<(int Field, LocalizedText? Kind)>? bad = null;
        for (int i = 0; i < Count; i++)
        {
            _fields[i] = _parser[i];
            if (_badField is not null)
                (bad ??= []).Add((i, QuoteFault.Of(_badField)));
            _badField = null;
        }
        int end = _parser.RawRow;
        // Where a value stays open to the end of the file, the last line break is part of it.
        bool isOpen = bad is not null && bad[^1].Kind is null;
        Line = end == _lastLine + 1 && !isOpen ? end : end - BreaksInside(_parser.RawRecord, isOpen);
        _lastLine = end;
        foreach ((int field, LocalizedText? kind) in bad ?? [])
            ReportQuotes(field, kind);
    }

    /// <summary>How many lines of text a record spans beyond its first.</summary>
    internal static int BreaksInside(string record, bool withLast)
    {
        int breaks = 0;
        ReadOnlySpan<char> text = record;
        if (!withLast)
            text = text.EndsWith("\r\n") ? text[..^2] : text is [.., '\r' or '\n'] ? text[..^1] : text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                breaks++;
        }
        return breaks;
    }

    private void ReportQuotes(int field, LocalizedText? kind)
    {
        (HasBadQuotes, _file.IsIncomplete) = (true, true);
        // A record that swallowed lines may have swallowed others with them.
        _file.IsCutShort |= Line != _lastLine;
        _bag.Add(new Diagnostic(DiagnosticCodes.Quotes, At(Line)) { FieldIndex = field, MessageText = kind });
    }

    private void ReportUnreadable(Exception problem)
    {
        _file.IsCutShort = true;
        _bag.Add(DiagnosticCodes.Unreadable, At(0), null, null, _file.Display, SystemFailure.Reason(problem, _file.Path));
    }

    private bool CutShort(bool isCutShort = true)
    {
        _file.IsCutShort |= isCutShort;
        Dispose();
        _parser = null;
        Count = 0;
        return false;
    }

    private SourcePosition At(int line) => _file.At(line);
}
