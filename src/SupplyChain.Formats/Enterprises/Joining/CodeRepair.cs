using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Names;
using SupplyChain.Formats.Enterprises.Rows;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>Finds credit codes that a spreadsheet destroyed in other lists, by name, place and the digits that are left.</summary>
internal sealed class CodeRepair(ImportContext context)
{
    private readonly Dictionary<string, List<(CreditCode Code, string? Region, DataPlace Place)>> _byName = new(StringComparer.Ordinal);

    /// <summary>Repairs the codes of all entries of all lists.</summary>
    public void Repair(IReadOnlyList<ListSheet> lists)
    {
        foreach (ListEntry entry in lists.SelectMany(l => l.Entries))
        {
            Learn(entry.Text(ListField.Name), entry.Code, entry.Text(ListField.Region), entry.Place);
            Learn(entry.Text(ListField.Supplier), Code(entry, ListField.SupplierCode), entry.Text(ListField.SupplierRegion), entry.Place);
            Learn(entry.Text(ListField.Customer), Code(entry, ListField.CustomerCode), null, entry.Place);
        }
        foreach (ListEntry entry in lists.SelectMany(l => l.Entries))
        {
            entry.Code = Settle(entry.Code, entry.Text(ListField.Name), entry.Text(ListField.Region), entry.Place);
            foreach ((string code, string name, string region) in new[] { (ListField.SupplierCode, ListField.Supplier, ListField.SupplierRegion), (ListField.CustomerCode, ListField.Customer, "") })
            {
                if (Settle(Code(entry, code), entry.Text(name), entry.Text(region), entry.Place) is { } settled)
                    entry.Texts[code] = settled.Text;
                else
                    entry.Texts.Remove(code);
            }
        }
    }

    private static CreditCode? Code(ListEntry entry, string field) => entry.Text(field) is { } text ? CreditCode.Read(text) : null;

    private void Learn(string? name, CreditCode? code, string? region, DataPlace place)
    {
        if (name is null || code is not { IsValid: true } valid)
            return;
        string key = EnterpriseName.Of(name).Key;
        if (!_byName.TryGetValue(key, out List<(CreditCode, string?, DataPlace)>? known))
            _byName.Add(key, known = []);
        known.Add((valid, region, place));
    }

    /// <summary>The code if it is sound; the whole one if it could be found; null if it is of no use, which is remarked.</summary>
    private CreditCode? Settle(CreditCode? code, string? name, string? region, DataPlace place)
    {
        if (code is not { } read || read.State is CreditCodeState.Valid or CreditCodeState.OtherCode)
            return code;
        if (read.State == CreditCodeState.WrongCheckDigit)
        {
            context.Remark(ListRemarks.CodeCheckDigit, place, read.Text);
            return null;
        }
        if (name is not null && _byName.TryGetValue(EnterpriseName.Of(name).Key, out List<(CreditCode Code, string? Region, DataPlace Place)>? known))
        {
            (CreditCode Code, string? Region, DataPlace Place)[] fitting = [.. known.Where(k => read.MayHaveBeen(k.Code.Text) && RegionTable.MayAgree(region, k.Region)).DistinctBy(k => k.Code.Text)];
            if (fitting is [var only])
            {
                context.Remark(ListRemarks.CodeRestored, place, read.Text, only.Code.Text, only.Place.ToString());
                return only.Code;
            }
        }
        context.Remark(ListRemarks.CodeDestroyed, place, read.Text);
        return null;
    }
}
