using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Rows;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>Makes one operating level of what is known of a site's state, and finds sites of which the evidence contradicts itself.</summary>
internal sealed class SiteEvidence(ImportContext context)
{
    /// <summary>Settles the level of every site of which anything is known, and keeps each piece of evidence in a column of its own.</summary>
    public void Settle(IReadOnlyList<ListedSite> sites)
    {
        foreach (ListedSite site in sites)
            Settle(site);
        AssumeUnknown(sites);
    }

    private void Settle(ListedSite site)
    {
        Dictionary<EvidenceKind, double> known = Evidence(site);
        foreach ((EvidenceKind kind, double level) in known)
            site.Entry.Own[ColumnOf(kind)] = NumberOut.Of(level);
        if (site.Entry.Number(ListField.OperatingLevel) is { } stated)
        {
            site.OperatingLevel = stated;
            return;
        }
        EvidenceKind[] counting = [.. context.Options.EvidenceOrder.Where(known.ContainsKey)];
        if (counting.Length == 0)
            return;
        double[] levels = [.. counting.Select(k => known[k])];
        site.OperatingLevel = context.Options.EvidenceRule switch
        {
            EvidenceRule.Lowest => levels.Min(),
            EvidenceRule.Mean => levels.Average(),
            _ => levels[0],
        };
        site.Entry.Own["level_from"] = context.Options.EvidenceRule == EvidenceRule.Mean ? "mean"
            : WordOf(context.Options.EvidenceRule == EvidenceRule.Lowest ? counting[Array.IndexOf(levels, levels.Min())] : counting[0]);
        double spread = known.Values.Max() - known.Values.Min();
        if (spread <= context.Options.Contradiction + 1e-9)
            return;
        site.Entry.Own["contradiction"] = NumberOut.Of(spread);
        LocalizedText[] parts = [.. known.OrderBy(p => p.Key).Select(p => ListTexts.Of("Evidence." + p.Key, Percent(p.Value)))];
        context.Remark(ListRemarks.Contradiction, site.Entry.Place, site.Shown, site.Shown, parts.Aggregate((a, b) => ListTexts.Of("Evidence.Both", a, b)), Percent(site.OperatingLevel));
    }

    private Dictionary<EvidenceKind, double> Evidence(ListedSite site)
    {
        ListEntry entry = site.Entry;
        var known = new Dictionary<EvidenceKind, double>();
        void Put(EvidenceKind kind, double? level)
        {
            if (level is { } value)
                known.TryAdd(kind, Math.Clamp(value, 0, 1));
        }
        double? staff = entry.Number(ListField.Staff), back = entry.Number(ListField.StaffBack);
        if (staff > 0 && back > staff)
            context.Remark(ListRemarks.StaffAboveAll, entry.Place, site.Shown, new Quantity(back.Value), new Quantity(staff.Value));
        Put(EvidenceKind.Resumed, entry.Number(ListField.Resumed));
        Put(EvidenceKind.ResumptionRate, entry.Number(ListField.ResumptionRate));
        Put(EvidenceKind.Staff, entry.Number(ListField.StaffBackShare) ?? (staff > 0 ? back / staff : null));
        Put(EvidenceKind.Electricity, entry.Number(ListField.ElectricityShare) ?? (entry.Number(ListField.ElectricityBaseline) is > 0 and var baseline ? entry.Number(ListField.Electricity) / baseline : null));
        Put(EvidenceKind.Verified, entry.Number(ListField.Verified)
            ?? (entry.Text(StateReader.ConfirmsReport) is null ? null : entry.Number(ListField.ResumptionRate) ?? entry.Number(ListField.Resumed)));
        return known;
    }

    private void AssumeUnknown(IReadOnlyList<ListedSite> sites)
    {
        ListedSite[] known = [.. sites.Where(s => s.IsListed && !double.IsNaN(s.OperatingLevel))];
        ILookup<string, ListedSite> byIndustry = known.ToLookup(s => s.Industry, StringComparer.Ordinal);
        foreach (ListedSite site in sites.Where(s => double.IsNaN(s.OperatingLevel)))
        {
            ListedSite[] peers = byIndustry[site.Industry].Count() >= ListDefaults.FewestPeers ? [.. byIndustry[site.Industry]] : known;
            (double level, LocalizedText origin) = context.Options.UnknownState switch
            {
                UnknownState.Stopped => (0, ListTexts.Of("Origin.Stopped")),
                UnknownState.Average when peers.Length > 0 => (peers.Average(s => s.OperatingLevel), peers == known
                    ? ListTexts.Of("Origin.AverageOfAll", peers.Length) : ListTexts.Of("Origin.Average", peers.Length, site.Industry)),
                _ => (1d, ListTexts.Of("Origin.Running")),
            };
            site.OperatingLevel = level;
            site.Assumed["operating_level"] = origin.In(context.DataLanguage);
            context.Remark(ListRemarks.StateAssumed, site.Entry.Place, site.Shown, Percent(level), origin);
        }
    }

    /// <summary>The word for a kind of evidence, as options and columns write it.</summary>
    public static string WordOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Verified => "verified",
        EvidenceKind.Electricity => "electricity",
        EvidenceKind.Staff => "staff",
        EvidenceKind.ResumptionRate => "rate",
        _ => "reported",
    };

    private static string ColumnOf(EvidenceKind kind) => "evidence_" + WordOf(kind);

    private static LocalizedText Percent(double level) => ListTexts.Share(level);
}
