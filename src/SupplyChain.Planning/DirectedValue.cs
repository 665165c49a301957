namespace SupplyChain.Planning;

/// <summary>A plan under directed allocation: scarce inputs go where they count most instead of to every customer in proportion.</summary>
/// <remarks>The optimum of a linear program, equation 14 of docs/model.md. Never below the value under proportional pooling if the factor is at least 1.</remarks>
/// <param name="Value">Value of the plan over today, both under directed allocation.</param>
/// <param name="Bound">Certified upper bound on that value.</param>
/// <param name="Factor">Most that a customer may get, as a multiple of its baseline.</param>
public sealed record DirectedValue(double Value, double Bound, double Factor);
