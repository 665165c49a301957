using System.Collections.Concurrent;

namespace SupplyChain.Building;

/// <summary>What the input rules say about one product in one industry; null where they say nothing.</summary>
internal sealed record RuledInput(Importance? Importance, double? OutsideShare, double? EnoughAt);

/// <summary>The answers of the input rules by numbers of industry and product, each worked out once. Thread-safe.</summary>
internal sealed class InputRuleTable(InputRuleLookup rules, string[] industries, string[] products)
{
    private const long MostCells = 1 << 20;

    // A table if it is not too large; two workers that fill in one cell write the same.
    private readonly RuledInput?[]? _cells = (long)industries.Length * products.Length <= MostCells ? new RuledInput?[industries.Length * products.Length] : null;
    private readonly ConcurrentDictionary<(int Industry, int Product), RuledInput> _others = new();

    public RuledInput Find(int industry, int product) => _cells is null
        ? _others.GetOrAdd((industry, product), pair => rules.Find(industries[pair.Industry], products[pair.Product]))
        : _cells[(industry * products.Length) + product] ??= rules.Find(industries[industry], products[product]);
}
