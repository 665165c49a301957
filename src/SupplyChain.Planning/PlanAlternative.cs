namespace SupplyChain.Planning;

/// <summary>Another plan nearly as good.</summary>
public sealed record PlanAlternative
{
    /// <summary>Its value.</summary>
    public required double Value { get; init; }

    /// <summary>Share of the plan's value that it gives up.</summary>
    public required double RelativeLoss { get; init; }

    /// <summary>All its restarts, by wave and site.</summary>
    public required IReadOnlyList<ListedRestart> Restarts { get; init; }

    /// <summary>Restarts of the plan that it does without.</summary>
    public required IReadOnlyList<Site> Without { get; init; }

    /// <summary>Restarts it begins instead.</summary>
    public required IReadOnlyList<Site> Instead { get; init; }

    /// <summary>Whether it was proved that no plan within the gap does without more.</summary>
    public required bool IsMostDifferent { get; init; }
}
