using System.IO.Compression;
using System.Text;

namespace SupplyChain.Tests.Formats.Fuzzing;

/// <summary>Damages files: bytes changed, cut out, doubled, spliced; in packages also the parts inside, put together again properly.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", ",", "\r", "\n", "\0", "=1+1", "1e999", "-1", "99999999999999999999", "NaN", "<", ">", "&amp;", "&#0;", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "r=\"1048577\"",
            "r=\"ZZZZ1\"", "r=\"0\"", "<c r=\"XFE1\"/>", "t=\"s\"", "<v>4294967296</v>", "<f>A1</f>", "<row r=\"2147483647\">", "<mergeCell ref=\"A1:XFD1048576\"/>", "_x0000_", "PAR1", "<graph>",
            "<node id=\"\"/>", "<edge/>", "3.2万", "约3万", "60%", "合计", "是", "4.40981E+17", "*", "sites", "industry", "企业名称,所在区县,行业", "\uFEFF", "\u2028",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFF, 0xFF, 0xFF, 0x7F], [0x00, 0x00, 0x00, 0x80], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    ];

    /// <summary>One to several faults in a copy of a file; now and then nothing but random bytes.</summary>
    public byte[] Mutate(byte[] original, byte[] other)
    {
        if (random.Next(100) == 0)
            return Bytes(random.Next(2000));
        if (original.AsSpan().StartsWith("PK\x03\x04"u8) && random.Next(3) > 0)
            return MutatePackage(original);
        return MutateBytes(original, other);
    }

    private byte[] MutateBytes(byte[] original, byte[] other)
    {
        List<byte> bytes = [.. original];
        for (int faults = 1 + (random.Next(3) * random.Next(6)); faults > 0; faults--)
            Damage(bytes, other);
        return [.. bytes];
    }

    private void Damage(List<byte> bytes, byte[] other)
    {
        if (bytes.Count == 0)
        {
            bytes.AddRange(Bytes(1 + random.Next(20)));
            return;
        }
        int at = random.Next(bytes.Count), length = Math.Min(1 + random.Next(random.Next(2) == 0 ? 8 : 400), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 5:
                byte[] token = Tokens[random.Next(Tokens.Length)];
                bytes.RemoveRange(at, Math.Min(token.Length, bytes.Count - at));
                bytes.InsertRange(at, token);
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 7 when other.Length > 0:
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(1 + random.Next(300), other.Length - from)).ToArray());
                break;
            default:
                // The last bytes of Parquet files and packages say how to read the rest.
                bytes[bytes.Count - 1 - random.Next(Math.Min(bytes.Count, 400))] = (byte)random.Next(256);
                break;
        }
    }

    private byte[] MutatePackage(byte[] original)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(original), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            int chosen = random.Next(source.Entries.Count);
            for (int i = 0; i < source.Entries.Count; i++)
            {
                if (i == chosen && random.Next(20) == 0)
                    continue;
                using Stream part = source.Entries[i].Open();
                using var content = new MemoryStream();
                part.CopyTo(content);
                byte[] bytes = i == chosen ? MutateBytes(content.ToArray(), []) : content.ToArray();
                using Stream written = target.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest).Open();
                written.Write(bytes);
            }
        }
        return result.ToArray();
    }

    private byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
