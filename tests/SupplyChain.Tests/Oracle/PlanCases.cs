using SupplyChain.Planning;

namespace SupplyChain.Tests.Oracle;

/// <summary>Small random networks with limits of every kind, waves, leads, tiers, pins, floors and approvals: few enough plans to try them all.</summary>
internal static class PlanCases
{
    public static (SupplyNetwork Network, PlanOptions Options) Create(int seed, bool withTiers = false, bool withPins = false, bool withKeep = false)
    {
        var random = new Random(seed);
        int waves = random.Next(4) switch { 0 => 1, 1 => 3, _ => 2 };
        int most = waves == 1 ? 10 : waves == 2 ? 7 : 5;
        SupplyNetworkBuilder builder = RandomNetworks.Create(seed, 13);
        AddSupplyLoop(builder, random);
        int candidates = 0;
        for (int i = 0; i < builder.Sites.Count; i++)
        {
            SiteEntry site = builder.Sites[i];
            bool isCandidate = (site.RestartLevel ?? 1) > (site.OperatingLevel ?? 1);
            if (isCandidate && ++candidates > most)
                site = site with { RestartLevel = site.OperatingLevel };
            builder.Sites[i] = Decorate(site, random, waves, withTiers, withPins);
        }
        string[] regions = [.. builder.Sites.Select(s => s.Region ?? "").Distinct()];
        List<Limit> limits = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomLimit(builder, regions, random, waves, withPins))];
        limits = [.. limits.Where(l => l.Kind == LimitKind.Floor || random.Next(12) > 0)];
        bool areOptions = random.Next(2) == 0;
        foreach (Limit limit in areOptions ? [] : limits)
            builder.AddLimit(limit);
        SupplyNetwork network = builder.Build();
        return (network, Options(network, random, waves, withPins, withKeep) with { Limits = areOptions ? limits : null });
    }

    private static PlanOptions Options(SupplyNetwork network, Random random, int waves, bool withPins, bool withKeep)
    {
        string[] candidates = [.. network.Sites.Where(s => s.IsCandidate).Select(s => s.Id)];
        random.Shuffle(candidates);
        string? banned = random.Next(4) == 0 ? candidates.FirstOrDefault() : null;
        PlanPin[] pins = !withPins ? [] : [.. candidates.Skip(1).Take(random.Next(3)).Select(id => new PlanPin(id, random.Next(2) == 0 ? null : random.Next(1, waves + 1)))];
        return new PlanOptions
        {
            Waves = waves,
            WaveDays = random.Next(3) switch { 0 => 7, 1 => 0.5, _ => 1 },
            Measure = random.Next(4) switch { 0 => SupplyChain.Measure.Final, 1 => SupplyChain.Measure.ValueAdded, _ => null },
            Priority = random.Next(8) == 0 ? PlanPriority.Weights : PlanPriority.Tiers,
            Bans = banned is null ? [] : [banned],
            Pins = pins,
            Scenario = pins.Length > 0 || random.Next(5) > 0 ? null : new Scenario { Name = "other", Changes = [Change(network, random)] },
            Keep = withKeep ? new RestartList { Name = "yesterday", Restarts = Approvals(network, random, waves) } : null,
            ChangePenalty = withKeep ? random.Next(1, 60) / 2.0 : 0,
        };
    }

    private static ScenarioChange Change(SupplyNetwork network, Random random) => random.Next(2) == 0
        ? new ScenarioChange { Site = network.Sites[random.Next(network.Sites.Count)].Id, OperatingLevel = 0.75, RestartLevel = 0.75 }
        : new ScenarioChange { Region = network.Sites[random.Next(network.Sites.Count)].Region, RestartLevel = 0 };

    private static ListedRestart[] Approvals(SupplyNetwork network, Random random, int waves) =>
        [.. network.Sites.Where(_ => random.Next(3) == 0).Select(s => new ListedRestart(s.Id, random.Next(2) == 0 ? null : random.Next(1, waves + 2)))];

    // Two sites that need each other: neither comes back without the other, and upward iteration never finds them.
    private static void AddSupplyLoop(SupplyNetworkBuilder builder, Random random)
    {
        if (builder.Sites.Count < 2 || random.Next(3) > 0)
            return;
        int first = random.Next(builder.Sites.Count - 1);
        foreach ((int from, int to) in new[] { (first, first + 1), (first + 1, first) })
        {
            builder.AddLink(new LinkEntry($"s{from}", $"s{to}", random.Next(2, 9)) { Product = "loop", Importance = Importance.Essential });
            builder.Sites[from] = builder.Sites[from] with { OperatingLevel = 0, RestartLevel = random.Next(3) == 0 ? 0.6 : 1 };
        }
    }

    private static SiteEntry Decorate(SiteEntry site, Random random, int waves, bool withTiers, bool withPins) => site with
    {
        ValueAddedPerDay = random.Next(1, 30),
        Tier = withTiers && random.Next(4) > 0 ? random.Next(1, 3) : null,
        EarliestWave = random.Next(4) == 0 ? random.Next(1, waves + 2) : null,
        RestartWaves = random.Next(4) == 0 ? random.Next(0, waves + 1) : null,
        Restart = random.Next(withPins ? 8 : 20) switch { 0 => RestartRule.Never, 1 when withPins => RestartRule.Must, _ => RestartRule.Free },
        // Tenths, so that sums often meet a limit exactly, and in binary often do not.
        Needs = new Dictionary<string, double> { ["teams"] = random.Next(0, 9) / 10.0, ["masks"] = random.Next(1, 2000) / 100.0 },
    };

    private static Limit RandomLimit(SupplyNetworkBuilder builder, string[] regions, Random random, int waves, bool withFloors)
    {
        string resource = random.Next(3) switch { 0 => "teams", 1 => "masks", _ => Limit.Restarts };
        string? region = random.Next(3) == 0 ? regions[random.Next(regions.Length)] : null;
        double total = builder.Sites.Where(s => (s.RestartLevel ?? 1) > (s.OperatingLevel ?? 1) && (region is null || region == s.Region))
            .Sum(s => resource == Limit.Restarts ? 1 : s.Needs[resource]);
        LimitKind kind = withFloors && random.Next(3) == 0 ? LimitKind.Floor : (LimitKind)Array.IndexOf(Enum.GetNames<LimitKind>(), random.Next(3) switch
        {
            0 => nameof(LimitKind.PerWave),
            1 => nameof(LimitKind.Stock),
            _ => nameof(LimitKind.Standing),
        });
        double share = kind == LimitKind.Floor ? random.NextDouble() * 0.3 : 0.15 + (random.NextDouble() * 0.5);
        return new Limit
        {
            Resource = resource,
            Region = region,
            Wave = random.Next(4) == 0 ? random.Next(1, waves + 2) : null,
            Amount = resource == Limit.Restarts ? Math.Round(total * share) : Math.Round(total * share, resource == "teams" ? 1 : 2),
            Kind = kind,
        };
    }
}
