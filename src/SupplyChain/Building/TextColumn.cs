namespace SupplyChain.Building;

/// <summary>A column of texts that many rows repeat: each text once, and per row its number.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="Numbers">Per row a position in <paramref name="Texts"/>; -1 for a row without one.</param>
internal sealed record TextColumn(string[] Texts, int[] Numbers)
{
    /// <summary>The text of a row; null if it has none.</summary>
    public string? this[int row] => Numbers[row] is >= 0 and var number ? Texts[number] : null;
}
