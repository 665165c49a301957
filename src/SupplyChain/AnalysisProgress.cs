namespace SupplyChain;

/// <summary>How far a long question has come.</summary>
/// <param name="Phase">What is being computed, as a stable key: <c>alone</c>, <c>held-up</c>, <c>credit</c>, or of a plan <c>plan-relaxation</c>,
/// <c>plan-exchange</c>, <c>plan-branch-and-bound</c>, <c>plan-certificate</c>, <c>plan-price</c> and <c>plan-alternatives</c>. More may come.</param>
/// <param name="Done">Steps done in this phase.</param>
/// <param name="Total">Steps of this phase in all.</param>
public readonly record struct AnalysisProgress(string Phase, int Done, int Total);
