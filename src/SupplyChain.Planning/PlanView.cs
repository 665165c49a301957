namespace SupplyChain.Planning;

/// <summary>How much of a plan people are shown; programs get all of it.</summary>
/// <remarks>Immutable; change a copy by <c>with</c>.</remarks>
public sealed record PlanView
{
    /// <summary>Most rows shown of the restarts and of the limits; null for 50 and 20.</summary>
    public int? Top { get; init; }

    /// <summary>Whether every reason of every restart is shown: all of its bundle, what it makes itself, what it adds under directed allocation.</summary>
    public bool Reasons { get; init; }
}
