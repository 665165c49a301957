namespace SupplyChain.Building;

/// <summary>What a network works out of the links of its sites.</summary>
/// <param name="Baseline">Per site, its output.</param>
/// <param name="FinalDemand">Per site, what leaves the network.</param>
/// <param name="LastTier">The tier of sites that name none.</param>
internal sealed record SiteOutputs(double[] Baseline, double[] FinalDemand, int LastTier);
