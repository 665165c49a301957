namespace SupplyChain;

/// <summary>What a site's operating level is worth: the coefficient that turns levels into value per day.</summary>
public enum Measure
{
    /// <summary>Gross output: counts a mask and the cloth in it.</summary>
    Output = 0,

    /// <summary>Value added: what the site itself adds; needs <see cref="Site.ValueAddedPerDay"/> for every site.</summary>
    ValueAdded = 1,

    /// <summary>Final demand: only goods that leave the network count.</summary>
    Final = 2,
}
