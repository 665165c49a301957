using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Why each restart is in the plan, in plain words: what it lets produce, what it cannot do without, and what could take its place.</summary>
internal sealed class PlanReasons(RestartPlan plan, PlanFindings findings)
{
    // Of what is lost without a restart.
    private const double Nothing = 1e-9, AlmostAll = 0.9;

    private readonly PlanUnit _unit = new(plan);

    /// <summary>The reason of a restart in a few sentences.</summary>
    public ReportText Of(PlannedRestart restart) => DocumentWords.Sentences(
        restart.LastInValue is > 0 ? [Effect(restart), .. Bundle(restart), .. Replacement(restart)] : [WithoutEffect(restart)])!;

    /// <summary>The reason in a few words, for a list whose other columns say how much.</summary>
    public ReportText ShortOf(PlannedRestart restart)
    {
        if (!(restart.LastInValue > 0))
            return WithoutEffect(restart);
        Site? most = findings.Effects.TryGetValue(restart.Site, out PickEffect? found) ? found.Largest.Select(l => l.Site).FirstOrDefault() : null;
        ReportText effect = most is null ? DocumentWords.Of("Reason.Short.Own")
            : DocumentWords.Of(findings.Today.LevelOf(most.Index) <= Nothing ? "Reason.Short.Resume" : "Reason.Short.More", ReportValue.Word(DocumentWords.Names([most], 1, found!.Count - 1)));
        return DocumentWords.Sentences(restart.Bundle is { Count: > 0 } bundle
            ? [effect, DocumentWords.Of("Reason.Short.OnlyWith", ReportValue.Word(DocumentWords.Names(bundle, 1)))]
            : [effect])!;
    }

    /// <summary>What a restart lets others produce, as names with values; null if nobody.</summary>
    public ReportText? Unlocks(EffectPart part, int most) => part.Largest.Count == 0 ? null
        : DocumentWords.Names([.. part.Largest.Take(most)], most, part.Count - Math.Min(most, part.Largest.Count), _unit);

    private ReportText WithoutEffect(PlannedRestart restart) => DocumentWords.Of(
        restart.EffectWave is null ? "Reason.TooLate" : restart.LastInValue is null ? "Reason.NotComputed" : restart.IsPinned ? "Reason.PinnedOnly" : "Reason.AddsNothing");

    private ReportText Effect(PlannedRestart restart)
    {
        double lost = restart.LastInValue!.Value, own = restart.LastInOwn ?? 0;
        if (!findings.Effects.TryGetValue(restart.Site, out PickEffect? effect))
            return DocumentWords.Of("Reason.Adds", _unit.Amount(lost));
        SiteValue[] largest = [.. effect.Largest];
        if (largest.Length == 0)
            return DocumentWords.Of("Reason.OwnOnly", _unit.Amount(lost));
        ReportValue names = ReportValue.Word(DocumentWords.Names(
            largest, DocumentWords.NamesInSentence, effect.Count - largest.Length, _unit));
        string verb = findings.Today.LevelOf(largest[0].Site.Index) <= Nothing ? "Reason.Resume" : "Reason.More";
        return own > Nothing * lost
            ? DocumentWords.Of(verb + ".AndOwn", names, _unit.Amount(lost), _unit.Sum(own))
            : DocumentWords.Of(verb, names, _unit.Amount(lost));
    }

    private IEnumerable<ReportText> Bundle(PlannedRestart restart)
    {
        bool isNothingAlone = restart.LastInValue - (restart.LastInOwn ?? 0) > Nothing * restart.LastInValue
            && findings.Alone.TryGetValue(restart.Site, out AloneValue alone) && alone.PerDay - alone.OwnPerDay <= Nothing * restart.LastInValue;
        if (restart.Bundle is { Count: > 0 } bundle)
        {
            ReportValue names = ReportValue.Word(DocumentWords.Names(bundle, DocumentWords.NamesInSentence));
            yield return DocumentWords.Of(isNothingAlone ? "Reason.OnlyWith.NothingAlone" : "Reason.OnlyWith", names);
        }
        else if (isNothingAlone)
        {
            yield return DocumentWords.Of("Reason.NothingAlone");
        }
    }

    private IEnumerable<ReportText> Replacement(PlannedRestart restart)
    {
        if (restart.Replacement is { } replacement)
        {
            bool isSame = replacement.Site.Product == restart.Site.Product;
            string key = replacement.Loss <= 0 ? "Reason.Replaced"
                : replacement.Loss < AlmostAll * restart.LastInValue ? isSame ? "Reason.ReplacedInPart" : "Reason.InsteadInPart"
                : isSame ? "Reason.HardlyReplaced" : "Reason.HardlyInstead";
            yield return DocumentWords.Of(key, DocumentWords.Name(replacement.Site), _unit.Amount(replacement.Loss));
        }
        else if (findings.LookedForReplacement.Contains(restart.Site))
        {
            yield return DocumentWords.Of("Reason.NotReplaced");
        }
    }
}
