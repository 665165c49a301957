using SupplyChain.Planning.Engines;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning;

public class SafeDualBoundTests
{
    [Fact]
    public void No_multipliers_bring_the_bound_below_the_optimum_and_the_right_one_meets_it()
    {
        var random = new Random(3);
        for (int round = 0; round < 300; round++)
        {
            (LinearProgram program, double optimum, double price) = FractionalKnapsack(random);
            Assert.Equal(optimum, SafeDualBound.Evaluate(program, [price]), 1e-9 * optimum);
            Assert.True(SafeDualBound.Evaluate(program, [price]) >= optimum, $"round {round}");
            for (int trial = 0; trial < 20; trial++)
                Assert.True(SafeDualBound.Evaluate(program, [4 * random.NextDouble() - 1]) >= optimum, $"round {round}");
        }
    }

    [Fact]
    public void The_bound_is_never_below_its_own_formula_in_exact_arithmetic_and_hardly_above()
    {
        var random = new Random(4);
        for (int round = 0; round < 300; round++)
        {
            (LinearProgram program, double[] point) = Planted(random);
            double[] multipliers = [.. Enumerable.Range(0, program.RowCount).Select(_ => random.Next(5) == 0 ? 0 : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 5)))];
            double bound = SafeDualBound.Evaluate(program, multipliers);
            Dyadic exact = Exact(program, multipliers);
            Assert.False(Dyadic.Of(bound) < exact, $"round {round}");
            Assert.False(Dyadic.Of(bound - (1e-10 * (1 + Math.Abs(bound) + multipliers.Sum(Math.Abs) * 100))) > exact, $"round {round}: far above");
            double objective = 0;
            for (int column = 0; column < point.Length; column++)
                objective += program.Cost[column] * point[column];
            Assert.True(bound >= objective - 1e-12, $"round {round}: below a point of the program");
        }
    }

    [Theory]
    [InlineData(-3.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_multiplier_of_the_wrong_sign_or_none_at_all_counts_as_nothing(double multiplier)
    {
        var program = new LinearProgram();
        program.AddColumn(0, 2, 5);
        program.AddColumn(-1, 1, -2);
        program.AddEntry(0, 1);
        program.AddEntry(1, 1);
        program.EndRow(double.NegativeInfinity, 1);
        // Without the row: 5 * 2 + 2 * 1.
        Assert.Equal(12, SafeDualBound.Evaluate(program, [multiplier]), 1e-12);
        Assert.Equal(12, SafeDualBound.Evaluate(program, [0]), 1e-12);
    }

    [Fact]
    public void Rows_with_two_sides_bound_by_the_side_that_the_sign_names()
    {
        var program = new LinearProgram();
        program.AddColumn(0, 10, 1);
        program.AddEntry(0, 2);
        program.EndRow(4, 6);
        Assert.Equal(3, SafeDualBound.Evaluate(program, [0.5]), 1e-12);
        // A negative multiplier takes the lower side: -0.5 * 4 + (1 + 1) * 10.
        Assert.Equal(18, SafeDualBound.Evaluate(program, [-0.5]), 1e-12);
    }

    [Fact]
    public void Multipliers_of_a_solver_give_the_optimum_it_found()
    {
        var random = new Random(5);
        HighsLibrary highs = HighsLibrary.TryOpen()!;
        for (int round = 0; round < 50; round++)
        {
            (LinearProgram program, _) = Planted(random);
            using var model = new HighsModel(highs, program, relaxed: true);
            EngineAnswer answer = model.Solve(default);
            Assert.Equal(EngineStatus.Solved, answer.Status);
            Assert.Equal(answer.Bound, SafeDualBound.Evaluate(program, answer.RowDuals!), 1e-6 * (1 + Math.Abs(answer.Bound)));
        }
    }

    private static Dyadic Exact(LinearProgram program, double[] multipliers)
    {
        Dyadic[] reduced = [.. program.Cost.ToArray().Select(Dyadic.Of)];
        Dyadic sum = new(0, 0);
        for (int row = 0; row < program.RowCount; row++)
        {
            double side = multipliers[row] > 0 ? program.RowUpper[row] : program.RowLower[row];
            if (multipliers[row] == 0 || double.IsInfinity(side))
                continue;
            var y = Dyadic.Of(multipliers[row]);
            sum += y * Dyadic.Of(side);
            for (int entry = program.RowStart[row]; entry < program.RowStart[row + 1]; entry++)
                reduced[program.Column[entry]] -= y * Dyadic.Of(program.Value[entry]);
        }
        for (int column = 0; column < program.ColumnCount; column++)
            sum += Dyadic.Larger(reduced[column] * Dyadic.Of(program.Lower[column]), reduced[column] * Dyadic.Of(program.Upper[column]));
        return sum;
    }

    /// <summary>A program and a point that keeps its rows.</summary>
    private static (LinearProgram Program, double[] Point) Planted(Random random)
    {
        var program = new LinearProgram();
        int columns = random.Next(1, 12);
        double[] point = new double[columns];
        for (int column = 0; column < columns; column++)
        {
            double lower = random.Next(3) == 0 ? -random.NextDouble() : 0;
            program.AddColumn(lower, lower + (random.NextDouble() * 3), (random.NextDouble() - 0.3) * 10);
            point[column] = lower + (random.NextDouble() * (program.Upper[column] - lower));
        }
        for (int row = random.Next(1, 10); row > 0; row--)
        {
            double sum = 0;
            for (int column = 0; column < columns; column++)
            {
                double value = (random.NextDouble() - 0.4) * Math.Pow(10, random.Next(-2, 3));
                program.AddEntry(column, value);
                sum += value * point[column];
            }
            double room = random.NextDouble();
            program.EndRow(random.Next(3) == 0 ? sum - room : double.NegativeInfinity, random.Next(3) > 0 ? sum + room : double.PositiveInfinity);
        }
        return (program, point);
    }

    /// <summary>Fill a sack by worth per weight: the optimum, and the price of weight that proves it.</summary>
    private static (LinearProgram Program, double Optimum, double Price) FractionalKnapsack(Random random)
    {
        var program = new LinearProgram();
        var items = Enumerable.Range(0, random.Next(2, 15)).Select(_ => (Worth: 1 + random.NextDouble(), Weight: 1 + random.NextDouble())).ToArray();
        double room = 0.2 + (0.6 * random.NextDouble() * items.Sum(i => i.Weight)), left = room, optimum = 0, price = 0;
        foreach ((double worth, double weight) in items)
        {
            int column = program.AddColumn(0, 1, worth);
            program.AddEntry(column, weight);
        }
        program.EndRow(double.NegativeInfinity, room);
        foreach ((double worth, double weight) in items.OrderByDescending(i => i.Worth / i.Weight))
        {
            double share = Math.Min(1, left / weight);
            optimum += share * worth;
            left -= share * weight;
            if (share < 1)
            {
                price = worth / weight;
                break;
            }
        }
        return (program, optimum - (1e-13 * optimum), price);
    }
}
