namespace SupplyChain.Formats.Columnar;

/// <summary>The values of one column of a group of rows, in the order of the rows.</summary>
internal abstract class ColumnValues<TValue>
{
    /// <summary>Takes the values of the next rows.</summary>
    /// <exception cref="InvalidDataException">There are fewer, or they are not what the column says they are.</exception>
    public abstract void Read(Span<TValue> values);
}

/// <summary>Values that were read before.</summary>
internal sealed class ValuesAtHand<TValue>(TValue[] all) : ColumnValues<TValue>
{
    private int _next;

    public override void Read(Span<TValue> values)
    {
        all.AsSpan(_next, values.Length).CopyTo(values);
        _next += values.Length;
    }
}
