namespace SupplyChain.Planning;

/// <summary>A plan under directed allocation: scarce inputs go where they count most instead of to every customer in proportion.</summary>
/// <remarks>
/// The optimum of a linear program, equation 14 of docs/model.md. Levels are never worth less than under proportional pooling, today and in every wave; what the plan gains
/// over today may be more or less, because today's levels are higher, too: see <see cref="TodayGainPerDay"/>.
/// <para>A site whose output counts against the measure, with a negative value added, runs no more than is useful.</para>
/// </remarks>
/// <param name="Value">Value of the plan over today, both under directed allocation, in the unit of <see cref="RestartPlan.Value"/>: of allocations that keep every row
/// of the program to twelve digits.</param>
/// <param name="Bound">No allocation makes the plan worth more over the same state of today: an upper bound on each wave that holds without trust in a solver, less what was
/// reached for today. At least <paramref name="Value"/>, and equal to it but for the tolerances of the solver.</param>
/// <param name="Factor">Most that a customer may get on a link, as a multiple of its baseline; the spare capacity of its supplier where that is more.</param>
public sealed record DirectedValue(double Value, double Bound, double Factor)
{
    /// <summary>What directed allocation alone gains over proportional pooling today, with nothing restarted; per day.</summary>
    public double TodayGainPerDay { get; init; }

    /// <summary>The engine that answered, with its version.</summary>
    public string Engine { get; init; } = "";
}
