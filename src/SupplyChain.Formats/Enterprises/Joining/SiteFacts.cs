using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Names;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>Settles place, industry and product of each site.</summary>
internal sealed class SiteFacts(ImportContext context)
{
    public void Settle(IReadOnlyList<ListedSite> sites)
    {
        foreach (ListedSite site in sites)
        {
            SettleRegion(site);
            SettleIndustry(site);
            SettleProduct(site);
        }
    }

    private void SettleRegion(ListedSite site)
    {
        string? written = site.Region;
        string plain = written is null ? "" : Folding.Key(written);
        if (plain.Length == 0)
        {
            // Positions 3 to 8 of a sound credit code say where the enterprise was registered.
            if (site.Code is null || CreditCode.Read(site.Code) is not { Region: { } registered } || RegionTable.Describe(registered) is not { } place)
                return;
            site.Entry.Texts[ListField.Region] = place;
            site.Entry.Own["region_code"] = registered;
            site.Assumed["region"] = ListTexts.Of("Origin.CreditCode").In(context.DataLanguage);
            context.Remark(ListRemarks.RegionFromCode, site.Entry.Place, site.Shown, place);
            return;
        }
        if (RegionTable.IsCode(plain))
        {
            site.Entry.Own["region_code"] = plain;
            string place = RegionTable.Describe(plain)!;
            site.Entry.Texts[ListField.Region] = plain.Length <= 4 ? place : $"{place} {plain}";
        }
        else if (RegionTable.Find(written!) is { } code)
        {
            site.Entry.Own["region_code"] = code;
        }
    }

    private void SettleIndustry(ListedSite site)
    {
        string? written = site.Entry.Text(ListField.Industry);
        if (written is null)
        {
            site.Industry = ListTexts.Of("Industry.Unknown").In(context.DataLanguage);
            // That a site outside the lists is unknown in every respect has been said.
            if (site.IsListed)
                context.Remark(ListRemarks.IndustryMissing, site.Entry.Place, site.Shown, site.Industry);
            return;
        }
        string padded = written.Length == 1 && char.IsAsciiDigit(written[0]) ? "0" + written : written;
        site.Division = IndustryTable.Find(padded, context.Standard);
        // 3670 alone says nothing to a reader.
        site.Industry = site.Division is not { } division ? Folding.Fold(written)
            : IndustryTable.IsWhole(padded, division) ? division.NameIn(context.DataLanguage)
            : padded.Any(char.IsAsciiDigit) && Folding.Fold(padded).All(c => char.IsAsciiLetterOrDigit(c) || c == '.') ? $"{division.NameIn(context.DataLanguage)} {Folding.Fold(padded)}"
            : Folding.Fold(written);
        if (site.Division is null)
            context.Remark(ListRemarks.IndustryNotKnown, site.Entry.Place, written);
        else
            site.Entry.Own["industry_code"] = site.Division.Label;
        if (site.Industry != written)
            site.Entry.Own["industry_written"] = written;
    }

    private void SettleProduct(ListedSite site)
    {
        if (site.Entry.Text(ListField.Product) is not { } written)
            return;
        IReadOnlyList<ListedName> products = NameList.Split(written, out _);
        if (products.Count < 2)
            return;
        site.Entry.Texts[ListField.Product] = products[0].Name;
        site.Entry.Own["products"] = written;
        context.Remark(ListRemarks.SeveralProducts, site.Entry.Place, written, products[0].Name);
    }
}
