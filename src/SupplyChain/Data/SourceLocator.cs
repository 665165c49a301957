using SupplyChain.Diagnostics;

namespace SupplyChain.Data;

/// <summary>Finds the physical line, the column and the text of the fields that diagnostics are about.</summary>
/// <remarks>Readers and the builder only know file, record and column of the table; the rest is worked out here, once, when
/// there is something to report: the files are opened again and read in one pass each.</remarks>
internal static class SourceLocator
{
    /// <summary>Problems of one code in one file that get their column and line of text; more are never shown in full.</summary>
    private const int LocatedPerCode = 1000;

    /// <summary>Locates diagnostics and sorts them by file, line and column.</summary>
    public static IReadOnlyList<Diagnostic> Locate(IEnumerable<Diagnostic> diagnostics, IEnumerable<SourceFile> files)
    {
        var all = new DiagnosticBag();
        ILookup<string?, Diagnostic> byFile = diagnostics.ToLookup(d => d.Position?.File, StringComparer.Ordinal);
        var known = files.ToDictionary(f => f.Display, StringComparer.Ordinal);
        foreach (IGrouping<string?, Diagnostic> group in byFile)
        {
            bool isKnown = known.TryGetValue(group.Key ?? "", out SourceFile? file);
            foreach (Diagnostic diagnostic in isKnown ? InFile(file!, [.. group]) : group.AsEnumerable())
                all.Add(diagnostic);
        }
        return all.Sorted();
    }

    private static Diagnostic[] InFile(SourceFile file, Diagnostic[] diagnostics)
    {
        // Stable, so that problems of one field keep the order in which they were found.
        diagnostics = [.. diagnostics.OrderBy(d => d.Position!.Line)];
        if (diagnostics[^1].Position!.Line == 0)
            return diagnostics;
        try
        {
            using var lines = new LineCursor(file.OpenReader());
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < diagnostics.Length; i++)
            {
                int count = counts[diagnostics[i].Code.Id] = counts.GetValueOrDefault(diagnostics[i].Code.Id) + 1;
                if (diagnostics[i] is { Position.Line: > 0, SourceLine: null } && count <= LocatedPerCode)
                    diagnostics[i] = InLines(diagnostics[i], lines, file);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The file has gone since it was read: line numbers alone must do.
        }
        return diagnostics;
    }

    private static Diagnostic InLines(Diagnostic diagnostic, LineCursor lines, SourceFile file)
    {
        SourcePosition position = diagnostic.Position!;
        lines.DropBefore(position.Line);
        if (lines[position.Line] is not { } text)
            return diagnostic;
        if (position.Column > 0)
            return Excerpt.Mark(diagnostic, text, position.Column - 1, Math.Max(1, diagnostic.MarkLength));
        int index = diagnostic.FieldIndex;
        if (index < 0 && (diagnostic.Field is not { } field || !file.Columns.TryGetValue(field, out index)) && !diagnostic.IsLongField)
            return Excerpt.Mark(diagnostic, text, -1, 0);
        (int line, int start, int length) = FindField(lines, position.Line, diagnostic.IsLongField ? int.MaxValue : index);
        return Excerpt.Mark(diagnostic with { Position = position with { Line = line, Column = start + 1 } }, lines[line]!, start, length);
    }

    /// <summary>Where a field begins and how much of it stands on that line; for the greatest index, the first field that is too long.</summary>
    private static (int Line, int Start, int Length) FindField(LineCursor lines, int firstLine, int index)
    {
        int line = firstLine;
        // The parser passes over empty lines before a record, and a record that could not be read is known by its predecessor.
        while (lines[line] is "" && lines[line + 1] is not null)
            line++;
        int start = 0;
        for (int field = 0; ; field++)
        {
            (int endLine, int end, bool isLong) = FieldEnd(lines, line, start);
            int length = endLine == line ? end - start : lines[line]!.Length - start;
            bool isLast = end >= lines[endLine]!.Length;
            if (field == index || (isLong && index == int.MaxValue))
                return (line, start, length);
            if (isLast)
                return (endLine, Math.Min(end, lines[endLine]!.Length), 0);
            (line, start) = (endLine, end + 1);
        }
    }

    private static (int Line, int End, bool IsLong) FieldEnd(LineCursor lines, int line, int start)
    {
        string text = lines[line]!;
        if (start >= text.Length || text[start] != '"')
        {
            int comma = text.IndexOf(',', start);
            int end = comma < 0 ? text.Length : comma;
            return (line, end, end - start > CsvTable.LongestField);
        }
        int position = start + 1, seen = 0;
        while (true)
        {
            int quote = text.IndexOf('"', position);
            if (quote < 0)
            {
                seen += text.Length - position + 1;
                // A quote that is not closed makes a field of all that follows; what is too long for one is not looked through.
                if (seen > CsvTable.LongestField || lines[line + 1] is not { } next)
                    return (line, text.Length, seen > CsvTable.LongestField);
                (text, line, position) = (next, line + 1, 0);
            }
            else if (quote + 1 < text.Length && text[quote + 1] == '"')
            {
                seen += quote + 2 - position;
                position = quote + 2;
            }
            else
            {
                seen += quote - position;
                int comma = text.IndexOf(',', quote + 1);
                return (line, comma < 0 ? text.Length : comma, seen > CsvTable.LongestField);
            }
        }
    }
}
