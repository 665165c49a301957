namespace SupplyChain.Building;

/// <summary>A number of each input class; one for all where nobody states any.</summary>
internal readonly struct ClassValues(double[]? values, double forAll, int classes)
{
    public double this[int inputClass] => values is null ? forAll : values[inputClass];

    /// <summary>Classes whose number is of a kind.</summary>
    public int Count(Predicate<double> isOfKind) => values is null ? isOfKind(forAll) ? classes : 0 : values.Count(v => isOfKind(v));
}
