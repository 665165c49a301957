using System.Collections;

namespace SupplyChain.Building;

/// <summary>A range of the class table seen as input classes.</summary>
internal sealed class InputClassView(SiteList sites, InputTable table, int start, int end) : IReadOnlyList<InputClass>
{
    public int Count => end - start;

    public InputClass this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return At(start + index);
        }
    }

    public IEnumerator<InputClass> GetEnumerator()
    {
        for (int k = start; k < end; k++)
            yield return At(k);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private InputClass At(int k) => new()
    {
        Customer = sites[table.Customer[k]],
        Product = table.Products[table.Product[k]],
        Importance = table.Importance[k],
        OutsideShare = table.OutsideShare[k],
        EnoughAt = table.EnoughAt[k],
        Links = new LinkView(sites, table, table.LinkStart[k], table.LinkStart[k + 1]),
    };
}
