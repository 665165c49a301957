using System.Runtime.InteropServices;
using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>On which line of which file each row was written. Rows that stand line below line take no room.</summary>
internal sealed class RowSources
{
    // A run: rows from Row on stand on the lines from Line on; line 0 is a run of rows that come from no file.
    private readonly List<(int Row, int Line, string? File, string? Sheet)> _runs = [];

    /// <summary>Says where the next row stands; rows come in order.</summary>
    public void Add(int row, string? file, int line, string? sheet = null)
    {
        if (_runs.Count > 0)
        {
            (int first, int firstLine, string? runFile, string? runSheet) = _runs[^1];
            int expected = firstLine == 0 ? 0 : firstLine + row - first;
            if (line == expected && (ReferenceEquals(file, runFile) || file == runFile) && sheet == runSheet)
                return;
        }
        _runs.Add((row, line, file, sheet));
    }

    /// <summary>Takes over the rows of a part of a file that was read on its own.</summary>
    /// <param name="firstRow">Row here of the first row there.</param>
    /// <param name="lineBefore">Lines before the part.</param>
    /// <param name="part">Its rows, by lines counted from its beginning.</param>
    public void Append(int firstRow, int lineBefore, RowSources part)
    {
        foreach ((int row, int line, string? file, string? sheet) in part._runs)
            Add(firstRow + row, file, line + lineBefore, sheet);
    }

    /// <summary>Where a row was written; null if it came from no file.</summary>
    public SourcePosition? Of(int row)
    {
        ReadOnlySpan<(int Row, int Line, string? File, string? Sheet)> runs = CollectionsMarshal.AsSpan(_runs);
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle].Row <= row)
                low = middle;
            else
                high = middle - 1;
        }
        return runs.IsEmpty || runs[low] is not { Line: > 0, File: { } file } run ? null : new SourcePosition(file, run.Line + row - run.Row) { Sheet = run.Sheet };
    }
}
