namespace SupplyChain.Data;

/// <summary>How files are read. Nothing here changes a result or a message.</summary>
/// <param name="Workers">Threads that read parts of one file.</param>
/// <param name="BlockSize">Bytes of a part.</param>
/// <param name="ReadsPlainly">Tables whose every record is plain are read without the general CSV parser.</param>
internal sealed record ReadingOptions(int Workers, int BlockSize, bool ReadsPlainly)
{
    /// <summary>What loading uses.</summary>
    public static ReadingOptions Default { get; } = new(Building.Workers.Default, 1 << 22, true);
}
