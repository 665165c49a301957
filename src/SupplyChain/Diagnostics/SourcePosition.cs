namespace SupplyChain.Diagnostics;

/// <summary>A place in an input file.</summary>
/// <param name="File">Path of the file, as the user would write it.</param>
/// <param name="Line">Physical line, from 1; 0 means the file as a whole.</param>
/// <param name="Column">Position in the line, in characters from 1; 0 means not known.</param>
public sealed record SourcePosition(string File, int Line, int Column = 0)
{
    /// <summary>Name of the sheet of a workbook; <see cref="Line"/> and <see cref="Column"/> are then row and column of the sheet. Null for text files.</summary>
    public string? Sheet { get; init; }
}
