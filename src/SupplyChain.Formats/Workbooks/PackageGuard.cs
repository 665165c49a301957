using System.IO.Compression;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Looks at the directory of a compressed workbook before anything in it is expanded.</summary>
/// <remarks>The framework never expands a part to more than the size its directory states, so that a directory that lies gains nothing.</remarks>
internal static class PackageGuard
{
    /// <summary>Refuses a package that is damaged, or would expand to more than the limits.</summary>
    /// <exception cref="WorkbookFault">It was refused.</exception>
    public static void Check(string display, Stream bytes)
    {
        bytes.Position = 0;
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
        }
        catch (InvalidDataException)
        {
            throw WorkbookReader.Refused(display);
        }
        using (archive)
        {
            if (archive.Entries.Count > WorkbookLimits.Parts)
                throw WorkbookReader.TooLarge(display, "SC1019.Parts", archive.Entries.Count, WorkbookLimits.Parts);
            long total = 0;
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (entry.IsEncrypted)
                    throw WorkbookReader.Locked(display);
                total += entry.Length;
                if (entry.Length > WorkbookLimits.SmallPart && entry.Length / WorkbookLimits.ExpansionRatio > entry.CompressedLength)
                    throw WorkbookReader.TooLarge(display, "SC1019.Ratio", entry.Length / Math.Max(1, entry.CompressedLength), WorkbookLimits.ExpansionRatio);
            }
            if (total > WorkbookLimits.ExpandedBytes || total < 0)
                throw WorkbookReader.TooLarge(display, "SC1019.Expanded", total >> 20, WorkbookLimits.ExpandedBytes >> 20);
        }
        bytes.Position = 0;
    }
}
