using Google.OrTools.ModelBuilder;

namespace SupplyChain.Planning.Engines;

/// <summary>Writes a program into a model of OR-Tools.</summary>
internal static class ModelWriter
{
    public static void Write(LinearProgram program, ModelBuilderHelper model, bool withIntegers)
    {
        for (int column = 0; column < program.ColumnCount; column++)
        {
            int variable = model.AddVar();
            model.SetVarLowerBound(variable, program.Lower[column]);
            model.SetVarUpperBound(variable, program.Upper[column]);
            model.SetVarObjectiveCoefficient(variable, program.Cost[column]);
            if (withIntegers && program.IsInteger(column))
                model.SetVarIntegrality(variable, true);
        }
        for (int row = 0; row < program.RowCount; row++)
        {
            int constraint = model.AddLinearConstraint();
            model.SetConstraintLowerBound(constraint, program.RowLower[row]);
            model.SetConstraintUpperBound(constraint, program.RowUpper[row]);
            for (int entry = program.RowStart[row]; entry < program.RowStart[row + 1]; entry++)
                model.AddConstraintTerm(constraint, program.Column[entry], program.Value[entry]);
        }
        model.SetMaximize(true);
    }
}
