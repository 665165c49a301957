using System.Collections;

namespace SupplyChain.Building;

/// <summary>A range of the link table seen as links.</summary>
internal sealed class LinkView(SiteList sites, InputTable table, int start, int end) : IReadOnlyList<Link>
{
    public int Count => end - start;

    public Link this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return At(start + index);
        }
    }

    public IEnumerator<Link> GetEnumerator()
    {
        for (int link = start; link < end; link++)
            yield return At(link);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Link At(int link)
    {
        int inputClass = ClassOf(link);
        Site customer = sites[table.Customer[inputClass]];
        double cover = table.CoverDays?[link] ?? double.NaN, leadTime = table.LeadTimeDays?[link] ?? double.NaN;
        return new Link
        {
            Supplier = sites[table.Supplier[link]],
            Customer = customer,
            Product = table.Products[table.Product[inputClass]],
            ValuePerDay = table.Value[link],
            IsValueAssumed = table.IsAssumed[link],
            Importance = table.Importance[inputClass],
            InventoryCoverDays = double.IsNaN(cover) ? customer.InventoryCoverDays : cover,
            LeadTimeDays = double.IsNaN(leadTime) ? 0 : leadTime,
        };
    }

    private int ClassOf(int link)
    {
        int found = Array.BinarySearch(table.LinkStart, link);
        return found >= 0 ? found : ~found - 1;
    }
}
