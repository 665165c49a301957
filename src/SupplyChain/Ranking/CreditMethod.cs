namespace SupplyChain.Ranking;

/// <summary>How credits were computed.</summary>
public enum CreditMethod
{
    /// <summary>They were not asked for.</summary>
    None = 0,

    /// <summary>Over every subset of the candidates, of which there are at most 10.</summary>
    Exact = 1,

    /// <summary>Averaged over random orders and their reverses, with a standard error.</summary>
    Permutations = 2,
}
