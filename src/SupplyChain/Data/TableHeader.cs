using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>The first record of a file: which column stands where, and what is wrong with the names.</summary>
internal sealed class TableHeader
{
    private readonly TableSchema _schema;
    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly string[] _names;
    private readonly SourcePosition _position;

    private TableHeader(TableSchema schema, SourceFile file, string[] names, int line, DiagnosticBag bag)
    {
        (_schema, _file, _names, _bag, _position) = (schema, file, names, bag, file.At(line));
    }

    /// <summary>Columns with a name; fields after them must be empty, as spreadsheet programs write them.</summary>
    public int Count => _names.Length;

    /// <summary>The names, trimmed.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Takes the first record of a table.</summary>
    /// <returns>The header, or null if rows cannot be read with it.</returns>
    public static TableHeader? Read(RecordTable table, TableSchema schema, SourceFile file, DiagnosticBag bag)
    {
        if (!table.Read())
        {
            if (!file.IsCutShort)
                bag.Add(DiagnosticCodes.FileEmpty, file.At(0), null, null, file.Sheet ?? Path.GetFileName(file.Display));
            file.IsCutShort = true;
            return null;
        }
        int count = table.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(table[count - 1]))
            count--;
        string[] names = new string[count];
        for (int i = 0; i < count; i++)
            names[i] = table[i].Trim();
        var header = new TableHeader(schema, file, names, table.Line, bag);
        bool usable = !table.HasBadQuotes && header.Check();
        file.IsCutShort |= !usable;
        return usable ? header : null;
    }

    /// <summary>Position of a column; -1 if the file does not have it.</summary>
    public int IndexOf(string key) => _file.Columns.GetValueOrDefault(key, -1);

    /// <summary>The columns that begin with a prefix: their names without it, and where they stand.</summary>
    public (string Name, int Index)[] WithPrefix(string prefix) =>
        [.. _file.Columns.Where(c => c.Key.Length > prefix.Length && c.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key[prefix.Length..], c.Value))];

    private bool Check()
    {
        if (_names.Length == 1 && _names[0].AsSpan().IndexOfAny(';', '\t') is var other && other >= 0)
        {
            object separator = _names[0][other] == ';' ? ";" : new LocalizedText("SC1003.Tab");
            Report(DiagnosticCodes.ColumnMissing, -1, new LocalizedText("SC1003.Separator", separator), _schema.Columns[0].Key);
            return false;
        }
        var meant = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _names.Length; i++)
        {
            if (_names[i].Length > 0 && !_file.Columns.TryAdd(_names[i], i))
                Report(DiagnosticCodes.ColumnTwice, i, null, _names[i]);
            else if (_schema.Find(_names[i]) is not { } column)
                ReportUnknown(i, meant);
            else if (column.IsPrefix && _names[i] == NetworkSchema.NeedsPrefix + Limit.Restarts)
                Report(DiagnosticCodes.BuiltInResource, i, null, _names[i], Limit.Restarts);
        }
        bool complete = true;
        foreach (ColumnSchema column in _schema.Columns.Where(c => c.IsRequired && !_file.Columns.ContainsKey(c.Key)))
        {
            complete = false;
            // The misspelt column is already reported, with the right name.
            if (!meant.Contains(column.Key))
                Report(DiagnosticCodes.ColumnMissing, -1, null, column.Key);
        }
        if (_schema.NeedsOneOf.Count > 0 && !_schema.NeedsOneOf.Any(key => _file.Columns.ContainsKey(key) || meant.Contains(key)))
        {
            _bag.Add(new Diagnostic(DiagnosticCodes.ColumnMissing, _position)
            {
                MessageText = new LocalizedText("SC1003.OneOf", new TextList(_schema.NeedsOneOf)),
            });
        }
        return complete;
    }

    private void ReportUnknown(int index, HashSet<string> meant)
    {
        string name = _names[index];
        if (name.Length == 0)
        {
            _bag.Add(new Diagnostic(DiagnosticCodes.ColumnUnknown, _position)
            {
                FieldIndex = index,
                MessageText = new LocalizedText("SC1005.NoName", index + 1),
            });
        }
        else if (MeantBy(name) is { } close)
        {
            meant.Add(close);
            Report(DiagnosticCodes.ColumnMisspelt, index, new LocalizedText("SC1004.DidYouMean", close, name), name);
        }
        else
        {
            Report(DiagnosticCodes.ColumnUnknown, index, null, name);
        }
    }

    private string? MeantBy(string name)
    {
        if (Suggestion.Closest(name, _schema.Columns.Where(c => !c.IsPrefix).Select(c => c.Key)) is { } close)
            return close;
        int end = name.AsSpan().IndexOfAny('_', '-', ' ');
        if (end < 0 || end == name.Length - 1)
            return null;
        foreach (ColumnSchema column in _schema.Columns.Where(c => c.IsPrefix))
        {
            // One letter less of x_ is nothing, so there only the case may differ.
            string head = name[..end] + "_";
            bool isMeant = column.Key.Length < 4
                ? head.Equals(column.Key, StringComparison.OrdinalIgnoreCase)
                : Suggestion.Closest(head, [column.Key], 1) is not null;
            if (isMeant)
                return column.Key + name[(end + 1)..];
        }
        return null;
    }

    private void Report(DiagnosticCode code, int index, LocalizedText? hint, params object[] arguments)
    {
        string? field = index < 0 ? null : _names[index];
        _bag.Add(new Diagnostic(code, _position, arguments) { Field = field, FieldIndex = index, HintText = hint });
    }
}
