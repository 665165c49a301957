namespace SupplyChain;

/// <summary>What the network makes at given operating levels, per day.</summary>
/// <param name="OutputPerDay">Sum of baseline output times operating level; counts a mask and the cloth in it.</param>
/// <param name="WeightedOutputPerDay">The same under the measure asked for, times the weights of the sites: the unit of every value of restarts.</param>
/// <param name="FinalDemandPerDay">Sum of final demand times operating level: goods that leave the network, without weights.</param>
public sealed record ProductionTotals(double OutputPerDay, double WeightedOutputPerDay, double FinalDemandPerDay);
