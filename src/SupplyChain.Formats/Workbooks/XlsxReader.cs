using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using SheetState = DocumentFormat.OpenXml.Spreadsheet.SheetStateValues;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Reads compressed workbooks: parts and styles by the library of their maker, rows as a stream, so that memory stays in proportion to what they hold.</summary>
internal static class XlsxReader
{
    /// <summary>Reads a workbook.</summary>
    /// <exception cref="WorkbookFault">It was refused.</exception>
    public static Workbook Read(string display, Stream bytes, CancellationToken cancellation)
    {
        PackageGuard.Check(display, bytes);
        try
        {
            using SpreadsheetDocument document = SpreadsheetDocument.Open(bytes, isEditable: false);
            WorkbookPart workbook = document.WorkbookPart ?? throw WorkbookReader.Refused(display, "SC1017.NoSheets");
            return Read(display, workbook, cancellation);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            throw WorkbookReader.Refused(display);
        }
    }

    private static Workbook Read(string display, WorkbookPart workbook, CancellationToken cancellation)
    {
        var reading = new SheetReading(display, new NumberFormats(workbook.WorkbookStylesPart), cancellation)
        {
            Is1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true,
        };
        if (workbook.SharedStringTablePart is { } strings)
        {
            using Stream part = strings.GetStream();
            reading.ReadSharedStrings(part);
        }
        List<Sheet> sheets = [];
        foreach (SheetEntry entry in workbook.Workbook?.Sheets?.Elements<SheetEntry>() ?? [])
        {
            // Charts and macro sheets have no cells.
            if (entry.Id?.Value is not { } id || !workbook.TryGetPartById(id, out OpenXmlPart? found) || found is not WorksheetPart worksheet)
                continue;
            using Stream part = worksheet.GetStream();
            bool isHidden = entry.State is { } state && (state.Value == SheetState.Hidden || state.Value == SheetState.VeryHidden);
            sheets.Add(reading.ReadSheet(entry.Name?.Value ?? "", isHidden, part));
        }
        if (sheets.Count == 0)
            throw WorkbookReader.Refused(display, "SC1017.NoSheets");
        return new Workbook { File = display, Kind = WorkbookKind.Xlsx, Sheets = sheets };
    }

    // What the framework and the library throw at packages that are not what they say; faults of ours are none of these.
    private static bool IsDamage(Exception problem) => problem is InvalidDataException or XmlException or OpenXmlPackageException
        or FileFormatException or FormatException or ArgumentException or InvalidOperationException or OverflowException or NotSupportedException
        or KeyNotFoundException or NullReferenceException or UriFormatException or IndexOutOfRangeException or EndOfStreamException;
}
