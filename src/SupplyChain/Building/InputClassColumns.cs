using System.Runtime.CompilerServices;

namespace SupplyChain.Building;

/// <summary>The columns of an <see cref="InputTable"/> that have one entry per input class.</summary>
internal sealed class InputClassColumns
{
    public InputClassColumns(int classes, int links)
    {
        (Customer, Product, LinkStart) = (NewArray<int>(classes), NewArray<int>(classes), NewArray<int>(classes + 1));
        (Importance, OutsideShare, EnoughAt) = (NewArray<Importance>(classes), NewArray<double>(classes), NewArray<double>(classes));
        LinkStart[classes] = links;
        IsImportanceOwn = new bool[classes];
    }

    public int[] Customer { get; }

    public int[] Product { get; }

    public int[] LinkStart { get; }

    public Importance[] Importance { get; }

    public bool[] IsImportanceOwn { get; }

    public double[] OutsideShare { get; }

    public double[] EnoughAt { get; }

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
                OutsideShare[k] = ruled.OutsideShare ?? ownShare;
                EnoughAt[k] = ruled.EnoughAt ?? 1;
            }
        }
        return byDefault;
    }

    private static TValue[] NewArray<TValue>(int length) => GC.AllocateUninitializedArray<TValue>(length);
}
