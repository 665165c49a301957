using System.Text;

namespace SupplyChain.Data;

/// <summary>Tells whether a file that is not UTF-8 is probably a Chinese one in GB18030, which contains GBK and GB 2312.</summary>
internal static class ChineseEncoding
{
    private const int CodePage = 54936;

    /// <summary>The encoding, if all of the file can be read with it and most of it are characters in use.</summary>
    /// <remarks>Nearly any bytes are valid GB18030; in Western European text the pairs are, but almost never pairs of
    /// GB 2312, the characters of everyday Chinese.</remarks>
    public static Encoding? Of(Stream bytes)
    {
        // Asked of the provider itself: registering it would change the encodings of the whole program.
        Encoding encoding = CodePagesEncodingProvider.Instance
            .GetEncoding(CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        Decoder decoder = encoding.GetDecoder();
        byte[] chunk = new byte[1 << 16];
        char[] text = new char[encoding.GetMaxCharCount(chunk.Length)];
        long everyday = 0, other = 0;
        bytes.Position = 0;
        try
        {
            int got;
            do
            {
                got = bytes.Read(chunk);
                int length = decoder.GetChars(chunk.AsSpan(0, got), text, got == 0);
                Count(text.AsSpan(0, length), encoding, ref everyday, ref other);
            }
            while (got > 0);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        return everyday > other ? CodePagesEncodingProvider.Instance.GetEncoding(CodePage) : null;
    }

    private static void Count(ReadOnlySpan<char> text, Encoding encoding, ref long everyday, ref long other)
    {
        Span<byte> pair = stackalloc byte[4];
        foreach (char c in text)
        {
            if (c < 0x80)
                continue;
            bool isEveryday = !char.IsSurrogate(c) && encoding.GetBytes([c], pair) == 2 && pair[0] is >= 0xA1 and <= 0xF7 && pair[1] >= 0xA1;
            if (isEveryday)
                everyday++;
            else
                other++;
        }
    }
}
