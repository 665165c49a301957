using SupplyChain.Engine;

namespace SupplyChain.Ranking;

/// <summary>What a ranking is computed from: levels today and with everything restarted, and what levels are worth.</summary>
internal sealed record RankingGround(
    OperatingConditions Conditions, LevelState Today, LevelState AllRestarted, double[] WeightedOfNode, double[] FinalOfNode)
{
    public int Count => Conditions.Candidates.Length;

    public double TodayLevel(int candidate) => Conditions.OperatingLevels[Conditions.Candidates[candidate]];

    public double RestartLevel(int candidate) => Conditions.RestartLevels[Conditions.Candidates[candidate]];
}
