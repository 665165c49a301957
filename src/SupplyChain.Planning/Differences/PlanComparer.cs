namespace SupplyChain.Planning.Differences;

/// <summary>Compares two plans and looks for what explains each difference in what both hold.</summary>
internal sealed class PlanComparer
{
    // Values of two plans are certified to about this; less is no difference.
    private const double Noise = 1e-6;

    private readonly PlanRecord _old, _new;
    private readonly IReadOnlyList<(LimitRecord Limit, double? Before, double? After)> _limits;
    private readonly IReadOnlyList<(string Name, string? Before, string? After)> _options;
    private readonly IReadOnlyList<(string Path, string? Before, string? After)> _inputs;

    private PlanComparer(PlanRecord old, PlanRecord @new)
    {
        (_old, _new) = (old, @new);
        _options = old.Options.Count == 0 || @new.Options.Count == 0 ? [] : [.. Changed(WithRules(old), WithRules(@new))];
        _inputs = old.Inputs is null || @new.Inputs is null ? [] : [.. Changed(old.Inputs, @new.Inputs)];
        _limits = old.Limits is null || @new.Limits is null ? [] : [.. ChangedLimits(old.Limits, @new.Limits)];
    }

    public static PlanDifferences Compare(PlanRecord old, PlanRecord @new) => new PlanComparer(old, @new).Compare();

    private PlanDifferences Compare()
    {
        string[] sites = [.. _old.Restarts.Keys.Union(_new.Restarts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        PlanDifference[] all = [.. sites.Select(Of).OfType<PlanDifference>()];
        return new PlanDifferences(_old, _new)
        {
            Changes = [.. all.OrderBy(c => c.Kind).ThenBy(c => c.Site, StringComparer.Ordinal)],
            Kept = sites.Length - all.Length,
            Options = _options,
            Limits = _limits,
            Inputs = _inputs,
        };
    }

    private PlanDifference? Of(string site)
    {
        RestartRecord? before = _old.Restarts.GetValueOrDefault(site), after = _new.Restarts.GetValueOrDefault(site);
        if (before is not null && after is not null && before.Wave == after.Wave)
            return null;
        CandidateRecord? was = _old.Candidates?.GetValueOrDefault(site), @is = _new.Candidates?.GetValueOrDefault(site);
        double? addsBefore = before?.Adds ?? was?.GainIfAdded, adds = after?.Adds ?? @is?.GainIfAdded;
        PlanDifferenceKind kind = before is null ? PlanDifferenceKind.CameIn : after is null ? PlanDifferenceKind.WentOut : PlanDifferenceKind.ChangedWave;
        PlanDifferenceReason[] reasons = [.. (kind switch
        {
            // Whatever else there is: nothing restarts where rules exclude one another.
            _ when _old.IsInfeasible || _new.IsInfeasible => [new(PlanDifferenceCode.Infeasible)],
            PlanDifferenceKind.CameIn => CameIn(site, after!, was, addsBefore, adds),
            PlanDifferenceKind.WentOut => WentOut(site, before!, @is, addsBefore, adds),
            _ => Moved(site, before!, after!),
        }).Concat(OfAll()).Distinct()];
        return new PlanDifference
        {
            Site = site,
            Name = after?.Name ?? before?.Name ?? @is?.Name ?? was?.Name ?? site,
            Region = after?.Region ?? before?.Region ?? @is?.Region ?? was?.Region ?? "",
            Kind = kind,
            WaveBefore = before?.Wave,
            Wave = after?.Wave,
            AddsBefore = addsBefore,
            Adds = adds,
            Reasons = reasons.Length > 0 ? reasons : [new PlanDifferenceReason(PlanDifferenceCode.Unknown)],
        };
    }

    private IEnumerable<PlanDifferenceReason> CameIn(string site, RestartRecord after, CandidateRecord? was, double? addsBefore, double? adds)
    {
        if (_old.Candidates is not null && was is null)
            yield return new(PlanDifferenceCode.NewlyStopped);
        if (after.IsPinned || _new.Pins.Contains(site))
            yield return new(PlanDifferenceCode.Pinned);
        if (_old.Bans.Contains(site) || was?.Outcome == "banned")
            yield return new(PlanDifferenceCode.BanLifted);
        if (was?.Outcome == "not-ready")
            yield return new(PlanDifferenceCode.ReadyNow);
        if (was?.Outcome is "no-room" or "needs-too-much")
            yield return RoomFor(was);
        string[] gone = [.. _old.Restarts.Values.Where(r => r.Replacement == site && !_new.Restarts.ContainsKey(r.Site)).Select(r => r.Site)];
        if (gone.Length > 0)
            yield return new(PlanDifferenceCode.Replaces, string.Join(", ", gone));
        if (Partners(after.Bundle, _old.Restarts) is { Length: > 0 } partners)
            yield return new(PlanDifferenceCode.Bundle, partners);
        if (was is not null && (was.Outcome == "no-gain" || IsMore(adds, addsBefore)))
            yield return new(PlanDifferenceCode.AddsMore);
    }

    private IEnumerable<PlanDifferenceReason> WentOut(string site, RestartRecord before, CandidateRecord? @is, double? addsBefore, double? adds)
    {
        if (_new.Candidates is not null && @is is null)
            yield return new(PlanDifferenceCode.NoLongerStopped);
        if (_new.Bans.Contains(site) || @is?.Outcome == "banned")
            yield return new(PlanDifferenceCode.Banned);
        if (before.IsPinned || _old.Pins.Contains(site))
            yield return new(PlanDifferenceCode.PinLifted);
        if (@is?.Outcome == "not-ready")
            yield return new(PlanDifferenceCode.NotReady);
        if (@is?.Outcome is "no-room" or "needs-too-much")
            yield return OutOfRoom(@is);
        if (before.Replacement is { } other && _new.Restarts.ContainsKey(other) && !_old.Restarts.ContainsKey(other))
            yield return new(PlanDifferenceCode.ReplacedBy, other);
        if (LostPartners(site, before) is { Length: > 0 } partners)
            yield return new(PlanDifferenceCode.Bundle, partners);
        if (@is?.Outcome == "no-gain")
            yield return new(PlanDifferenceCode.AddsNothing);
        else if (@is is not null && IsMore(addsBefore, adds))
            yield return new(PlanDifferenceCode.AddsLess);
        if (@is?.Outcome == "within-gap")
            yield return new(PlanDifferenceCode.WithinGap);
    }

    private IEnumerable<PlanDifferenceReason> Moved(string site, RestartRecord before, RestartRecord after)
    {
        if (_new.Pins.Contains(site) && !_old.Pins.Contains(site))
            yield return new(PlanDifferenceCode.Pinned);
        if (_old.Pins.Contains(site) && !_new.Pins.Contains(site))
            yield return new(PlanDifferenceCode.PinLifted);
        if (IsMore(after.Adds, before.Adds) && after.Wave < before.Wave)
            yield return new(PlanDifferenceCode.AddsMore);
        if (IsMore(before.Adds, after.Adds) && after.Wave > before.Wave)
            yield return new(PlanDifferenceCode.AddsLess);
    }

    // What concerns every site comes after what concerns one.
    private IEnumerable<PlanDifferenceReason> OfAll()
    {
        if (_old.Measure is not null && _new.Measure is not null && _old.Measure != _new.Measure)
            yield return new(PlanDifferenceCode.MeasureChanged);
        if (_options.Any(o => o.Name != "measure"))
            yield return new(PlanDifferenceCode.OptionsChanged, string.Join(", ", _options.Select(o => o.Name).Where(n => n != "measure")));
        if (_limits.Count > 0)
            yield return new(PlanDifferenceCode.LimitsChanged, Names(_limits.Select(l => l.Limit)));
        if (_inputs.Count > 0)
            yield return new(PlanDifferenceCode.InputsChanged, string.Join(", ", _inputs.Select(i => Path.GetFileName(i.Path)).Distinct()));
    }

    // Which of the limits that stood in its way gave way.
    private PlanDifferenceReason RoomFor(CandidateRecord was)
    {
        LimitRecord[] grew = [.. _limits.Where(l => (l.After ?? double.PositiveInfinity) > (l.Before ?? double.PositiveInfinity) && IsInTheWay(was, l.Limit)).Select(l => l.Limit)];
        return grew.Length > 0 ? new(PlanDifferenceCode.LimitGrew, Names(grew)) : new(PlanDifferenceCode.RoomFreed, Names(was.LimitsInTheWay));
    }

    private PlanDifferenceReason OutOfRoom(CandidateRecord @is)
    {
        LimitRecord[] shrank = [.. _limits.Where(l => (l.After ?? double.PositiveInfinity) < (l.Before ?? double.PositiveInfinity) && IsInTheWay(@is, l.Limit)).Select(l => l.Limit)];
        return shrank.Length > 0 ? new(PlanDifferenceCode.LimitShrank, Names(shrank)) : new(PlanDifferenceCode.LimitUsedUp, Names(@is.LimitsInTheWay));
    }

    // A file that does not say which limits they are leaves all of them.
    private static bool IsInTheWay(CandidateRecord candidate, LimitRecord limit) =>
        candidate.LimitsInTheWay.Count == 0 || candidate.LimitsInTheWay.Any(l => l.Resource == limit.Resource && l.Region == limit.Region);

    private static string Partners(IReadOnlyList<string> bundle, IReadOnlyDictionary<string, RestartRecord> elsewhere) => string.Join(", ", bundle.Where(b => !elsewhere.ContainsKey(b)));

    // Those that are banned now come first: they are why the others went. Not every file holds both sides of a bundle.
    private string LostPartners(string site, RestartRecord before) => string.Join(", ", before.Bundle
        .Concat(_old.Restarts.Values.Where(r => IsBannedNow(r.Site) && r.Bundle.Contains(site)).Select(r => r.Site))
        .Distinct().Where(b => b != site && !_new.Restarts.ContainsKey(b)).OrderByDescending(IsBannedNow));

    private bool IsBannedNow(string site) => !_old.Bans.Contains(site) && (_new.Bans.Contains(site) || _new.Candidates?.GetValueOrDefault(site)?.Outcome == "banned");

    private static bool IsMore(double? one, double? other) => one is { } more && other is { } less && more - less > Noise * Math.Max(Math.Abs(more), Math.Abs(less));

    private static string Names(IEnumerable<LimitRecord> limits) =>
        string.Join(", ", limits.Select(l => l.Region is null ? l.Resource : l.Resource + " (" + l.Region + ")").Distinct());

    // Pins and bans are looked up site by site, but are options like any other.
    private static Dictionary<string, string> WithRules(PlanRecord plan)
    {
        var all = new Dictionary<string, string>(plan.Options, StringComparer.Ordinal);
        if (plan.Bans.Count > 0)
            all["ban"] = string.Join(", ", plan.Bans.Order(StringComparer.Ordinal));
        if (plan.Pins.Count > 0)
            all["pin"] = string.Join(", ", plan.Pins.Order(StringComparer.Ordinal).Select(p => plan.PinnedWaves.TryGetValue(p, out int wave) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p}={wave}") : p));
        return all;
    }

    private static IEnumerable<(string Name, string? Before, string? After)> Changed(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> @new) =>
        old.Keys.Union(@new.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(k => (k, old.GetValueOrDefault(k), @new.GetValueOrDefault(k))).Where(c => c.Item2 != c.Item3);

    private static IEnumerable<(LimitRecord Limit, double? Before, double? After)> ChangedLimits(IReadOnlyList<LimitRecord> old, IReadOnlyList<LimitRecord> @new)
    {
        foreach (LimitRecord limit in old.Concat(@new.Where(n => !old.Any(n.IsAbout))).DistinctBy(l => (l.Resource, l.Region, l.Wave, l.Kind)))
        {
            double? before = old.FirstOrDefault(limit.IsAbout)?.Amount, after = @new.FirstOrDefault(limit.IsAbout)?.Amount;
            if (before != after)
                yield return (limit, before, after);
        }
    }
}
