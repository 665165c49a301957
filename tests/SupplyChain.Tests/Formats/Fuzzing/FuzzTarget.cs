using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Tests.Formats.Fuzzing;

/// <summary>A reader, and files it reads well, to be damaged.</summary>
/// <param name="Name">Shown with what went wrong.</param>
/// <param name="FileName">What the damaged file is called: readers go by extensions too.</param>
/// <param name="Corpus">Good files.</param>
/// <param name="Read">Reads the folder the file lies in, or the file; throws if anything is not as it should be.</param>
internal sealed record FuzzTarget(string Name, string FileName, IReadOnlyList<byte[]> Corpus, Action<string> Read)
{
    /// <summary>Other files of the folder, by their names.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Beside { get; init; } = [];

    /// <summary>Opens a network; there is one, or at least one error, and all of them can be shown.</summary>
    public static void OpenNetwork(string path)
    {
        bool isRead = NetworkFile.TryOpen(path, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> problems);
        if (isRead != network is not null || isRead == problems.Any(p => p.Severity == Severity.Error))
            throw new InvalidOperationException("there is a network and an error, or neither");
        Show(problems);
    }

    /// <summary>Opens a workbook or a text; every cell can be shown.</summary>
    public static void OpenWorkbook(string path)
    {
        bool isRead = Workbook.TryOpen(path, out Workbook? workbook, out IReadOnlyList<Diagnostic> problems);
        if (isRead == problems.Any(p => p.Severity == Severity.Error))
            throw new InvalidOperationException("there is a workbook and an error, or neither");
        Show(problems);
        foreach (Sheet sheet in workbook?.Sheets ?? [])
        {
            foreach (Row row in sheet.Rows)
            {
                for (int column = 1; column <= row.Cells.Count; column++)
                    _ = sheet.Shown(row.Number, column).Text;
            }
        }
    }

    /// <summary>Imports with one importer; there is a network, or the report says why not, and all of it can be shown.</summary>
    public static void Import(string importer, string path)
    {
        ImportResult result = NetworkImporters.Find(importer)!.Import(new ImportRequest { Paths = [path] }, CancellationToken.None);
        if (result.Network is null && !result.Report.HasRefusals)
            throw new InvalidOperationException("there is no network, and nothing says why");
        foreach (DataRemark remark in result.Report.Remarks.Take(1000))
            _ = remark + remark.GetMessage(Language.Chinese) + remark.GetFix(Language.English) + remark.GetFix(Language.Chinese);
        _ = NetworkImporters.Recognise([path]);
    }

    private static void Show(IReadOnlyList<Diagnostic> problems)
    {
        DiagnosticFormatter.Format(problems, Language.English);
        DiagnosticFormatter.Format(problems, Language.Chinese);
    }
}
