namespace SupplyChain;

/// <summary>How a limited resource is used up over the waves of a plan.</summary>
public enum LimitKind
{
    /// <summary>Capacity per wave, such as teams of inspectors: what a wave leaves unused is lost.</summary>
    PerWave = 0,

    /// <summary>Goods, such as masks: what a wave leaves unused carries over.</summary>
    Stock = 1,

    /// <summary>At least this much of the resource goes to the region in the wave.</summary>
    Floor = 2,

    /// <summary>Needs summed over all restarts begun so far stay within the amount, such as exposure to infection.</summary>
    Standing = 3,
}
