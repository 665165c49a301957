using System.Numerics;
using SupplyChain.Planning;

namespace SupplyChain.Tests.Oracle;

/// <summary>What a plan has to keep to, read a second time from the network and the options: straight from the words of the file format, with exact decimals.</summary>
internal sealed class PlanRules
{
    public PlanRules(SupplyNetwork network, PlanOptions options)
    {
        (Network, Options) = (network, options);
        Today = [.. network.Sites.Select(s => s.OperatingLevel)];
        Restarted = [.. network.Sites.Select(s => s.RestartLevel)];
        foreach (ScenarioChange change in options.Scenario?.Changes ?? [])
        {
            foreach (Site site in network.Sites.Where(s => (change.Site ?? s.Id) == s.Id && (change.Industry ?? s.Industry) == s.Industry && (change.Region ?? s.Region) == s.Region))
            {
                Today[site.Index] = change.OperatingLevel ?? Today[site.Index];
                Restarted[site.Index] = change.RestartLevel ?? Restarted[site.Index];
            }
        }
        Restartable = [.. network.Sites.Where(s => Restarted[s.Index] > Today[s.Index])];
        Candidates = [.. Restartable.Where(s => !IsBanned(s))];
        Limits = options.Limits ?? network.Limits;
        Rules = [.. Sums(Limits).SelectMany(SumsOf), .. Candidates.Select(PinOf).OfType<PlanRule>()];
    }

    public SupplyNetwork Network { get; }

    public PlanOptions Options { get; }

    /// <summary>Operating levels under the scenario, by site.</summary>
    public double[] Today { get; }

    /// <summary>Restart levels under the scenario, by site.</summary>
    public double[] Restarted { get; }

    /// <summary>Sites that a restart would raise.</summary>
    public Site[] Restartable { get; }

    /// <summary>Those that may restart.</summary>
    public Site[] Candidates { get; }

    public IReadOnlyList<Limit> Limits { get; }

    /// <summary>Limits wave by wave, then pins. Earliest waves and bans are not among them: they cannot be left out.</summary>
    public PlanRule[] Rules { get; }

    public int Waves => Options.Waves;

    /// <summary>Wave of each candidate in a plan, 0 for never.</summary>
    public int[] WavesOf(IEnumerable<(Site Site, int Wave)> restarts)
    {
        int[] waves = new int[Candidates.Length];
        foreach ((Site site, int wave) in restarts)
        {
            int candidate = Array.IndexOf(Candidates, site);
            Assert.True(candidate >= 0, $"{site.Id} cannot restart, or must not");
            Assert.True(waves[candidate] == 0, $"{site.Id} restarts twice");
            Assert.InRange(wave, Math.Max(1, site.EarliestWave), Waves);
            waves[candidate] = wave;
        }
        return waves;
    }

    // Deliveries of one stock are one limit, whichever row each stands in; everything else stands for itself.
    private static IEnumerable<Limit[]> Sums(IEnumerable<Limit> limits) => limits
        .Where(l => l.Kind != LimitKind.Stock).Select(l => new[] { l })
        .Concat(limits.Where(l => l.Kind == LimitKind.Stock).GroupBy(l => (l.Resource, l.Region)).Select(g => g.ToArray()));

    private bool IsBanned(Site site) =>
        Options.Bans.Contains(site.Id) || (site.Restart == RestartRule.Never && Options.Pins.All(p => p.Site != site.Id));

    private PlanRule? PinOf(Site site)
    {
        PlanPin? pin = Options.Pins.FirstOrDefault(p => p.Site == site.Id);
        if (pin is null && site.Restart != RestartRule.Must)
            return null;
        int candidate = Array.IndexOf(Candidates, site);
        return new PlanRule { Pinned = site, IsBroken = waves => pin?.Wave is { } wave ? waves[candidate] != wave : waves[candidate] == 0 };
    }

    private IEnumerable<PlanRule> SumsOf(Limit[] sources)
    {
        Limit limit = sources[0];
        ExactDecimal[] needs = [.. Candidates.Select(s => ExactDecimal.Of(
            limit.Region is not null && limit.Region != s.Region ? 0 : limit.Resource == "restarts" ? 1 : s.Needs.GetValueOrDefault(limit.Resource)))];
        for (int wave = 1; wave <= Waves; wave++)
        {
            // A one-off delivery names its wave; one without a wave comes in each.
            ExactDecimal amount = limit.Kind == LimitKind.Stock
                ? ExactDecimal.Sum(sources.SelectMany(s => Enumerable.Range(1, wave).Where(w => (s.Wave ?? w) == w).Select(_ => ExactDecimal.Of(s.Amount))))
                : ExactDecimal.Of(limit.Amount);
            if (limit.Kind != LimitKind.Stock && limit.Wave is { } only && only != wave)
                continue;
            yield return new PlanSum(sources, wave, needs, amount).ToRule();
        }
    }

    /// <summary>The sum of needs that a limit speaks of in a wave.</summary>
    private sealed record PlanSum(Limit[] Sources, int Wave, ExactDecimal[] Needs, ExactDecimal Amount)
    {
        public PlanRule ToRule()
        {
            int exponent = Math.Min(Amount.Exponent, Needs.Select(n => n.Exponent).DefaultIfEmpty(0).Min());
            BigInteger[] units = [.. Needs.Select(n => n.At(exponent))];
            BigInteger allowed = Amount.At(exponent);
            bool isFloor = Sources[0].Kind == LimitKind.Floor, isTotal = Sources[0].Kind is LimitKind.Stock or LimitKind.Standing;
            bool isShort = units.Aggregate(BigInteger.Abs(allowed), (a, b) => a + b) < long.MaxValue;
            long[] small = isShort ? [.. units.Select(u => (long)u)] : [];
            long smallAllowed = isShort ? (long)allowed : 0;
            return new PlanRule
            {
                Sources = Sources,
                Wave = Wave,
                Allowed = Amount,
                UsedBy = waves => ExactDecimal.Sum(Needs.Where((_, c) => Counts(waves[c], isTotal))),
                IsBroken = waves =>
                {
                    if (!isShort)
                    {
                        BigInteger total = units.Where((_, c) => Counts(waves[c], isTotal)).Aggregate(BigInteger.Zero, (a, b) => a + b);
                        return isFloor ? total < allowed : total > allowed;
                    }
                    long sum = 0;
                    for (int c = 0; c < small.Length; c++)
                        sum += Counts(waves[c], isTotal) ? small[c] : 0;
                    return isFloor ? sum < smallAllowed : sum > smallAllowed;
                },
            };
        }

        private bool Counts(int wave, bool isTotal) => wave != 0 && (isTotal ? wave <= Wave : wave == Wave);
    }
}

/// <summary>A limit in a wave, or a pin.</summary>
internal sealed class PlanRule
{
    /// <summary>Rows of the limit; none for a pin.</summary>
    public IReadOnlyList<Limit> Sources { get; init; } = [];

    public int Wave { get; init; }

    public ExactDecimal Allowed { get; init; }

    /// <summary>What a plan uses, given as the wave of each candidate.</summary>
    public Func<int[], ExactDecimal> UsedBy { get; init; } = _ => default;

    public Site? Pinned { get; init; }

    public required Func<int[], bool> IsBroken { get; init; }

    /// <summary>More restarts can only break it, not mend it.</summary>
    public bool IsCap => Pinned is null && Sources[0].Kind != LimitKind.Floor;

    public override string ToString() => Pinned is { } site ? $"pin of {site.Id}" : $"{Sources[0].Kind} of {Sources[0].Resource}@{Sources[0].Region ?? "*"} in wave {Wave}: {Allowed.ToDouble()}";
}
