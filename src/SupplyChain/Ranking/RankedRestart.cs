namespace SupplyChain.Ranking;

/// <summary>What restarting one site is worth. All values are per day, in the network's currency, weighted, under the ranking's measure
/// unless their name says final.</summary>
public sealed record RankedRestart
{
    /// <summary>Position in the ranking, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The site.</summary>
    public required Site Site { get; init; }

    /// <summary>V({i}): gained by this restart alone; own and downstream together.</summary>
    public required double AlonePerDay { get; init; }

    /// <summary>The part of <see cref="AlonePerDay"/> made by the site itself.</summary>
    public required double AloneOwnPerDay { get; init; }

    /// <summary>The part of <see cref="AlonePerDay"/> made by other sites.</summary>
    public double AloneDownstreamPerDay => AlonePerDay - AloneOwnPerDay;

    /// <summary>V(all) - V(all but i): lost if every other candidate restarts and this one does not; null if it was not computed.</summary>
    public required double? HeldUpPerDay { get; init; }

    /// <summary>Shapley value; null if credits were not asked for.</summary>
    public double? CreditPerDay { get; init; }

    /// <summary>Standard error of <see cref="CreditPerDay"/>; 0 if exact, null if not computed.</summary>
    public double? CreditStandardError { get; init; }

    /// <summary>Goods leaving the network gained by this restart alone, without weights.</summary>
    public required double AloneFinalPerDay { get; init; }

    /// <summary>Goods leaving the network lost if every other candidate restarts and this one does not, without weights; null if it was
    /// not computed.</summary>
    public required double? HeldUpFinalPerDay { get; init; }

    /// <summary>The site's Shapley value in goods leaving the network, without weights; null if credits were not asked for.</summary>
    public double? CreditFinalPerDay { get; init; }
}
