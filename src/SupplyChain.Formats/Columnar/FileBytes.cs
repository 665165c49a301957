using Microsoft.Win32.SafeHandles;

namespace SupplyChain.Formats.Columnar;

/// <summary>The bytes of a file by their places: several threads read it at once.</summary>
internal sealed class FileBytes(FileStream file)
{
    private readonly SafeFileHandle _handle = file.SafeFileHandle;

    /// <summary>How many there were when it was opened.</summary>
    public long Length { get; } = file.Length;

    /// <summary>Reads bytes from a place on until as many are read as there is room for, or the file ends.</summary>
    /// <returns>How many were read.</returns>
    public int ReadAtMost(Span<byte> bytes, long place)
    {
        int count = 0, read;
        while (count < bytes.Length && (read = RandomAccess.Read(_handle, bytes[count..], place + count)) > 0)
            count += read;
        return count;
    }

    /// <summary>Reads bytes from a place on.</summary>
    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public void Read(Span<byte> bytes, long place)
    {
        if (ReadAtMost(bytes, place) < bytes.Length)
            throw new InvalidDataException();
    }
}
