using System.Globalization;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Reads the rows of a table by its schema: each field by the type of its column, with a diagnostic where it is not of that type.</summary>
/// <remarks>Whether a number is within the range of its column is checked by the builder, for files and code alike.</remarks>
internal sealed class TableRow
{
    private readonly RecordTable _table;
    private readonly TableHeader _header;
    private readonly TableSchema _schema;
    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly (ColumnSchema Column, int Index)[] _required;

    public TableRow(RecordTable table, TableHeader header, TableSchema schema, SourceFile file, DiagnosticBag bag)
    {
        (_table, _header, _schema, _file, _bag) = (table, header, schema, file, bag);
        _required = [.. schema.Columns.Where(c => c.IsRequired).Select(c => (c, header.IndexOf(c.Key)))];
    }

    /// <summary>The row has as many fields as the header; if not, that is reported, and no field can be trusted.</summary>
    public bool IsAligned { get; private set; }

    /// <summary>The row holds every field the schema asks for; if not, that is reported.</summary>
    public bool IsComplete { get; private set; }

    public SourcePosition Source => _file.At(_table.Line);

    public int Line => _table.Line;

    public string File => _file.Display;

    /// <summary>The sheet of a workbook; null for other files.</summary>
    public string? Sheet => _file.Sheet;

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False after the last one.</returns>
    public bool Read()
    {
        if (!_table.Read())
            return false;
        IsAligned = HasFieldsOfHeader();
        IsComplete = IsAligned && HasRequiredFields();
        _file.IsIncomplete |= !IsComplete;
        return true;
    }

    /// <summary>A column by its key or full name, to be used for every row; a column the file lacks reads as empty.</summary>
    public TableColumn Column(string name) => new(_schema.Find(name)!, name, _header.IndexOf(name));

    /// <summary>The columns under a prefix.</summary>
    public (string Name, TableColumn Column)[] ColumnsWithPrefix(string prefix) =>
        [.. _header.WithPrefix(prefix).Select(c => (c.Name, Column(prefix + c.Name)))];

    /// <summary>A field as written; null if it is empty or blank.</summary>
    public string? Text(in TableColumn column) => _table[column.Index] is var text && string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>A field to compare with; null if it matches all.</summary>
    public string? Match(in TableColumn column) => Text(column) is { } text && text.AsSpan().Trim() is not NetworkSchema.All ? text : null;

    /// <summary>A number; NaN if the field is empty or no number.</summary>
    public double NumberOrNaN(in TableColumn column)
    {
        string text = _table[column.Index];
        if (text.Length == 0)
            return double.NaN;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (NumberFault.TryParse(trimmed, out double value) || trimmed.IsEmpty)
            return value;
        ReportNumber(column, text);
        return double.NaN;
    }

    public double? Number(in TableColumn column) => NumberOrNaN(column) is var value && double.IsNaN(value) ? null : value;

    public int? Whole(in TableColumn column)
    {
        string? text = column.Schema.Type == ColumnType.WholeOrAll ? Match(column) : Text(column);
        if (text is null)
            return null;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
            return value;
        if (!trimmed.ContainsAny('.', 'e', 'E') && NumberFault.TryParse(trimmed, out double number))
            Report(DiagnosticCodes.OutOfRange, column, null, column.Name, number, new LocalizedText("Range.Whole", int.MaxValue));
        else
            ReportNumber(column, text);
        return null;
    }

    /// <summary>One of the words of a column; null if the field is empty or holds another.</summary>
    public TValue? Word<TValue>(in TableColumn column, IReadOnlyList<(string Word, TValue Value)> words)
        where TValue : struct
    {
        string text = _table[column.Index];
        if (text.Length == 0)
            return null;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
            return null;
        foreach ((string word, TValue value) in words)
        {
            if (trimmed.SequenceEqual(word))
                return value;
        }
        string? close = Suggestion.Closest(trimmed.ToString(), column.Schema.Words);
        LocalizedText? hint = close is null ? null : new LocalizedText("SC2.DidYouMeanHere", close);
        Report(DiagnosticCodes.UnknownWord, column, hint, text, new TextList(column.Schema.Words));
        return null;
    }

    private bool HasFieldsOfHeader()
    {
        if (_table.HasBadQuotes)
            return _table.Count == _header.Count;
        int count = _table.Count;
        while (count > _header.Count && string.IsNullOrWhiteSpace(_table[count - 1]))
            count--;
        if (count == _header.Count)
            return true;
        _bag.Add(new Diagnostic(DiagnosticCodes.FieldCount, Source, count, _header.Count)
        {
            FieldIndex = Math.Min(count, _header.Count),
            HintText = count < _header.Count ? new LocalizedText("SC1009.Fewer") : null,
        });
        return false;
    }

    private bool HasRequiredFields()
    {
        bool complete = true;
        foreach ((ColumnSchema column, int index) in _required)
        {
            if (!string.IsNullOrWhiteSpace(_table[index]))
                continue;
            complete = false;
            _bag.Add(new Diagnostic(DiagnosticCodes.ValueMissing, Source, column.Key) { Field = column.Key });
        }
        return complete;
    }

    private void ReportNumber(in TableColumn column, string text)
    {
        (LocalizedText? message, LocalizedText? hint) = NumberFault.Explain(text, column.Schema.Type != ColumnType.Number);
        _file.IsIncomplete = true;
        _bag.Add(new Diagnostic(DiagnosticCodes.NotANumber, Source, text.Trim()) { Field = column.Name, HintText = hint, MessageText = message });
    }

    private void Report(DiagnosticCode code, in TableColumn column, LocalizedText? hint, params object[] arguments)
    {
        _file.IsIncomplete = true;
        _bag.Add(code, Source, column.Name, hint, arguments);
    }
}

/// <summary>A column of a table that is being read.</summary>
/// <param name="Schema">What it accepts.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Index">Where it stands; -1 if the file lacks it.</param>
internal readonly record struct TableColumn(ColumnSchema Schema, string Name, int Index);
