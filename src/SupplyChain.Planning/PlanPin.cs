namespace SupplyChain.Planning;

/// <summary>A restart that every plan begins.</summary>
/// <param name="Site">Id of the site.</param>
/// <param name="Wave">The wave it begins in, from 1; null for any.</param>
public sealed record PlanPin(string Site, int? Wave = null);
