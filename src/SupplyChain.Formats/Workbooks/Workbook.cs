using System.Diagnostics.CodeAnalysis;
using SupplyChain.Diagnostics;

namespace SupplyChain.Formats.Workbooks;

/// <summary>What kind of file a workbook was read from.</summary>
internal enum WorkbookKind
{
    /// <summary>Excel 2007 and later, also written by WPS and LibreOffice.</summary>
    Xlsx,

    /// <summary>Excel 97 to 2003.</summary>
    Xls,

    /// <summary>Text with a separator between values: a single sheet.</summary>
    Text,
}

/// <summary>The sheets of a workbook or a text file, read whole, with nothing interpreted.</summary>
internal sealed class Workbook
{
    /// <summary>Path as messages show it.</summary>
    public required string File { get; init; }

    public required WorkbookKind Kind { get; init; }

    /// <summary>All sheets in their order, hidden ones included.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }

    /// <summary>The encoding of a text file, such as <c>UTF-8</c> or <c>GB18030</c>; null for other kinds.</summary>
    public string? Encoding { get; init; }

    /// <summary>What separates the values of a text file; NUL for other kinds.</summary>
    public char Separator { get; init; }

    /// <summary>The extensions of files that can be opened, in lower case with their dots.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt"];

    /// <summary>Finds a sheet by its name, compared exactly.</summary>
    public Sheet? FindSheet(string name) => Sheets.FirstOrDefault(s => s.Name == name);

    /// <summary>Reads a workbook or a text file; what it is, is taken from its first bytes, not from its name.</summary>
    /// <param name="path">Path of the file; messages show it as given.</param>
    /// <param name="workbook">What was read; null if it was refused.</param>
    /// <param name="diagnostics">Why it was refused, and what was assumed, such as an encoding.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether it could be read.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static bool TryOpen(
        string path, [NotNullWhen(true)] out Workbook? workbook, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken = default)
    {
        var bag = new DiagnosticBag();
        workbook = WorkbookReader.Read(path, bag, cancellationToken);
        diagnostics = bag.Sorted();
        return workbook is not null;
    }
}
