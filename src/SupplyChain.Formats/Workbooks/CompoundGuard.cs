using System.Buffers.Binary;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Looks at the header of the container of an old workbook before the library that reads it, which reserves what the header claims.</summary>
/// <remarks>Sizes of sectors and numbers of them as in [MS-CFB], section 2.2. Workbooks before Excel 97 may come without a container.</remarks>
internal static class CompoundGuard
{
    private const int HeaderBytes = 512;

    /// <summary>Refuses a container that claims other sectors than there are, or more than the file has room for.</summary>
    /// <exception cref="InvalidDataException">It was refused.</exception>
    public static void Check(Stream bytes)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        bytes.Position = 0;
        int length = bytes.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        bytes.Position = 0;
        if (!header[..length].StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return;
        if (length < HeaderBytes)
            throw new InvalidDataException();
        int sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(header[0x1E..]), shortShift = BinaryPrimitives.ReadUInt16LittleEndian(header[0x20..]);
        if (sectorShift is not (9 or 12) || shortShift != 6)
            throw new InvalidDataException();
        long room = (bytes.Length >> sectorShift) + 1;
        // Sectors of the table, of the table of short sectors, and of the list of the table's sectors.
        foreach (int place in (ReadOnlySpan<int>)[0x2C, 0x40, 0x48])
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(header[place..]) > room)
                throw new InvalidDataException();
        }
    }
}
