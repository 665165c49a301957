using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Relaxation;

/// <summary>
/// Plans as a mixed-integer program: per wave, by how much each node rises over today, and which candidates have begun their restart. Without
/// integrality it bounds every plan.
/// </summary>
/// <remarks>
/// For fixed restarts the greatest fixed point is the largest point of the rows, so the program is exact (equation 10 of docs/model.md). Rows of sites
/// that wait for their own restart are written so that an unbegun restart takes its own part of the row away (equation 11), which leaves
/// every plan in and much of what lies between plans out. All numbers that come from solved levels are widened by their certified accuracy: no plan is ever cut off by rounding.
/// </remarks>
internal sealed class LevelProgram
{
    // Objective of the best conceivable plan, whatever the currency: keeps the tolerances of solvers meaningful.
    private const double LargestObjective = 1000;

    private readonly int[][] _levelColumn;
    private readonly int[][] _restartColumn;
    private readonly LevelCeilings _ceilings;
    private readonly HashSet<int> _rulesOnRestarts;
    private double _scale = 1;
    private double _constant;

    public LevelProgram(PlanProblem problem, LevelCeilings ceilings, LinearProgram program, int[][] levelColumn, int[][] restartColumn, IEnumerable<int> limitRows) =>
        (Problem, _ceilings, Program, _levelColumn, _restartColumn, _rulesOnRestarts) = (problem, ceilings, program, levelColumn, restartColumn, [.. limitRows]);

    public PlanProblem Problem { get; }

    public LinearProgram Program { get; }

    /// <summary>Column of "begun by this wave", or -1 where that cannot be. Waves in which a restart cannot begin share the column of the wave before.</summary>
    public int RestartColumn(int candidate, int wave) => wave < 1 ? -1 : _restartColumn[wave - 1][candidate];

    /// <summary>Column of a node's rise in a wave, or -1 where it cannot rise.</summary>
    public int LevelColumn(int node, int wave) => _levelColumn[wave - 1][node];

    /// <summary>Number of yes-or-no questions.</summary>
    public int BinaryCount => _restartColumn.SelectMany(columns => columns).Where(c => c >= 0).Distinct().Count();

    /// <summary>Makes the program maximise an objective.</summary>
    public void Maximise(PlanObjective objective)
    {
        (double[] cost, double constant) = CostOf(objective.ValueOfNode);
        foreach (RestartReward reward in objective.Rewards)
        {
            int column = RestartColumn(reward.Candidate, reward.Wave);
            if (column >= 0)
                cost[column] += reward.Amount;
        }
        double largest = Math.Abs(constant);
        for (int column = 0; column < cost.Length; column++)
            largest += Math.Abs(cost[column]) * Program.Upper[column];
        _scale = largest > 0 ? LargestObjective / largest : 1;
        _constant = constant + objective.Constant;
        for (int column = 0; column < cost.Length; column++)
            Program.SetCost(column, cost[column] * _scale);
    }

    /// <summary>An objective of the program in value.</summary>
    public double InValue(double objective) => (objective / _scale) + _constant;

    /// <summary>A value as an objective of the program.</summary>
    public double InObjective(double value) => (value - _constant) * _scale;

    /// <summary>Demands that the value of an objective, rewards aside, be at least so much.</summary>
    public void Require(PlanObjective objective, double least)
    {
        (double[] cost, double constant) = CostOf(objective.ValueOfNode);
        double largest = cost.Select((c, i) => Math.Abs(c) * Program.Upper[i]).Sum();
        if (largest == 0)
            return;
        double scale = LargestObjective / largest;
        for (int column = 0; column < cost.Length; column++)
        {
            if (cost[column] != 0)
                Program.AddEntry(column, cost[column] * scale);
        }
        _rulesOnRestarts.Add(Program.EndRow((least - constant) * scale, double.PositiveInfinity));
    }

    /// <summary>Rows that some choices of restarts cannot meet: limits and what earlier tiers must keep. All others can always be met.</summary>
    public IReadOnlyCollection<int> RulesOnRestarts => _rulesOnRestarts;

    /// <summary>Most that any plan can be worth, limits on sums aside.</summary>
    public double Ceiling(PlanObjective objective)
    {
        double sum = 0, slack = 2 * _ceilings.Accuracy;
        for (int wave = 1; wave <= Problem.Waves; wave++)
        {
            double[] rise = _ceilings.Rise(wave);
            for (int node = 0; node < rise.Length; node++)
                sum += rise[node] > 0 ? Math.Max(0, objective.ValueOfNode[node]) * (rise[node] + slack) : 0;
        }
        return (sum * Problem.WaveDays) + objective.Rewards.Sum(r => RestartColumn(r.Candidate, r.Wave) >= 0 ? Math.Max(0, r.Amount) : 0) + objective.Constant;
    }

    /// <summary>The plan nearest to a point: what has begun by more than half has begun.</summary>
    public Schedule ToSchedule(double[] columns)
    {
        var schedule = new Schedule(Problem);
        for (int candidate = 0; candidate < Problem.Count; candidate++)
        {
            for (int wave = 1; wave <= Problem.Waves; wave++)
            {
                int column = RestartColumn(candidate, wave);
                if (column < 0 || columns[column] <= 0.5)
                    continue;
                schedule.Set(candidate, wave);
                break;
            }
        }
        return schedule;
    }

    /// <summary>The point of a plan.</summary>
    public double[] ToColumns(Schedule schedule, ScheduleValue value)
    {
        double[] columns = new double[Program.ColumnCount];
        double[] today = Problem.Today.Losses;
        for (int wave = 1; wave <= Problem.Waves; wave++)
        {
            for (int candidate = 0; candidate < Problem.Count; candidate++)
            {
                int column = RestartColumn(candidate, wave);
                if (column >= 0 && schedule.WaveOf(candidate) is > 0 and var begun && begun <= wave)
                    columns[column] = 1;
            }
            double[] losses = value.Wave(wave).Losses;
            for (int node = 0; node < losses.Length; node++)
            {
                int column = LevelColumn(node, wave);
                if (column >= 0)
                    columns[column] = Math.Clamp(today[node] - losses[node], 0, Program.Upper[column]);
            }
        }
        LevelProgramWriter.FillPartialLosses(this, columns);
        return columns;
    }

    /// <summary>Columns beyond levels and restarts: how much less a term of a pooled row loses than today.</summary>
    public IReadOnlyDictionary<(int Wave, int Term), int> PartialLosses { get; init; } = new Dictionary<(int, int), int>();

    private (double[] Cost, double Constant) CostOf(double[] valueOfNode)
    {
        double[] cost = new double[Program.ColumnCount];
        double constant = 0;
        for (int wave = 1; wave <= Problem.Waves; wave++)
        {
            double[] rise = _ceilings.Rise(wave);
            for (int node = 0; node < rise.Length; node++)
            {
                // What a fall of a level would be worth is left out: levels never fall, and a bound may be too high.
                double value = Math.Max(0, valueOfNode[node]) * Problem.WaveDays;
                int column = LevelColumn(node, wave);
                if (column >= 0)
                    cost[column] += value;
                else
                    constant += value * rise[node];
            }
        }
        return (cost, constant);
    }
}
