namespace SupplyChain.Formats.Tables.Reading;

/// <summary>The rows of a table one after another: text or a number in each cell, never the whole table.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>Path as messages show it.</summary>
    public required string File { get; init; }

    /// <summary>Sheet of a workbook; null for text.</summary>
    public string? Sheet { get; init; }

    /// <summary>Line or row of the row that was read last, from 1.</summary>
    public abstract int Number { get; }

    /// <summary>Cells of the row that was read last.</summary>
    public abstract int Count { get; }

    /// <summary>Goes to the next row that is not empty.</summary>
    public abstract bool Read();

    /// <summary>A cell of the row as it is written; empty beyond its end.</summary>
    /// <param name="column">From 0.</param>
    public abstract string Text(int column);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
