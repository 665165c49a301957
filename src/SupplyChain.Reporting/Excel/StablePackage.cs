using System.IO.Compression;

namespace SupplyChain.Reporting.Excel;

/// <summary>Packs the parts of a workbook so that the same parts give the same bytes: in one order, with one date.</summary>
internal static class StablePackage
{
    // The first date that a package can bear.
    private static readonly DateTimeOffset FixedDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a package anew.</summary>
    /// <param name="package">A package, from its beginning.</param>
    /// <param name="output">Where to; it need not be able to go back.</param>
    public static void Copy(Stream package, Stream output)
    {
        // A stream that cannot go back makes other bytes, so all is packed in memory first.
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry part in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = FixedDate;
                using Stream source = part.Open(), target = entry.Open();
                source.CopyTo(target);
            }
        }
        packed.Position = 0;
        packed.CopyTo(output);
    }
}
