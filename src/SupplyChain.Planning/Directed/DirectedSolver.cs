using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Directed;

/// <summary>Solves the program of directed allocation again and again as sites restart or stop.</summary>
internal sealed class DirectedSolver : IDisposable
{
    // Beyond that the simplex method takes minutes.
    private const int SimplexEntries = 300_000;

    // Where the simplex method does not get to the finer one it starts from, the coarser one will do.
    private const double FineTolerance = 1e-9, UsualTolerance = 1e-7, FirstOrderTolerance = 1e-4;

    private readonly DirectedProgram _program;
    private readonly Deadline _deadline;
    private readonly HighsModel? _model;

    public DirectedSolver(DirectedProgram program, HighsLibrary? highs, Deadline deadline)
    {
        (_program, _deadline) = (program, deadline);
        if (highs is null || program.Linear.EntryCount > SimplexEntries)
            return;
        _model = new HighsModel(highs, program.Linear);
    }

    /// <summary>Whether a change of few bounds is solved from where the last solve ended.</summary>
    public bool StartsFromLast => _model is not null;

    /// <summary>Work done so far, as simplex iterations times entries.</summary>
    public double Effort { get; private set; }

    public void SetOwnLevel(int site, double level)
    {
        _program.Linear.SetBounds(_program.LevelColumn(site), 0, level);
        _model?.SetBounds(_program.LevelColumn(site), 0, level);
    }

    /// <summary>Solves under the levels set, afresh.</summary>
    /// <exception cref="OperationCanceledException">Time is up; there is no answer.</exception>
    public DirectedAnswer Solve() => ToAnswer(SimplexAfresh() is { Status: EngineStatus.Solved } solved
        ? solved
        : FirstOrderEngine.Solve(_program.Linear, FirstOrderTolerance, _deadline.SecondsLeft, _deadline.Token));

    /// <summary>The optimum after a change of few bounds; null where the simplex method does not end at one.</summary>
    /// <exception cref="OperationCanceledException">Time is up; there is no answer.</exception>
    public double? SolveAgain()
    {
        EngineAnswer? answer = Simplex(FineTolerance);
        if (answer?.Status == EngineStatus.Failed)
            answer = SimplexAfresh();
        return answer is { Status: EngineStatus.Solved } ? answer.Bound / _program.Scale : null;
    }

    // From far away the simplex method is better off with a program that was reduced first, and does not always get to the finer tolerance.
    private EngineAnswer? SimplexAfresh()
    {
        EngineAnswer? answer = null;
        foreach (double tolerance in (ReadOnlySpan<double>)[FineTolerance, UsualTolerance])
        {
            _model?.StartAfresh();
            answer = Simplex(tolerance);
            if (answer?.Status == EngineStatus.Solved)
                break;
        }
        return answer;
    }

    private EngineAnswer? Simplex(double tolerance)
    {
        if (_model is null)
            return null;
        _model.Real("primal_feasibility_tolerance"u8, tolerance);
        _model.Real("dual_feasibility_tolerance"u8, tolerance);
        EngineAnswer answer = _model.Solve(_deadline.Token);
        _deadline.Token.ThrowIfCancellationRequested();
        // A solve from a near start still reads the whole program once.
        Effort += (answer.Iterations + 10) * (double)_program.Linear.EntryCount;
        return answer;
    }

    private DirectedAnswer ToAnswer(EngineAnswer answer)
    {
        _deadline.Token.ThrowIfCancellationRequested();
        double bound = SafeDualBound.Evaluate(_program.Linear, answer.RowDuals ?? new double[_program.Linear.RowCount]) / _program.Scale;
        return new DirectedAnswer(answer.Columns, bound, double.IsFinite(answer.Bound) ? answer.Bound / _program.Scale : null, answer.Engine);
    }

    public void Dispose() => _model?.Dispose();
}

/// <summary>What is known of one state under directed allocation, per day.</summary>
/// <param name="Columns">The solver's point; null if it has none.</param>
/// <param name="Bound">No allocation is worth more; holds whatever the solver did.</param>
/// <param name="Optimum">The solver's own optimum; null if it did not end at one.</param>
/// <param name="Engine">The engine.</param>
internal sealed record DirectedAnswer(double[]? Columns, double Bound, double? Optimum, string Engine);
