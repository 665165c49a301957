namespace SupplyChain.Ranking;

/// <summary>The value restarts are ordered by.</summary>
public enum RankingOrder
{
    /// <summary>What is lost if everything restarts but this site: finds what the whole recovery hangs on.</summary>
    HeldUp = 0,

    /// <summary>What this restart gains on its own, everything else staying as it is today.</summary>
    Alone = 1,

    /// <summary>Its Shapley value: the average gain over all orders of restarting everything; credits add up to the whole gain.</summary>
    Credit = 2,
}
