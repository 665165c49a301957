using System.Globalization;
using SupplyChain.Building;
using SupplyChain.Diagnostics;
using SupplyChain.Engine;
using SupplyChain.Planning;

namespace SupplyChain.Cli.Commands;

/// <summary>Reads limits, pins and bans from the command line, in the words of the network.</summary>
internal sealed class PlanRules(SupplyNetwork network, Texts texts)
{
    /// <summary>The limits of the network with those of the command line in their places; null if there are none on the command line.</summary>
    /// <exception cref="UsageException">One is not written as a limit is, or names what the network does not have.</exception>
    public IReadOnlyList<Limit>? Limits(IReadOnlyList<string> given)
    {
        IReadOnlyList<Limit> limits = network.Limits;
        foreach (string text in given)
            limits = Apply(limits, text);
        return given.Count == 0 ? null : limits;
    }

    /// <exception cref="UsageException">One names a site that does not exist or cannot restart, or a wave that the plan does not have.</exception>
    public IReadOnlyList<PlanPin> Pins(IReadOnlyList<string> given, int waves, Scenario? scenario)
    {
        PlanPin[] pins = [.. given.Select(g => Pin(g, waves))];
        KnownNames.Require([.. pins.Select(p => p.Site)], network.Sites.Select(s => s.Id), "Usage.SiteUnknown", texts);
        if (pins.GroupBy(p => p.Site, StringComparer.Ordinal).FirstOrDefault(g => g.Distinct().Count() > 1) is { } twice)
            throw new UsageException(texts.Of("Usage.PinTwice", twice.Key));
        HashSet<int> candidates = [.. OperatingConditions.Create(network, scenario).Candidates];
        if (pins.FirstOrDefault(p => !candidates.Contains(network.FindSite(p.Site)!.Index)) is { } idle)
            throw new UsageException(texts.Of("Usage.PinIdle", idle.Site));
        return pins;
    }

    /// <exception cref="UsageException">One names a site that does not exist or is pinned.</exception>
    public IReadOnlyList<string> Bans(IReadOnlyList<string> given, IReadOnlyList<PlanPin> pins)
    {
        KnownNames.Require(given, network.Sites.Select(s => s.Id), "Usage.SiteUnknown", texts);
        return given.FirstOrDefault(b => pins.Any(p => p.Site == b)) is { } both ? throw new UsageException(texts.Of("Usage.PinAndBan", both)) : given;
    }

    private IReadOnlyList<Limit> Apply(IReadOnlyList<Limit> limits, string text)
    {
        LimitChange change = Change(text);
        change = change with
        {
            Resource = KnownNames.Codes([change.Resource], network, network.Resources.Append(Limit.Restarts), "Usage.ResourceUnknown", texts, mayBeSeveral: false)[0],
            Region = change.Region is { } region ? KnownNames.Codes([region], network, network.Sites.Select(s => s.Region), "Usage.RegionUnknown", texts, mayBeSeveral: false)[0] : null,
        };
        try
        {
            return LimitChanges.Apply(limits, [change]);
        }
        catch (ArgumentException)
        {
            string[] kinds = [.. limits.Where(l => l.Resource == change.Resource && l.Region == change.Region && l.Kind != LimitKind.Floor).Select(l => text + ":" + Words.Of(l.Kind)).Distinct()];
            throw new UsageException(texts.Of("Usage.LimitKinds", text), texts.Of("Usage.LimitKinds.Hint", texts.List(kinds)));
        }
    }

    // resource=amount[@region][:kind]; a region may hold any of these marks, so that the kind is looked for from the end.
    private LimitChange Change(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw Malformed(text);
        string rest = text[(equals + 1)..];
        int at = rest.IndexOf('@', StringComparison.Ordinal), colon = rest.LastIndexOf(':');
        LimitKind? kind = null;
        if (colon > 0 && !(at >= 0 && colon > at && network.Sites.Any(s => s.Region == rest[(at + 1)..])))
        {
            kind = Kind(text, rest[(colon + 1)..]);
            rest = rest[..colon];
        }
        string amount = at >= 0 ? rest[..at] : rest;
        return double.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? new LimitChange(text[..equals], value, at >= 0 ? rest[(at + 1)..] : null, kind)
            : throw Malformed(text);
    }

    private LimitKind Kind(string text, string word)
    {
        foreach ((string known, LimitKind kind) in Words.LimitKinds)
        {
            if (known == word)
                return kind;
        }
        string? close = Suggestion.Closest(word, Words.LimitKinds.Select(k => k.Word));
        throw new UsageException(
            texts.Of("Usage.LimitKindUnknown", text, word, texts.List(Words.LimitKinds.Select(k => k.Word))), close is null ? null : texts.Of("Usage.DidYouMean", close));
    }

    private UsageException Malformed(string text) => new(texts.Of("Usage.LimitForm", text), texts.Of("Usage.LimitForm.Hint"));

    private PlanPin Pin(string text, int waves)
    {
        // An id may hold the mark itself.
        int equals = text.LastIndexOf('=');
        if (equals <= 0 || network.FindSite(text) is not null)
            return new PlanPin(text);
        return int.TryParse(text[(equals + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int wave) && wave >= 1 && wave <= waves
            ? new PlanPin(text[..equals], wave)
            : throw new UsageException(texts.Of("Usage.PinWave", text, waves));
    }
}
