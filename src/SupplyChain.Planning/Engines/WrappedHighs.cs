using System.Globalization;
using Google.OrTools.ModelBuilder;

namespace SupplyChain.Planning.Engines;

/// <summary>HiGHS through the wrapper of OR-Tools: where its library cannot be called directly.</summary>
/// <remarks>Takes no start and gives no plan before its end. Asked for "highs" by the model builder it is HiGHS that answers;
/// <c>MPSolver.CreateSolver("HIGHS")</c> gave PDLP instead and is not used.</remarks>
internal static class WrappedHighs
{
    public static EngineAnswer Solve(LinearProgram program, double relativeGap, double seconds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var model = new ModelBuilderHelper();
        ModelWriter.Write(program, model, withIntegers: true);
        using var solver = new ModelSolverHelper("highs");
        const string engine = "HiGHS (OR-Tools 9.15)";
        if (!solver.SolverIsSupported())
            return new EngineAnswer { Status = EngineStatus.Failed, Engine = engine };
        solver.SetTimeLimitInSeconds(seconds);
        solver.EnableOutput(false);
        solver.SetSolverSpecificParameters("mip_rel_gap=" + relativeGap.ToString("R", CultureInfo.InvariantCulture));
        solver.Solve(model);
        if (!solver.HasResponse())
            return new EngineAnswer { Status = EngineStatus.Failed, Engine = engine };
        double[]? columns = solver.HasSolution() ? [.. Enumerable.Range(0, program.ColumnCount).Select(solver.VariableValue)] : null;
        return new EngineAnswer
        {
            Status = solver.Status() switch
            {
                SolveStatus.OPTIMAL => EngineStatus.Solved,
                SolveStatus.INFEASIBLE => EngineStatus.Infeasible,
                _ => EngineStatus.Interrupted,
            },
            Columns = columns,
            Bound = columns is null ? double.PositiveInfinity : solver.BestObjectiveBound(),
            Engine = engine,
        };
    }
}
