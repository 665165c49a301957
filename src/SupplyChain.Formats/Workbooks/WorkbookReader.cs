using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Finds out what kind of file it is, and hands it to the reader of that kind.</summary>
internal static class WorkbookReader
{
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads a file, or reports why not.</summary>
    public static Workbook? Read(string path, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            bag.Add(new Diagnostic(DiagnosticCodes.NotFound, null, path)
            {
                MessageText = Directory.Exists(path) ? new LocalizedText("SC1001.Folder", path) : null,
                HintText = new LocalizedText("SC1001.AFile"),
            });
            return null;
        }
        try
        {
            using Stream bytes = SourceFile.OnDisk(path, path).OpenBytes()!;
            return Read(path, bytes, cancellation);
        }
        catch (WorkbookFault fault)
        {
            bag.Add(fault.Diagnostic);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCodes.Unreadable, new SourcePosition(path, 0), null, null, path, SystemFailure.Reason(problem, path));
        }
        return null;
    }

    /// <summary>Reads a file that is open.</summary>
    /// <exception cref="WorkbookFault">It was refused.</exception>
    public static Workbook Read(string display, Stream bytes, CancellationToken cancellation)
    {
        byte[] start = new byte[8];
        int length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        if (start.AsSpan(0, length).StartsWith(Zip))
            return XlsxReader.Read(display, bytes, cancellation);
        if (start.AsSpan(0, length).StartsWith(Compound) || IsBareRecords(start.AsSpan(0, length)))
            return XlsReader.Read(display, bytes, cancellation);
        // A workbook that is neither was cut off at its beginning, or is something else under its name.
        if (Path.GetExtension(display).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS")
            throw Refused(display, LooksLikeMarkup(bytes) ? "SC1017.Markup" : "SC1017.Kind");
        return TextSheetReader.Read(display, bytes, cancellation);
    }

    /// <summary>The file is no workbook; the key tells more than the text of the code.</summary>
    internal static WorkbookFault Refused(string display, string? key = null, params object[] arguments) => new(new Diagnostic(
        DiagnosticCodes.NotAWorkbook, new SourcePosition(display, 0), Path.GetFileName(display))
    {
        MessageText = key is null ? null : new LocalizedText(key, [Path.GetFileName(display), .. arguments]),
    });

    internal static WorkbookFault TooLarge(string display, string key, params object[] arguments) => new(new Diagnostic(
        DiagnosticCodes.WorkbookTooLarge, new SourcePosition(display, 0))
    { MessageText = new LocalizedText(key, arguments) });

    internal static WorkbookFault Locked(string display) =>
        new(new Diagnostic(DiagnosticCodes.PasswordProtected, new SourcePosition(display, 0), Path.GetFileName(display)));

    // Excel 2 to 4 wrote the records of a sheet without a container.
    private static bool IsBareRecords(ReadOnlySpan<byte> start) => start is [0x09, 0x00 or 0x02 or 0x04, _, 0x00, ..];

    private static bool LooksLikeMarkup(Stream bytes)
    {
        byte[] start = new byte[64];
        bytes.Position = 0;
        int length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        ReadOnlySpan<byte> begin = start.AsSpan(0, length);
        return begin.TrimStart("\uFEFF \r\n\t"u8) is [(byte)'<', ..];
    }
}
