namespace SupplyChain.Building;

/// <summary>The words that files and options use for enumerated values.</summary>
internal static class Words
{
    public static IReadOnlyList<(string Word, Importance Value)> Importances { get; } =
        [("essential", Importance.Essential), ("important", Importance.Important), ("other", Importance.Other), ("none", Importance.None)];

    public static IReadOnlyList<(string Word, LimitKind Value)> LimitKinds { get; } =
        [("per_wave", LimitKind.PerWave), ("stock", LimitKind.Stock), ("floor", LimitKind.Floor), ("standing", LimitKind.Standing)];

    public static IReadOnlyList<(string Word, RestartRule Value)> RestartRules { get; } =
        [("must", RestartRule.Must), ("never", RestartRule.Never)];

    public static IReadOnlyList<(string Word, Measure Value)> Measures { get; } =
        [("output", Measure.Output), ("value-added", Measure.ValueAdded), ("final", Measure.Final)];

    public static string Of(Importance value) => Importances.First(p => p.Value == value).Word;

    public static string Of(LimitKind value) => LimitKinds.First(p => p.Value == value).Word;

    public static string Of(Measure value) => Measures.First(p => p.Value == value).Word;
}
