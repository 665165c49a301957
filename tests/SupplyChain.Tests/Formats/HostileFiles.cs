using System.IO.Compression;
using System.Text;

namespace SupplyChain.Tests.Formats;

/// <summary>Files made to do harm, or to be of no use.</summary>
internal static class HostileFiles
{
    /// <summary>A package of parts.</summary>
    public static byte[] Package(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream part = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A package one part of which is encrypted.</summary>
    public static byte[] LockedPackage()
    {
        byte[] bytes = Package(("xl/workbook.xml", "<workbook/>"));
        // The flags of the part, in its own header and in the directory.
        bytes[6] |= 1;
        int directory = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        bytes[directory + 8] |= 1;
        return bytes;
    }

    /// <summary>A package that expands to 300 times its size.</summary>
    public static byte[] Bomb() => Package(("xl/workbook.xml", new string(' ', 4 << 20)));
}
