using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;

namespace SupplyChain.Planning.Search;

/// <summary>What a relaxation says of each candidate: how much of it has begun by each wave. Good plans lie near.</summary>
internal sealed class PlanGuide
{
    private readonly double[][] _begun;

    private PlanGuide(double[][] begun) => _begun = begun;

    /// <summary>Candidates in the order in which they should be considered for a wave.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="noise">Added to each score, so that several orders can be tried; null for none.</param>
    public int[] Order(int wave, Func<double>? noise = null)
    {
        double[] score = [.. _begun[wave - 1].Select(b => b + (noise?.Invoke() ?? 0))];
        return [.. Enumerable.Range(0, score.Length).OrderByDescending(c => score[c]).ThenBy(c => c)];
    }

    /// <summary>Share of a candidate that has begun by a wave, 0 to 1.</summary>
    public double Begun(int candidate, int wave) => _begun[wave - 1][candidate];

    /// <summary>Reads a guide from a point of the program.</summary>
    public static PlanGuide From(LevelProgram program, double[] columns)
    {
        PlanProblem problem = program.Problem;
        double[][] begun = [.. Enumerable.Range(1, problem.Waves).Select(wave => Enumerable.Range(0, problem.Count)
            .Select(c => program.RestartColumn(c, wave) is >= 0 and var column ? columns[column] : 0).ToArray())];
        return new PlanGuide(begun);
    }
}
