namespace SupplyChain.Planning.Limits;

/// <summary>One limit of one wave, in whole units: what the restarts that count may add up to, or must at least.</summary>
internal sealed record LimitRow
{
    /// <summary>The rows of the file, or of the caller, that it comes from; several for a stock delivered in several waves.</summary>
    public required IReadOnlyList<Limit> Sources { get; init; }

    /// <summary>The wave it is about, from 1.</summary>
    public required int Wave { get; init; }

    /// <summary>Counts every restart begun up to the wave (goods, exposure) rather than those of the wave alone.</summary>
    public required bool IsCumulative { get; init; }

    /// <summary>At least rather than at most.</summary>
    public required bool IsFloor { get; init; }

    public required Int128 Amount { get; init; }

    /// <summary>Exponent of ten of the unit of the amounts.</summary>
    public required int Unit { get; init; }

    /// <summary>Candidates with a need, in order, and their needs. Shared by all waves of a limit.</summary>
    public required LimitNeeds Needs { get; init; }

    public Limit Source => Sources[0];

    public double AmountValue => Limits.Amount.ToDouble(Amount, Unit);
}

/// <summary>What the candidates that a limit counts need of its resource.</summary>
/// <param name="Candidates">Numbers of candidates, ascending.</param>
/// <param name="Units">Their needs, in units of the limit, above 0.</param>
internal sealed record LimitNeeds(int[] Candidates, Int128[] Units);
