namespace SupplyChain.Ranking;

/// <summary>Every candidate with what its restart is worth, best first, and how sure the numbers are.</summary>
public sealed record RestartRanking
{
    /// <summary>The network ranked.</summary>
    public required SupplyNetwork Network { get; init; }

    /// <summary>The options, as given.</summary>
    public required RankingOptions Options { get; init; }

    /// <summary>The measure used.</summary>
    public required Measure Measure { get; init; }

    /// <summary>What is made at today's levels.</summary>
    public required ProductionTotals Today { get; init; }

    /// <summary>What is made once every candidate has restarted, whatever the limits.</summary>
    public required ProductionTotals AllRestarted { get; init; }

    /// <summary>Certified bound: no operating level behind these numbers is off by more. A fraction of baseline output.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Certified bound: no value of a restart here is off by more, in currency per day (credits: apart from the standard error of sampling).</summary>
    public required double ValueAccuracyPerDay { get; init; }

    /// <summary>How credits were computed.</summary>
    public required CreditMethod CreditMethod { get; init; }

    /// <summary>Orders that credits were averaged over; 0 unless sampled.</summary>
    public required int PermutationsUsed { get; init; }

    /// <summary>The restarts, best first; ties break by the other values and at last by site id.</summary>
    public required IReadOnlyList<RankedRestart> Restarts { get; init; }

    /// <summary>Number of candidates; more than <see cref="Restarts"/> holds only if the ranking was cancelled.</summary>
    public required int CandidateCount { get; init; }

    /// <summary>False if the ranking was cancelled: it then ranks the candidates evaluated so far, and what was not computed is null.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Supply loops that a small outside supplier pulls down today, largest loss first.</summary>
    public required IReadOnlyList<PulledDownLoop> PulledDownLoops { get; init; }
}
