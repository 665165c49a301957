namespace SupplyChain.Planning;

/// <summary>Refuses options that make no sense for a network, with a message about the option.</summary>
internal static class OptionChecks
{
    private const int MostWaves = 1000;

    /// <exception cref="ArgumentException">An option is out of range or names what the network does not have.</exception>
    public static void Check(SupplyNetwork network, PlanOptions options)
    {
        Require(options.Waves is >= 1 and <= MostWaves, $"{options.Waves} waves: a plan has 1 to {MostWaves}");
        Require(options.WaveDays > 0 && double.IsFinite(options.WaveDays), $"a wave of {options.WaveDays} days: must be above 0");
        Require(options.Gap is >= 0 and <= 1, $"a gap of {options.Gap}: must be from 0 to 1");
        Require(options.AlternativeGap is >= 0 and <= 1, $"an alternative gap of {options.AlternativeGap}: must be from 0 to 1");
        Require(options.Alternatives >= 0, $"{options.Alternatives} alternatives: must not be negative");
        Require(options.ChangePenalty >= 0 && double.IsFinite(options.ChangePenalty), $"a penalty of {options.ChangePenalty} per change: must not be negative");
        Require(options.DirectedFactor >= 1 && double.IsFinite(options.DirectedFactor), $"a factor of {options.DirectedFactor} for directed allocation: must be at least 1");
        Require(options.TimeLimit is not { } limit || limit > TimeSpan.Zero, "the time limit must be above 0");
        Require(Enum.IsDefined(options.Priority) && (options.Measure is not { } measure || Enum.IsDefined(measure)), "the priority or the measure is not one of the known ones");
        CheckLimits(network, options.Limits ?? network.Limits);
        foreach (string site in options.Pins.Select(p => p.Site).Concat(options.Bans))
            Require(network.FindSite(site) is not null, $"site '{site}' is not in the network");
        foreach (RestartList list in options.Keep is null ? options.Compare : [.. options.Compare, options.Keep])
        {
            Require(list.Restarts.FirstOrDefault(r => network.FindSite(r.Site) is null) is not { } unknown,
                $"list '{list.Name}' names site '{list.Restarts.FirstOrDefault(r => network.FindSite(r.Site) is null)?.Site}', which is not in the network");
            Require(list.Restarts.All(r => r.Wave is not < 1), $"list '{list.Name}' has a wave below 1");
        }
        Require(options.Pins.All(p => p.Wave is null || (p.Wave >= 1 && p.Wave <= options.Waves)), "a restart is pinned to a wave that the plan does not have");
        Require(options.Pins.GroupBy(p => p.Site, StringComparer.Ordinal).All(g => g.Select(p => p.Wave).Distinct().Count() == 1), "a restart is pinned to two waves");
        HashSet<string> bans = [.. options.Bans];
        Require(options.Pins.FirstOrDefault(p => bans.Contains(p.Site)) is not { } both, $"site '{options.Pins.FirstOrDefault(p => bans.Contains(p.Site))?.Site}' is both pinned and banned");
    }

    private static void CheckLimits(SupplyNetwork network, IReadOnlyList<Limit> limits)
    {
        HashSet<string> regions = [.. network.Sites.Select(s => s.Region)];
        foreach (Limit limit in limits)
        {
            Require(limit.Resource == Limit.Restarts || network.Resources.Contains(limit.Resource), $"resource '{limit.Resource}' is not one that sites need");
            Require(limit.Region is null || regions.Contains(limit.Region), $"region '{limit.Region}' has no site");
            Require(limit.Amount >= 0 && double.IsFinite(limit.Amount), $"a limit of {limit.Amount} on '{limit.Resource}': must not be negative");
            Require(limit.Wave is not < 1, $"a limit for wave {limit.Wave}: waves are numbered from 1");
            Require(Enum.IsDefined(limit.Kind), "the kind of a limit is not one of the known ones");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new ArgumentException(message, "options");
    }
}
