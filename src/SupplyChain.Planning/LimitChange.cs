namespace SupplyChain.Planning;

/// <summary>Another amount for a limit, for a what-if.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Amount">The amount in every wave.</param>
/// <param name="Region">The region; null for the limit over all regions.</param>
/// <param name="Kind">The kind of limit; null for the kind there is, or <see cref="LimitKind.PerWave"/> where there is none.</param>
public sealed record LimitChange(string Resource, double Amount, string? Region = null, LimitKind? Kind = null);

/// <summary>Makes lists of limits with changes.</summary>
public static class LimitChanges
{
    /// <summary>Puts each change in the place of the limits of the same resource, region and kind, for all waves; one that meets none is added. Without a kind, floors
    /// are left alone.</summary>
    /// <param name="limits">The limits, such as those of a network.</param>
    /// <param name="changes">The changes, in order.</param>
    /// <returns>A new list; the given one is not changed.</returns>
    /// <exception cref="ArgumentException">A change names no kind, and there are several.</exception>
    public static IReadOnlyList<Limit> Apply(IReadOnlyList<Limit> limits, IEnumerable<LimitChange> changes)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(changes);
        List<Limit> result = [.. limits];
        foreach (LimitChange change in changes)
        {
            Limit[] replaced = [.. result.Where(l => l.Resource == change.Resource && l.Region == change.Region
                && (change.Kind is { } kind ? l.Kind == kind : l.Kind != LimitKind.Floor))];
            LimitKind[] kinds = [.. replaced.Select(l => l.Kind).Distinct()];
            if (kinds.Length > 1)
                throw new ArgumentException($"'{change.Resource}' has limits of several kinds there: say which one is meant", nameof(changes));
            result.RemoveAll(replaced.Contains);
            result.Add(new Limit
            {
                Resource = change.Resource,
                Region = change.Region,
                Amount = change.Amount,
                Kind = change.Kind ?? (kinds.Length == 1 ? kinds[0] : LimitKind.PerWave),
            });
        }
        return result;
    }
}
