namespace SupplyChain.Data;

/// <summary>The records of one table, one at a time, whatever kind of file they come from.</summary>
internal abstract class RecordTable
{
    /// <summary>Where the record begins: the physical line of a text file, the row of a sheet, the number of the record elsewhere; from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>Number of fields of the record.</summary>
    public int Count { get; protected set; }

    /// <summary>Quotes in the record do not pair up, so that its fields may not be what they seem; already reported.</summary>
    public bool HasBadQuotes { get; protected set; }

    /// <summary>A field of the record; empty if the record has none there.</summary>
    public abstract string this[int column] { get; }

    /// <summary>Reads the next record that says anything.</summary>
    /// <returns>False at the end, or where reading cannot go on; the file then is marked as cut short.</returns>
    public abstract bool Read();
}
