namespace SupplyChain.Building;

/// <summary>What the input rules say about one product in one industry; null where they say nothing.</summary>
internal sealed record RuledInput(Importance? Importance, double? OutsideShare, double? EnoughAt);

/// <summary>The answers of the input rules by numbers of industry and product, each worked out once unless there are too many pairs. Thread-safe.</summary>
internal sealed class InputRuleTable(InputRuleLookup rules, string[] industries, string[] products)
{
    private const long MostCells = 1 << 20;

    // Two workers that fill in one cell write the same.
    private readonly RuledInput?[]? _cells = (long)industries.Length * products.Length <= MostCells ? new RuledInput?[industries.Length * products.Length] : null;

    public RuledInput Find(int industry, int product) => _cells is null
        ? rules.Find(industries[industry], products[product])
        : _cells[(industry * products.Length) + product] ??= rules.Find(industries[industry], products[product]);
}
