using System.Text;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Says which byte keeps a file from being read as UTF-8, on which line it stands, and what the file may be instead.</summary>
internal static class SourceFaultReport
{
    // Enough bytes around the bad one to show it; no line is read whole, because it may be of any length.
    private const int Around = 400;

    public static void Add(SourceFile file, SourceReader reader, int line, DiagnosticBag bag)
    {
        if (reader.Fault == SourceFault.LineTooLong)
        {
            bag.Add(new Diagnostic(DiagnosticCodes.FieldTooLong, new SourcePosition(file.Display, line))
            {
                MessageText = new LocalizedText("SC1011.Line", SourceReader.LongestLine),
            });
            return;
        }
        if (reader.Fault == SourceFault.Utf16)
        {
            bag.Add(new Diagnostic(DiagnosticCodes.NotUtf8, new SourcePosition(file.Display, 0)) { MessageText = new LocalizedText("SC1008.Utf16") });
            return;
        }
        string offset = reader.FaultOffset.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string value = "0x" + reader.FaultByte.ToString("X2", System.Globalization.CultureInfo.InvariantCulture);
        using Stream? bytes = file.OpenBytes();
        if (bytes is null || reader.Fault == SourceFault.Nul)
        {
            bag.Add(Place(file, bytes, reader.FaultOffset, line, Encoding.UTF8, new LocalizedText("SC1008.Nul", offset)));
            return;
        }
        Encoding? chinese = ChineseEncoding.Of(bytes);
        bag.Add(Place(file, bytes, reader.FaultOffset, line, chinese ?? Encoding.UTF8,
            new LocalizedText(chinese is null ? "SC1008" : "SC1008.Gbk", value, offset)));
    }

    private static Diagnostic Place(SourceFile file, Stream? bytes, long offset, int line, Encoding encoding, LocalizedText message)
    {
        var plain = new Diagnostic(DiagnosticCodes.NotUtf8, new SourcePosition(file.Display, line)) { MessageText = message };
        if (bytes is null)
            return plain;
        (line, long lineStart) = FindLine(bytes, offset);
        string before = Decode(bytes, Math.Max(lineStart, offset - Around), offset, encoding);
        string after = Decode(bytes, offset, offset + Around, encoding);
        int end = after.AsSpan().IndexOfAny('\r', '\n');
        if (end >= 0)
            after = after[..end];
        int column = lineStart >= offset - Around ? before.Length + 1 : 0;
        return Excerpt.Mark(plain with { Position = new SourcePosition(file.Display, line, column) }, before + after, before.Length, 1);
    }

    private static (int Line, long Start) FindLine(Stream bytes, long offset)
    {
        bytes.Position = 0;
        byte[] chunk = new byte[1 << 16];
        int line = 1;
        long position = 0, start = 0;
        bool afterReturn = false;
        while (position < offset)
        {
            int got = bytes.Read(chunk, 0, (int)Math.Min(chunk.Length, offset - position));
            if (got == 0)
                break;
            for (int i = 0; i < got; i++)
            {
                if (chunk[i] is (byte)'\n' && afterReturn)
                    start = position + i + 1;
                else if (chunk[i] is (byte)'\n' or (byte)'\r')
                    (line, start) = (line + 1, position + i + 1);
                afterReturn = chunk[i] == '\r';
            }
            position += got;
        }
        if (start == 0)
            start = SkipMark(bytes);
        return (line, start);
    }

    private static long SkipMark(Stream bytes)
    {
        byte[] mark = new byte[3];
        bytes.Position = 0;
        return bytes.ReadAtLeast(mark, 3, false) == 3 && mark is [0xEF, 0xBB, 0xBF] ? 3 : 0;
    }

    private static string Decode(Stream bytes, long start, long end, Encoding encoding)
    {
        byte[] part = new byte[Math.Max(0, end - start)];
        bytes.Position = start;
        return encoding.GetString(part, 0, bytes.ReadAtLeast(part, part.Length, false));
    }
}
