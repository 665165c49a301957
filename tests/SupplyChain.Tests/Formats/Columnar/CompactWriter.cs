using System.Text;

namespace SupplyChain.Tests.Formats.Columnar;

/// <summary>Writes descriptions in the compact protocol of Thrift.</summary>
internal sealed class CompactWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly Stack<int> _last = new([0]);

    public byte[] ToArray() => _bytes.ToArray();

    public CompactWriter Number(int id, long value, bool isLong = false)
    {
        Head(id, isLong ? 6 : 5);
        Zigzag(value);
        return this;
    }

    public CompactWriter Truth(int id, bool value)
    {
        Head(id, value ? 1 : 2);
        return this;
    }

    public CompactWriter Text(int id, string value)
    {
        Head(id, 8);
        Text(value);
        return this;
    }

    public CompactWriter Struct(int id, Action<CompactWriter> fields)
    {
        Head(id, 12);
        return Fields(fields);
    }

    public CompactWriter List<TItem>(int id, IReadOnlyList<TItem> items, Action<CompactWriter, TItem> fields)
    {
        ListHead(id, 12, items.Count);
        foreach (TItem item in items)
            Fields(w => fields(w, item));
        return this;
    }

    public CompactWriter Numbers(int id, params IReadOnlyList<int> items)
    {
        ListHead(id, 5, items.Count);
        foreach (int item in items)
            Zigzag(item);
        return this;
    }

    public CompactWriter Texts(int id, params IReadOnlyList<string> items)
    {
        ListHead(id, 8, items.Count);
        foreach (string item in items)
            Text(item);
        return this;
    }

    /// <summary>Ends the structure everything was written into.</summary>
    public CompactWriter End()
    {
        _bytes.WriteByte(0);
        return this;
    }

    private CompactWriter Fields(Action<CompactWriter> fields)
    {
        _last.Push(0);
        fields(this);
        _last.Pop();
        return End();
    }

    private void Head(int id, int kind)
    {
        _bytes.WriteByte((byte)(((id - _last.Pop()) << 4) | kind));
        _last.Push(id);
    }

    private void ListHead(int id, int kind, int count)
    {
        Head(id, 9);
        _bytes.WriteByte((byte)((Math.Min(count, 15) << 4) | kind));
        if (count >= 15)
            Unsigned((ulong)count);
    }

    private void Text(string value)
    {
        byte[] text = Encoding.UTF8.GetBytes(value);
        Unsigned((ulong)text.Length);
        _bytes.Write(text);
    }

    private void Zigzag(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    private void Unsigned(ulong value)
    {
        for (; value >= 128; value >>= 7)
            _bytes.WriteByte((byte)(value | 128));
        _bytes.WriteByte((byte)value);
    }
}
