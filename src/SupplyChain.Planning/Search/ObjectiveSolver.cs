using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;

namespace SupplyChain.Planning.Search;

/// <summary>Finds the best schedule for one objective: relaxation, search, and where the size allows, a proof by branch and bound.</summary>
/// <remarks>Each stage only ever improves the schedule or lowers the bound, so ending at any point leaves a valid answer.</remarks>
internal sealed class ObjectiveSolver
{
    // Entries up to which the simplex method beats first-order methods. Branch and bound begins with the simplex method too, which in the root of
    // the tree neither counts work nor hears of a cancellation: at 10,000 sites it takes minutes there.
    private const int SimplexEntries = 60_000;
    private const int TreeEntries = SimplexEntries;

    // Relative tolerances of first-order relaxations: the looser one where each iteration takes long.
    private const int FineEntries = 300_000;
    private const double FineTolerance = 1e-4, CoarseTolerance = 1e-3;

    // Looks of the exchange search: about ten seconds.
    private const long SearchLooks = 60_000_000;

    // A certificate proves that no plan is better by more than this, with a part of the work that the search may do.
    private const double CertifiedMargin = 5e-7, CertificateShare = 0.1;

    private readonly PlanProblem _problem;
    private readonly LevelCeilings _ceilings;
    private readonly HighsLibrary? _highs;
    private readonly SearchSettings _settings;
    private readonly List<string> _engines = [];

    public ObjectiveSolver(PlanProblem problem, LevelCeilings ceilings, HighsLibrary? highs, SearchSettings settings) =>
        (_problem, _ceilings, _highs, _settings) = (problem, ceilings, highs, settings);

    /// <summary>Told of each stage and of the gap so far.</summary>
    public Action<string>? Entering { get; init; }

    /// <summary>Solves for an objective.</summary>
    /// <param name="objective">What to maximise.</param>
    /// <param name="held">What earlier tiers must keep.</param>
    /// <param name="start">A schedule that keeps every rule.</param>
    public StageResult Solve(PlanObjective objective, IReadOnlyList<HeldObjective> held, Schedule start)
    {
        var judge = new ScheduleJudge(objective, held);
        var state = new StageState(start, judge.ValueOf(start, CancellationToken.None));
        LevelProgram program = LevelProgramWriter.Write(_problem, _ceilings);
        program.Maximise(objective);
        state.Certify(program.Ceiling(objective), BoundMethod.Ceiling);
        foreach (HeldObjective tier in held)
            program.Require(tier.Objective, tier.LeastAllowed - judge.ErrorOf(tier.Objective, _ceilings.Accuracy, _problem));
        try
        {
            if (!IsNearEnough(state))
                Relax(program, state);
            if (!IsNearEnough(state) && state.Guide is not null)
                Search(objective, held, judge, state);
            if (!IsNearEnough(state) && !_settings.Deadline.IsOver)
                Branch(program, judge, state);
            Certify(program, state);
        }
        catch (OperationCanceledException) when (_settings.Deadline.IsOver)
        {
            // What was found so far counts.
        }
        return state.ToResult(_engines);
    }

    private bool IsNearEnough(StageState state) => StageResult.GapOf(state.Value, state.Bound) <= _settings.Gap;

    private void Relax(LevelProgram program, StageState state)
    {
        Entering?.Invoke("relaxation");
        EngineAnswer answer = program.Program.EntryCount <= SimplexEntries ? SimplexOrNothing(program.Program) : FirstOrder(program.Program);
        if (answer.Status == EngineStatus.Failed && program.Program.EntryCount <= SimplexEntries)
            answer = FirstOrder(program.Program);
        if (answer.RowDuals is { } duals)
            state.Certify(program.InValue(SafeDualBound.Evaluate(program.Program, duals)), BoundMethod.Multipliers);
        if (answer.Columns is { } columns)
            state.Guide = PlanGuide.From(program, columns);
    }

    private EngineAnswer SimplexOrNothing(LinearProgram program)
    {
        if (_highs is null)
            return new EngineAnswer { Status = EngineStatus.Failed, Engine = "" };
        using var model = new HighsModel(_highs, program, relaxed: true);
        return Note(model.Solve(_settings.Deadline.Token));
    }

    private EngineAnswer FirstOrder(LinearProgram program)
    {
        double tolerance = program.EntryCount <= FineEntries ? FineTolerance : CoarseTolerance;
        // What comes after the relaxation needs time too.
        EngineAnswer answer = FirstOrderEngine.Solve(program, tolerance, _settings.Deadline.SecondsLeft * 0.6, _settings.Deadline.Token);
        if (answer.Status == EngineStatus.Interrupted && double.IsFinite(_settings.Deadline.SecondsLeft))
            _settings.Deadline.NoteCut();
        return Note(answer);
    }

    private void Search(PlanObjective objective, IReadOnlyList<HeldObjective> held, ScheduleJudge judge, StageState state)
    {
        Entering?.Invoke("exchange");
        using Deadline share = _settings.Deadline.Share(0.5);
        var search = new PlanSearch(_problem, ScheduleJudge.Steer(objective, held), judge, state.Guide!, state.Best, share.Token);
        try
        {
            search.FollowGuide(SearchLooks);
            search.Exchange(12 * _problem.Waves, SearchLooks, () => StageResult.GapOf(search.Value, state.Bound) <= _settings.Gap);
        }
        catch (OperationCanceledException) when (share.IsOver)
        {
            // Its best plan so far counts.
        }
        state.Offer(search.Best, judge);
    }

    private void Branch(LevelProgram program, ScheduleJudge judge, StageState state)
    {
        if (program.Program.EntryCount > TreeEntries)
            return;
        Entering?.Invoke("branch-and-bound");
        if (_highs is null)
        {
            BranchThroughWrapper(program, judge, state);
            return;
        }
        using var model = new HighsModel(_highs, program.Program);
        // Rows are written tight already; what HiGHS finds in its own reduced form would have to be carried back, with a loss of accuracy.
        model.Text("presolve"u8, "off"u8);
        model.Real("mip_rel_gap"u8, Math.Max(_settings.Gap / 4, 1e-9));
        model.Real("mip_abs_gap"u8, 1e-9);
        model.StartFrom(program.ToColumns(state.Best, ScheduleValue.Solve(state.Best, _settings.Deadline.Token)));
        double entries = program.Program.EntryCount;
        double[]? improved = null;
        model.Improved = (columns, _) => improved = columns;
        model.ShouldStop = (_, iterations) => iterations * entries > _settings.Effort;
        EngineAnswer answer = Note(model.Solve(_settings.Deadline.Token));
        Take(answer with { Columns = answer.Columns ?? improved }, program, judge, state);
    }

    /// <summary>Proves again, in arithmetic of our own, what a solver's tree says: as far as a part of the work goes.</summary>
    private void Certify(LevelProgram program, StageState state)
    {
        if (_highs is null || !_settings.Certify || !IsNearEnough(state) || StageResult.GapOf(state.Value, state.CertifiedBound) <= _settings.Gap)
            return;
        Entering?.Invoke("certificate");
        using var tree = new CertifiedTree(program, _highs, _settings.Deadline.Token);
        double cutoff = state.Value + (CertifiedMargin * Math.Abs(state.Value));
        double proved = tree.Prove(program.InObjective(cutoff), _settings.Effort * CertificateShare);
        state.Certify(program.InValue(proved), BoundMethod.CertifiedTree);
    }

    private void BranchThroughWrapper(LevelProgram program, ScheduleJudge judge, StageState state)
    {
        // Without a count of work there is only time to go by.
        double seconds = Math.Min(_settings.Deadline.SecondsLeft, 60);
        _settings.Deadline.NoteCut();
        Take(Note(WrappedHighs.Solve(program.Program, Math.Max(_settings.Gap / 4, 1e-9), seconds, _settings.Deadline.Token)), program, judge, state);
    }

    private void Take(EngineAnswer answer, LevelProgram program, ScheduleJudge judge, StageState state)
    {
        if (answer.Status is EngineStatus.Failed or EngineStatus.Infeasible)
            return;
        if (answer.Columns is { } columns)
            state.Offer(program.ToSchedule(columns), judge);
        if (double.IsFinite(answer.Bound))
            state.Claim(BoundOf(answer.Bound, program, state.Value), BoundMethod.BranchAndBound);
    }

    /// <summary>The bound of a tree, widened by the solver's tolerance. Where nothing is to be gained no solver can tell that to the last digit:
    /// a bound within a few tolerances, those of what earlier tiers must keep included, is then 0 and not a gap of 100 %.</summary>
    private static double BoundOf(double objective, LevelProgram program, double value)
    {
        double tolerance = SolverTolerance(program.Program), bound = program.InValue(objective + tolerance);
        double nothing = 10 * (program.InValue(tolerance) - program.InValue(0));
        return Math.Abs(value) <= nothing && bound <= nothing ? Math.Max(0, value) : bound;
    }

    /// <summary>How far a solver's bound may lie below the truth: its dual tolerance on every column's range.</summary>
    private static double SolverTolerance(LinearProgram program)
    {
        const double dualTolerance = 1e-7;
        double ranges = 0;
        for (int column = 0; column < program.ColumnCount; column++)
            ranges += program.Upper[column] - program.Lower[column];
        return dualTolerance * ranges;
    }

    private EngineAnswer Note(EngineAnswer answer)
    {
        if (answer.Status != EngineStatus.Failed && !_engines.Contains(answer.Engine))
            _engines.Add(answer.Engine);
        return answer;
    }
}
