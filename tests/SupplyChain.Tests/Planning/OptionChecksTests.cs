using SupplyChain.Planning;

namespace SupplyChain.Tests.Planning;

public class OptionChecksTests
{
    private static readonly SupplyNetwork Network = new SupplyNetworkBuilder()
        .AddSite(new SiteEntry { Id = "a", Industry = "k", Region = "north", OutputPerDay = 10, OperatingLevel = 0, Needs = new Dictionary<string, double> { ["teams"] = 1 } })
        .AddSite(new SiteEntry { Id = "b", Industry = "k", Region = "south", OutputPerDay = 20 })
        .AddLink("a", "b", 5)
        .Build();

    public static TheoryData<string, PlanOptions> Wrong => new()
    {
        { "0 waves: a plan has 1 to 1000", new() { Waves = 0 } },
        { "1001 waves", new() { Waves = 1001 } },
        { "a wave of 0 days: must be above 0", new() { WaveDays = 0 } },
        { "days: must be above 0", new() { WaveDays = double.NaN } },
        { "days: must be above 0", new() { WaveDays = double.PositiveInfinity } },
        { "a gap of -0.1: must be from 0 to 1", new() { Gap = -0.1 } },
        { "a gap of NaN", new() { Gap = double.NaN } },
        { "an alternative gap of 1.5: must be from 0 to 1", new() { AlternativeGap = 1.5 } },
        { "-1 alternatives: must not be negative", new() { Alternatives = -1 } },
        { "a penalty of -2 per change: must not be negative", new() { ChangePenalty = -2 } },
        { "per change: must not be negative", new() { ChangePenalty = double.PositiveInfinity } },
        { "a factor of 0.5 for directed allocation: must be at least 1", new() { DirectedFactor = 0.5 } },
        { "for directed allocation: must be at least 1", new() { DirectedFactor = double.NaN } },
        { "the time limit must be above 0", new() { TimeLimit = TimeSpan.Zero } },
        { "the priority or the measure is not one of the known ones", new() { Priority = (PlanPriority)9 } },
        { "the priority or the measure is not one of the known ones", new() { Measure = (Measure)9 } },
        { "resource 'masks' is not one that sites need", new() { Limits = [new Limit { Resource = "masks", Amount = 1 }] } },
        { "region 'east' has no site", new() { Limits = [new Limit { Resource = "teams", Amount = 1, Region = "east" }] } },
        { "a limit of -1 on 'teams': must not be negative", new() { Limits = [new Limit { Resource = "teams", Amount = -1 }] } },
        { "on 'teams': must not be negative", new() { Limits = [new Limit { Resource = "teams", Amount = double.PositiveInfinity }] } },
        { "a limit for wave 0: waves are numbered from 1", new() { Limits = [new Limit { Resource = "teams", Amount = 1, Wave = 0 }] } },
        { "the kind of a limit is not one of the known ones", new() { Limits = [new Limit { Resource = "teams", Amount = 1, Kind = (LimitKind)9 }] } },
        { "site 'c' is not in the network", new() { Pins = [new PlanPin("c")] } },
        { "site 'c' is not in the network", new() { Bans = ["a", "c"] } },
        { "a restart is pinned to a wave that the plan does not have", new() { Pins = [new PlanPin("a", 2)] } },
        { "a restart is pinned to a wave that the plan does not have", new() { Pins = [new PlanPin("a", 0)] } },
        { "a restart is pinned to two waves", new() { Waves = 2, Pins = [new PlanPin("a", 2), new PlanPin("a", 1)] } },
        { "site 'a' is both pinned and banned", new() { Pins = [new PlanPin("a")], Bans = ["a"] } },
        { "site 'b' is pinned, but a restart would not raise it", new() { Pins = [new PlanPin("b")] } },
        { "list 'mine' names site 'c', which is not in the network", new() { Compare = [List("mine", new ListedRestart("c"))] } },
        { "list 'yesterday' names site 'c', which is not in the network", new() { Keep = List("yesterday", new ListedRestart("a"), new ListedRestart("c")) } },
        { "list 'yesterday' has a wave below 1", new() { Keep = List("yesterday", new ListedRestart("a", 0)) } },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void An_option_that_makes_no_sense_is_refused_with_a_word_about_it(string message, PlanOptions options)
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Network.PlanRestarts(options));
        Assert.Equal("options", fault.ParamName);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_at_the_edge_are_taken()
    {
        RestartPlan plan = Network.PlanRestarts(new PlanOptions
        {
            Waves = 2,
            Gap = 1,
            WaveDays = 1e-9,
            Limits = [new Limit { Resource = "teams", Amount = 0, Region = "south" }, new Limit { Resource = Limit.Restarts, Amount = 1e15, Wave = 7 }],
            Pins = [new PlanPin("a", 2), new PlanPin("a", 2)],
            Keep = List("yesterday", new ListedRestart("a", 99)),
        });
        Assert.Equal(("a", 2), (plan.Waves[1].Restarts.Single().Site.Id, plan.Waves[1].Restarts.Single().Wave));
    }

    private static RestartList List(string name, params ListedRestart[] restarts) => new() { Name = name, Restarts = restarts };
}
