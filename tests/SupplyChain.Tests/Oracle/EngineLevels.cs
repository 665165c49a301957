using SupplyChain.Engine;

namespace SupplyChain.Tests.Oracle;

/// <summary>Levels as the engine computes them, by site.</summary>
internal static class EngineLevels
{
    public static double[] Of(SupplyNetwork network, IEnumerable<Site> restarted)
    {
        LevelState state = Solve(network, restarted);
        return [.. network.Sites.Select(s => state.LevelOf(s.Index))];
    }

    public static LevelState Solve(SupplyNetwork network, IEnumerable<Site> restarted)
    {
        double[] own = [.. network.Sites.Select(s => s.OperatingLevel)];
        foreach (Site site in restarted)
            own[site.Index] = site.RestartLevel;
        return LevelState.Solve(network.Indexed, own, default);
    }
}
