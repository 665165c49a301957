using System.Globalization;
using Google.OrTools.ModelBuilder;

namespace SupplyChain.Planning.Engines;

/// <summary>Solves large relaxations by PDLP, the first-order method of OR-Tools.</summary>
/// <remarks>Its points and multipliers are only near the optimum; <see cref="SafeDualBound"/> makes a bound of them that holds all the same. The number of shards
/// is fixed, so that sums run in the same order on any number of processors.</remarks>
internal static class FirstOrderEngine
{
    /// <summary>Solves the relaxation of a program.</summary>
    /// <param name="program">The program; integrality is ignored.</param>
    /// <param name="tolerance">Relative tolerance of gap and residuals.</param>
    /// <param name="timeLimit">Seconds; infinite for none.</param>
    /// <param name="cancellationToken">Ends the search; the answer then is what there is.</param>
    public static EngineAnswer Solve(LinearProgram program, double tolerance, double timeLimit, CancellationToken cancellationToken)
    {
        using var model = new ModelBuilderHelper();
        ModelWriter.Write(program, model, withIntegers: false);
        using var solver = new ModelSolverHelper("pdlp");
        const string engine = "PDLP (OR-Tools 9.15)";
        if (!solver.SolverIsSupported())
            return new EngineAnswer { Status = EngineStatus.Failed, Engine = engine };
        string eps = tolerance.ToString("R", CultureInfo.InvariantCulture);
        solver.SetSolverSpecificParameters($$"""
            termination_criteria { simple_optimality_criteria { eps_optimal_absolute: {{eps}} eps_optimal_relative: {{eps}} } iteration_limit: 20000 }
            num_threads: 2
            num_shards: 8
            verbosity_level: 0
            """);
        if (double.IsFinite(timeLimit))
            solver.SetTimeLimitInSeconds(timeLimit);
        using (cancellationToken.Register(() => solver.InterruptSolve()))
            solver.Solve(model);
        if (!solver.HasResponse() || !solver.HasSolution())
            return new EngineAnswer { Status = EngineStatus.Failed, Engine = engine };
        double[] columns = new double[program.ColumnCount], duals = new double[program.RowCount];
        for (int column = 0; column < columns.Length; column++)
            columns[column] = solver.VariableValue(column);
        for (int row = 0; row < duals.Length; row++)
            duals[row] = solver.DualValue(row);
        return new EngineAnswer
        {
            Status = solver.Status() == SolveStatus.OPTIMAL ? EngineStatus.Solved : EngineStatus.Interrupted,
            Columns = columns,
            RowDuals = duals,
            Engine = engine,
        };
    }
}
