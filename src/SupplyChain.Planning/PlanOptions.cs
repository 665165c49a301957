namespace SupplyChain.Planning;

/// <summary>What a plan is made for and how long to look.</summary>
/// <remarks>Immutable; change a copy by <c>with</c>.</remarks>
public sealed record PlanOptions
{
    /// <summary>Changes to today's levels; null for the levels the sites state.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>What counts; null for the network's own measure, or output.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Number of waves, 1 to 1,000.</summary>
    public int Waves { get; init; } = 1;

    /// <summary>Days a wave lasts, above 0. Values are summed over all waves: value per day times days.</summary>
    public double WaveDays { get; init; } = 1;

    /// <summary>The limits that apply; null for those of the network. <see cref="LimitChanges"/> makes a list from the network's and changes to it.</summary>
    public IReadOnlyList<Limit>? Limits { get; init; }

    /// <summary>Restarts that every plan begins, beside the sites whose <see cref="Site.Restart"/> is <see cref="RestartRule.Must"/>.</summary>
    public IReadOnlyList<PlanPin> Pins { get; init; } = [];

    /// <summary>Ids of sites that no plan restarts, beside those whose <see cref="Site.Restart"/> is <see cref="RestartRule.Never"/>; a ban wins over
    /// <see cref="RestartRule.Must"/>.</summary>
    public IReadOnlyList<string> Bans { get; init; } = [];

    /// <summary>Whether tiers are served one after the other, or weights alone decide.</summary>
    public PlanPriority Priority { get; init; } = PlanPriority.Tiers;

    /// <summary>Relative gap at which the search ends, 0 to 1. The default asks for a proof.</summary>
    public double Gap { get; init; } = 1e-6;

    /// <summary>Time after which the best plan so far is returned; until then the search goes on if there is anything left to prove. Null: the work is limited in a way
    /// that is the same on every machine, about a minute for networks that cannot be proved.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Lists to compare the plan with, beside those people use; each is tried under the same limits.</summary>
    public IReadOnlyList<RestartList> Compare { get; init; } = [];

    /// <summary>Approvals given before, which a new plan should not take back without need; null for none.</summary>
    public RestartList? Keep { get; init; }

    /// <summary>Value that each approval of <see cref="Keep"/> taken back or put off must be worth, at least 0; in the unit of <see cref="RestartPlan.Value"/>.</summary>
    public double ChangePenalty { get; init; }

    /// <summary>Number of other plans to look for, at least 0.</summary>
    public int Alternatives { get; init; }

    /// <summary>Share of the value that an alternative may give up, 0 to 1.</summary>
    public double AlternativeGap { get; init; } = 0.03;

    /// <summary>Whether the plan is also valued under directed allocation; null: where that takes seconds, which is up to 30,000 links and one wave, or 10,000 and five.</summary>
    public bool? Directed { get; init; }

    /// <summary>Most that a customer may get under directed allocation, as a multiple of its baseline, at least 1.</summary>
    public double DirectedFactor { get; init; } = 1;
}
