namespace SupplyChain.Ranking;

/// <summary>The gain of each candidate in the two currencies of a ranking: the measure asked for, and final goods.</summary>
internal sealed class CandidateValues(int count)
{
    public double[] Weighted { get; } = new double[count];

    public double[] Final { get; } = new double[count];
}
