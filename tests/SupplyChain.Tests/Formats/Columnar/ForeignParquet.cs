using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using Snappier;
using SupplyChain.Data;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Tests.Formats.Columnar;

/// <summary>How a program writes Parquet.</summary>
/// <param name="PageRows">Rows of a page.</param>
/// <param name="GroupRows">Rows of a group.</param>
/// <param name="DictionaryEntries">Values a dictionary may hold; what comes after it is full is written plain, as most programs do. 0: no dictionaries.</param>
internal sealed record ForeignStyle(int PageRows, int GroupRows, int DictionaryEntries)
{
    public bool IsSecondVersion { get; init; }

    public bool IsCompressed { get; init; }

    /// <summary>Columns without missing values say that none may be missing.</summary>
    public bool IsRequiredWherePossible { get; init; }

    /// <summary>Dictionaries begin with a text that no row uses.</summary>
    public bool HasUnusedEntry { get; init; }

    /// <summary>Numbers are 32, 64 (whole, where all are) or -32 (short fractions, where they hold all) bits.</summary>
    public int NumberBits { get; init; }
}

/// <summary>A column: texts, or numbers of one type; null where there is none.</summary>
internal sealed record ForeignColumn(string Name, object?[] Values);

/// <summary>Writes Parquet page by page as other programs do and the library used for writing cannot: several pages a column, both versions of pages, dictionaries that fill up.</summary>
internal static class ForeignParquet
{
    private const int Int32 = 1, Int64 = 2, Float = 4, Double = 5, ByteArray = 6;

    /// <summary>Writes all tables of a network.</summary>
    public static void Write(SupplyNetwork network, string folder, ForeignStyle style)
    {
        Directory.CreateDirectory(folder);
        foreach (NetworkTable table in ScenarioTable.Combine(network))
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileNameWithoutExtension(table.Schema == ScenarioTable.Schema ? "scenarios" : table.Schema.File) + ".parquet"), Table(Columns(table, style), style));
        if (InformationWriter.Write(network.Information) is { } information)
            File.WriteAllBytes(Path.Combine(folder, NetworkSchema.InformationFile), information);
    }

    /// <summary>A table as a file.</summary>
    public static byte[] Table(IReadOnlyList<ForeignColumn> columns, ForeignStyle style)
    {
        int rows = columns[0].Values.Length;
        using var bytes = new MemoryStream();
        bytes.Write("PAR1"u8);
        var groups = new List<(int Rows, List<ForeignChunk> Chunks)>();
        for (int start = 0; start < rows || start == 0; start += style.GroupRows)
        {
            int count = Math.Min(style.GroupRows, rows - start);
            groups.Add((count, [.. columns.Select(c => Chunk(bytes, c, c.Values.AsSpan(start, count), style))]));
        }
        byte[] footer = new CompactWriter().Number(1, 2)
            .List(2, [null, .. columns], (w, c) => Element(w, c, columns.Count, style))
            .Number(3, rows, isLong: true)
            .List(4, groups, (w, g) => w.List(1, g.Chunks, (w, c) => w.Number(2, c.Start, isLong: true).Struct(3, c.Describe)).Number(2, g.Chunks.Sum(c => c.Size), isLong: true).Number(3, g.Rows, isLong: true))
            .Text(6, "another program").End().ToArray();
        bytes.Write(footer);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        bytes.Write(length);
        bytes.Write("PAR1"u8);
        return bytes.ToArray();
    }

    private static List<ForeignColumn> Columns(NetworkTable table, ForeignStyle style) => [.. table.Columns.Select(column => new ForeignColumn(column.Name, column is TextNetworkColumn texts
        ? [.. Enumerable.Range(0, table.RowCount).Select(i => texts.At(i) is { Length: > 0 } text ? text : null)]
        : Numbers([.. Enumerable.Range(0, table.RowCount).Select(((NumberNetworkColumn)column).At)], style.NumberBits)))];

    private static object?[] Numbers(double[] numbers, int bits) => bits switch
    {
        32 when Array.TrueForAll(numbers, n => double.IsNaN(n) || (n == Math.Floor(n) && Math.Abs(n) < 1e9)) => Array.ConvertAll(numbers, object? (n) => double.IsNaN(n) ? null : (int)n),
        64 when Array.TrueForAll(numbers, n => double.IsNaN(n) || (n == Math.Floor(n) && Math.Abs(n) < 1e15)) => Array.ConvertAll(numbers, object? (n) => double.IsNaN(n) ? null : (long)n),
        -32 when Array.TrueForAll(numbers, n => double.IsNaN(n) || double.Parse(((float)n).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) == n) =>
            Array.ConvertAll(numbers, object? (n) => double.IsNaN(n) ? null : (float)n),
        _ => Array.ConvertAll(numbers, object? (n) => double.IsNaN(n) ? null : n),
    };

    private static int TypeOf(ForeignColumn column) => Array.Find(column.Values, v => v is not null) switch
    {
        int => Int32,
        long => Int64,
        float => Float,
        double => Double,
        _ => ByteArray,
    };

    private static bool IsOptional(ForeignColumn column, ForeignStyle style) => !style.IsRequiredWherePossible || Array.Exists(column.Values, v => v is null);

    private static void Element(CompactWriter writer, ForeignColumn? column, int columns, ForeignStyle style)
    {
        if (column is null)
        {
            writer.Text(4, "schema").Number(5, columns);
            return;
        }
        writer.Number(1, TypeOf(column)).Number(3, IsOptional(column, style) ? 1 : 0).Text(4, column.Name);
        if (TypeOf(column) == ByteArray)
            writer.Number(6, 0);
    }

    private static ForeignChunk Chunk(MemoryStream file, ForeignColumn column, ReadOnlySpan<object?> values, ForeignStyle style)
    {
        long start = file.Position, expanded = 0;
        var places = new Dictionary<object, int>();
        if (style.DictionaryEntries > 0)
        {
            if (style.HasUnusedEntry && TypeOf(column) == ByteArray)
                places.Add("used by no row", 0);
            foreach (object? value in values)
            {
                if (value is not null && places.Count < style.DictionaryEntries)
                    places.TryAdd(value, places.Count);
            }
            byte[] dictionary = Plain([.. places.Keys]);
            expanded += Page(file, dictionary, 0, style, 2, w => w.Struct(7, d => d.Number(1, places.Count).Number(2, 0)));
        }
        long data = file.Position;
        bool isFull = style.DictionaryEntries == 0;
        for (int row = 0; row < values.Length || row == 0; row += style.PageRows)
        {
            ReadOnlySpan<object?> page = values[row..Math.Min(values.Length, row + style.PageRows)];
            object[] present = [.. page.ToArray().OfType<object>()];
            isFull |= Array.Exists(present, v => !places.ContainsKey(v));
            expanded += DataPage(file, page, isFull ? Plain(present) : Places(Array.ConvertAll(present, v => places[v]), places.Count), isFull ? 0 : 8, IsOptional(column, style), style);
            if (values.Length == 0)
                break;
        }
        return new ForeignChunk(column.Name, TypeOf(column), values.Length, start, data, file.Position - start, expanded, style);
    }

    private static long DataPage(MemoryStream file, ReadOnlySpan<object?> rows, byte[] values, int encoding, bool isOptional, ForeignStyle style)
    {
        int[] levels = Array.ConvertAll(rows.ToArray(), v => v is null ? 0 : 1);
        byte[] level = isOptional ? RunEncoder.Encode(levels, 1) : [];
        int count = rows.Length, missing = levels.Count(l => l == 0);
        if (style.IsSecondVersion)
        {
            return Page(file, [.. level, .. values], level.Length, style, 3, w => w.Struct(8,
                d => d.Number(1, count).Number(2, missing).Number(3, count).Number(4, encoding).Number(5, level.Length).Number(6, 0).Truth(7, style.IsCompressed)));
        }
        byte[] length = new byte[isOptional ? 4 : 0];
        if (isOptional)
            BinaryPrimitives.WriteInt32LittleEndian(length, level.Length);
        return Page(file, [.. length, .. level, .. values], 0, style, 0, w => w.Struct(5, d => d.Number(1, count).Number(2, encoding).Number(3, 3).Number(4, 3)));
    }

    // Returns how large the page is with its head when it is expanded.
    private static long Page(MemoryStream file, byte[] bytes, int plain, ForeignStyle style, int kind, Action<CompactWriter> describe)
    {
        byte[] stored = style.IsCompressed ? [.. bytes.AsSpan(0, plain), .. Snappy.CompressToArray(bytes.AsSpan(plain))] : bytes;
        CompactWriter head = new CompactWriter().Number(1, kind).Number(2, bytes.Length).Number(3, stored.Length);
        describe(head);
        byte[] written = head.End().ToArray();
        file.Write(written);
        file.Write(stored);
        return written.Length + bytes.Length;
    }

    private static byte[] Places(int[] places, int entries)
    {
        int width = entries <= 1 ? 0 : 32 - BitOperations.LeadingZeroCount((uint)entries - 1);
        return [(byte)width, .. RunEncoder.Encode(places, width)];
    }

    private static byte[] Plain(object[] values)
    {
        using var bytes = new MemoryStream();
        foreach (object value in values)
        {
            byte[] written = value switch
            {
                int number => BitConverter.GetBytes(number),
                long number => BitConverter.GetBytes(number),
                float number => BitConverter.GetBytes(number),
                double number => BitConverter.GetBytes(number),
                _ => Encoding.UTF8.GetBytes((string)value),
            };
            if (value is string)
                bytes.Write(BitConverter.GetBytes(written.Length));
            bytes.Write(written);
        }
        return bytes.ToArray();
    }

    /// <summary>Where a column of a group was written.</summary>
    private sealed record ForeignChunk(string Name, int Type, int Values, long Start, long Data, long Size, long Expanded, ForeignStyle Style)
    {
        public void Describe(CompactWriter writer)
        {
            writer.Number(1, Type).Numbers(2, 0, 3, 8).Texts(3, Name).Number(4, Style.IsCompressed ? 1 : 0).Number(5, Values, isLong: true)
                .Number(6, Expanded, isLong: true).Number(7, Size, isLong: true).Number(9, Data, isLong: true);
            if (Start != Data)
                writer.Number(11, Start, isLong: true);
        }
    }
}
