using System.Runtime.CompilerServices;

namespace SupplyChain.Building;

/// <summary>The columns of an <see cref="InputTable"/> that have one entry per input class.</summary>
internal sealed class InputClassColumns
{
    private readonly double[]? _outsideShare, _enoughAt;

    public InputClassColumns(int classes, int links, bool hasOutsideShare, bool hasEnoughAt)
    {
        (Customer, Product, LinkStart) = (NewArray<int>(classes), NewArray<int>(classes), NewArray<int>(classes + 1));
        Importance = NewArray<Importance>(classes);
        (_outsideShare, _enoughAt) = (hasOutsideShare ? NewArray<double>(classes) : null, hasEnoughAt ? NewArray<double>(classes) : null);
        LinkStart[classes] = links;
        IsImportanceOwn = new bool[classes];
    }

    public int[] Customer { get; }

    public int[] Product { get; }

    public int[] LinkStart { get; }

    public Importance[] Importance { get; }

    public bool[] IsImportanceOwn { get; }

    public ClassValues OutsideShare => new(_outsideShare, 0, Customer.Length);

    public ClassValues EnoughAt => new(_enoughAt, 1, Customer.Length);

    /// <summary>Fills in the classes of a range, with what the rules say of them.</summary>
    /// <returns>Classes that neither a link nor a rule states an importance for.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Fill(InputRange range, int firstClass, int firstLink, int[] classStart, SiteTable sites, InputRuleTable rules)
    {
        ReadOnlySpan<int> product = range.ClassProducts, linkStart = range.ClassLinkStarts;
        double[]? outsideShare = sites.Column(SiteNumber.OutsideShare);
        int byDefault = 0, local = 0;
        for (int customer = range.FirstSite; customer < range.EndSite; customer++)
        {
            int industry = sites.Industries.Numbers[customer];
            double ownShare = outsideShare is null || double.IsNaN(outsideShare[customer]) ? 0 : outsideShare[customer];
            for (int k = classStart[customer]; k < classStart[customer + 1]; k++, local++)
            {
                Customer[k] = customer;
                Product[k] = product[local];
                LinkStart[k] = linkStart[local] - range.FirstLink + firstLink;
                RuledInput ruled = rules.Find(industry, product[local]);
                Importance? own = range.OwnImportanceOf(local), stated = own ?? ruled.Importance;
                IsImportanceOwn[k] = own is not null;
                Importance[k] = stated ?? SupplyChain.Importance.Essential;
                byDefault += stated is null ? 1 : 0;
                if (_outsideShare is not null)
                    _outsideShare[k] = ruled.OutsideShare ?? ownShare;
                if (_enoughAt is not null)
                    _enoughAt[k] = ruled.EnoughAt ?? 1;
            }
        }
        return byDefault;
    }

    private static TValue[] NewArray<TValue>(int length) => GC.AllocateUninitializedArray<TValue>(length);
}
