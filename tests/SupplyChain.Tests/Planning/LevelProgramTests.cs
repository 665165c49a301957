using SupplyChain.Planning;
using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning;

public class LevelProgramTests
{
    [Fact]
    public void Every_plan_is_a_point_of_the_program_and_its_objective_is_its_value()
    {
        int checkedPlans = 0;
        for (int seed = 0; seed < 120; seed++)
        {
            (SupplyNetwork network, PlanOptions options) = PlanCases.Create(seed, withPins: seed % 3 == 0, withKeep: seed % 2 == 0);
            PlanProblem problem = PlanningParts.Problem(network, options);
            LevelCeilings ceilings = LevelCeilings.Solve(problem, default);
            if (ceilings.Accuracy > 1e-9)
                continue;
            LevelProgram program = LevelProgramWriter.Write(problem, ceilings);
            // HiGHS leaves smaller entries out, with a warning on its output.
            Assert.DoesNotContain(program.Program.Value.ToArray(), v => Math.Abs(v) <= 1e-9);
            PlanObjective objective = PlanningParts.Objective(problem, network, options);
            program.Maximise(objective);
            var rules = new PlanRules(network, options);
            var values = new PlanValues(rules);
            int[][] plans = [.. new EverySchedule(rules, values).Allowed()];
            for (int at = 0; at < plans.Length; at += 1 + (plans.Length / 100))
            {
                AssertPoint(program, objective, PlanningParts.Schedule(problem, rules, plans[at]), values.Of(plans[at]).Sum() - values.PenaltyOf(plans[at]), $"seed {seed}, plan {string.Join(" ", plans[at])}");
                checkedPlans++;
            }
        }
        Assert.True(checkedPlans > 2000, $"only {checkedPlans} plans");
    }

    [Fact]
    public void A_plan_and_its_point_are_two_forms_of_the_same()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            (SupplyNetwork network, PlanOptions options) = PlanCases.Create(seed);
            PlanProblem problem = PlanningParts.Problem(network, options);
            LevelProgram program = LevelProgramWriter.Write(problem, LevelCeilings.Solve(problem, default));
            var rules = new PlanRules(network, options);
            foreach (int[] plan in new EverySchedule(rules, new PlanValues(rules)).Allowed().Take(50))
            {
                Schedule schedule = PlanningParts.Schedule(problem, rules, plan);
                Assert.True(schedule.SameAs(program.ToSchedule(program.ToColumns(schedule, ScheduleValue.Solve(schedule, default)))), $"seed {seed}, plan {string.Join(" ", plan)}");
            }
        }
    }

    private static void AssertPoint(LevelProgram program, PlanObjective objective, Schedule schedule, double value, string what)
    {
        LinearProgram rows = program.Program;
        double[] point = program.ToColumns(schedule, ScheduleValue.Solve(schedule, default));
        for (int column = 0; column < point.Length; column++)
            Assert.True(point[column] >= rows.Lower[column] && point[column] <= rows.Upper[column], $"{what}: column {column} is {point[column]}");
        for (int row = 0; row < rows.RowCount; row++)
        {
            double sum = 0;
            for (int entry = rows.RowStart[row]; entry < rows.RowStart[row + 1]; entry++)
                sum += rows.Value[entry] * point[rows.Column[entry]];
            Assert.True(sum >= rows.RowLower[row] - 1e-15 && sum <= rows.RowUpper[row] + 1e-15, $"{what}: row {row} is {sum} of {rows.RowLower[row]} to {rows.RowUpper[row]}");
        }
        double cost = 0;
        for (int column = 0; column < point.Length; column++)
            cost += rows.Cost[column] * point[column];
        double scale = Math.Max(1, program.Ceiling(objective));
        Assert.True(Math.Abs(program.InValue(cost) - value) <= 1e-9 * scale, $"{what}: objective {program.InValue(cost)}, value {value}");
        Assert.True(program.Ceiling(objective) >= value - (1e-9 * scale), $"{what}: above the ceiling of {program.Ceiling(objective)}");
        Assert.Equal(value, program.InValue(program.InObjective(value)), 1e-9 * scale);
    }
}
