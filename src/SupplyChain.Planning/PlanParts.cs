namespace SupplyChain.Planning;

/// <summary>A tier of a plan: the value of the sites that bear it, whoever upstream restarts for it.</summary>
/// <param name="Tier">The tier; 1 is served first. Sites that state none form one more, after the last that any states.</param>
/// <param name="Value">Value of the tier in the plan, less the penalty of changes.</param>
/// <param name="Bound">No plan that serves the earlier tiers as well gives this one more.</param>
/// <param name="RelativeGap">(bound - value) / bound; 0 if both are 0.</param>
public sealed record PlanTier(int Tier, double Value, double Bound, double RelativeGap);

/// <summary>What a rule costs: the best plan found without it against the plan.</summary>
/// <param name="ValueWithout">Objective of the best plan found without the rule.</param>
/// <param name="BoundWithout">No plan without the rule has a greater one.</param>
/// <param name="Price">Objective given up for the rule, at least 0.</param>
public sealed record RulePrice(double ValueWithout, double BoundWithout, double Price);

/// <summary>What a floor costs.</summary>
/// <param name="Limit">The floor; null for all floors together.</param>
/// <param name="Price">The price.</param>
public sealed record FloorPrice(Limit? Limit, RulePrice Price);

/// <summary>A rule, or several, that contradict one another.</summary>
/// <param name="Limits">Limits and floors that take part.</param>
/// <param name="Wave">Wave of the limits; null if they are of several.</param>
/// <param name="Pinned">Pinned sites that take part.</param>
/// <remarks>Leaving any one of them out would resolve this conflict.</remarks>
public sealed record PlanConflict(IReadOnlyList<Limit> Limits, int? Wave, IReadOnlyList<Site> Pinned);
