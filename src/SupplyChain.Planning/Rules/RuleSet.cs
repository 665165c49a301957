using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Rules;

/// <summary>Some of the rules of a problem.</summary>
/// <param name="Rows">Rows of the limit table.</param>
/// <param name="Pins">Pinned candidates.</param>
internal sealed record RuleSet(IReadOnlySet<int> Rows, IReadOnlySet<int> Pins)
{
    public static RuleSet All(PlanProblem problem) => new(
        Enumerable.Range(0, problem.Limits.Rows.Length).ToHashSet(),
        Enumerable.Range(0, problem.Count).Where(c => problem.Pins[c] is not null).ToHashSet());

    public RuleSet WithoutRow(int row) => this with { Rows = Rows.Where(r => r != row).ToHashSet() };

    public RuleSet WithoutPin(int candidate) => this with { Pins = Pins.Where(c => c != candidate).ToHashSet() };
}
