using System.Globalization;
using System.Text;
using SupplyChain.Data;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Finds the encoding of a text strictly: a byte order mark, then UTF-8 or UTF-16 if all of it is valid, then GB18030 if all of it is valid and most of it Chinese in everyday use.</summary>
internal static class TextEncoding
{
    /// <summary>Decodes all of a text.</summary>
    /// <returns>Text without byte order mark, and the name of the encoding; or the offset of the first byte that fits none, and no text.</returns>
    public static (string? Text, string Name, long FaultOffset) Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> all = bytes;
        if (all.StartsWith(Encoding.UTF8.Preamble))
            return Utf8(all[3..], "UTF-8", 3);
        if (all.StartsWith(Encoding.Unicode.Preamble))
            return Strict(new UnicodeEncoding(false, false, throwOnInvalidBytes: true), bytes, 2, "UTF-16");
        if (all.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Strict(new UnicodeEncoding(true, false, throwOnInvalidBytes: true), bytes, 2, "UTF-16");
        int nul = all.IndexOf((byte)0);
        if (nul >= 0)
        {
            // Separators and line ends have their zero where the byte counts most: first in big-endian text.
            (string? wide, string wideName, _) = Strict(new UnicodeEncoding(bigEndian: nul % 2 == 0, false, throwOnInvalidBytes: true), bytes, 0, "UTF-16");
            return wide is not null && bytes.Length % 2 == 0 && wide.All(IsInUse)
                ? (wide, wideName, 0)
                : (null, "", nul);
        }
        (string? text, string name, long fault) = Utf8(all, "UTF-8", 0);
        if (text is not null)
            return (text, name, fault);
        using var stream = new MemoryStream(bytes, writable: false);
        return ChineseEncoding.Of(stream) is { } chinese ? (chinese.GetString(bytes), "GB18030", 0) : (null, "", fault);
    }

    private static bool IsInUse(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Control)
        || c is '\t' or '\r' or '\n';

    private static (string? Text, string Name, long FaultOffset) Utf8(ReadOnlySpan<byte> bytes, string name, int offset)
    {
        char[] text = new char[bytes.Length];
        System.Buffers.OperationStatus status = System.Text.Unicode.Utf8.ToUtf16(bytes, text, out int read, out int written, replaceInvalidSequences: false);
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return (null, "", offset + nul);
        return status == System.Buffers.OperationStatus.Done ? (new string(text, 0, written), name, 0) : (null, "", offset + read);
    }

    private static (string? Text, string Name, long FaultOffset) Strict(UnicodeEncoding encoding, byte[] bytes, int from, string name)
    {
        try
        {
            string text = encoding.GetString(bytes, from, bytes.Length - from);
            int nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul >= 0 ? (null, "", from + (2L * nul)) : (text, name, 0);
        }
        catch (DecoderFallbackException problem)
        {
            return (null, "", from + Math.Max(0, problem.Index));
        }
    }
}
