using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Relaxation;

namespace SupplyChain.Planning.Search;

/// <summary>Branch and bound in which every leaf is closed by a bound of our own arithmetic: a proof that needs no trust in a solver.</summary>
/// <remarks>
/// The solver only proposes multipliers; <see cref="SafeDualBound"/> makes a bound of them. Rules on restarts may be broken at a price higher than any plan is worth, so that no
/// leaf is closed on a solver's word that it is impossible. Restarts whose other choice the multipliers rule out are fixed on the way down. Best bound first; the branch is chosen
/// by what each choice cost before (pseudo-costs), after trying those not yet known.
/// </remarks>
internal sealed class CertifiedTree : IDisposable
{
    // Choices tried before one is believed to be known, and how many of them at a node.
    private const int Trials = 1, MostTrials = 6;

    private readonly LinearProgram _program;
    private readonly HighsModel _model;
    private readonly int[] _choices;
    private readonly Dictionary<int, int[]> _wavesOf;
    private readonly double[] _lower, _upper, _setLower, _setUpper, _reduced;
    private readonly double[] _downSum, _upSum;
    private readonly int[] _downCount, _upCount;
    private readonly CancellationToken _cancellation;
    private long _sequence;

    public CertifiedTree(LevelProgram program, HighsLibrary highs, CancellationToken cancellationToken)
    {
        _program = WithPrices(program);
        _model = new HighsModel(highs, _program, relaxed: true);
        _cancellation = cancellationToken;
        int columns = _program.ColumnCount;
        _choices = [.. Enumerable.Range(0, columns).Where(_program.IsInteger)];
        _wavesOf = WavesOf(program);
        (_lower, _upper) = (_program.Lower.ToArray(), _program.Upper.ToArray());
        (_setLower, _setUpper) = (_program.Lower.ToArray(), _program.Upper.ToArray());
        _reduced = new double[columns];
        (_downSum, _upSum, _downCount, _upCount) = (new double[columns], new double[columns], new int[columns], new int[columns]);
    }

    /// <summary>Work done, as simplex iterations times entries.</summary>
    public double Work { get; private set; }

    /// <summary>Nodes looked at.</summary>
    public int Nodes { get; private set; }

    /// <summary>Proves that no point is worth more than a cutoff, or finds how little can be said after the work is done.</summary>
    /// <param name="cutoff">Objective of the program that is to be shown unbeatable.</param>
    /// <param name="work">Work that may be done.</param>
    /// <returns>A bound on every plan, at least the cutoff.</returns>
    public double Prove(double cutoff, double work)
    {
        var open = new PriorityQueue<Node, (double, long)>();
        double root = double.PositiveInfinity;
        open.Enqueue(new Node(root, new Dictionary<int, double>()), (double.NegativeInfinity, 0));
        while (open.TryDequeue(out Node? node, out _))
        {
            if (node.Bound <= cutoff)
                return cutoff;
            if (node.IsLeaf || Work > work || _cancellation.IsCancellationRequested)
                return node.Bound;
            Expand(node, cutoff, open);
        }
        return cutoff;
    }

    public void Dispose() => _model.Dispose();

    private void Expand(Node node, double cutoff, PriorityQueue<Node, (double, long)> open)
    {
        Apply(node.Fixed);
        double[]? point = SolveHere(out double bound);
        bound = Math.Min(bound, node.Bound);
        Nodes++;
        if (bound <= cutoff)
            return;
        Dictionary<int, double> fixedHere = new(node.Fixed);
        FixByReducedCost(bound, cutoff, fixedHere);
        int branch = point is null ? FirstFree(fixedHere) : Choose(point, bound, fixedHere);
        // Every choice is made and the bound still stands: rounding, or a plan better than the cutoff.
        if (branch < 0)
        {
            open.Enqueue(new Node(bound, fixedHere, IsLeaf: true), (-bound, _sequence++));
            return;
        }
        foreach (double value in (ReadOnlySpan<double>)[1, 0])
        {
            Dictionary<int, double> child = new(fixedHere);
            Fix(child, branch, value);
            open.Enqueue(new Node(bound, child), (-bound, _sequence++));
        }
    }

    private double[]? SolveHere(out double bound)
    {
        EngineAnswer answer = _model.Solve(_cancellation);
        Work += Math.Max(1, answer.Iterations) * (double)_program.EntryCount;
        if (answer.RowDuals is not { } duals)
        {
            bound = double.PositiveInfinity;
            return null;
        }
        bound = SafeDualBound.Evaluate(_program, duals, _lower, _upper, _reduced);
        return answer.Columns;
    }

    /// <summary>Makes the bounds of the columns those of a node.</summary>
    private void Apply(IReadOnlyDictionary<int, double> fixedHere)
    {
        foreach (int column in _choices)
        {
            (double lower, double upper) = fixedHere.TryGetValue(column, out double value) ? (value, value) : (_program.Lower[column], _program.Upper[column]);
            (_lower[column], _upper[column]) = (lower, upper);
            if (_setLower[column] == lower && _setUpper[column] == upper)
                continue;
            (_setLower[column], _setUpper[column]) = (lower, upper);
            _model.SetBounds(column, lower, upper);
        }
    }

    private void FixByReducedCost(double bound, double cutoff, Dictionary<int, double> fixedHere)
    {
        foreach (int column in _choices)
        {
            if (_lower[column] == _upper[column] || fixedHere.ContainsKey(column))
                continue;
            if (_reduced[column] > 0 && bound - _reduced[column] < cutoff)
                Fix(fixedHere, column, 1);
            else if (_reduced[column] < 0 && bound + _reduced[column] < cutoff)
                Fix(fixedHere, column, 0);
        }
    }

    /// <summary>Fixes a choice and what follows from it: begun by a wave means begun by every later one.</summary>
    private void Fix(Dictionary<int, double> fixedHere, int column, double value)
    {
        int[] waves = _wavesOf[column];
        int at = Array.IndexOf(waves, column);
        foreach (int other in value > 0 ? waves[at..] : waves[..(at + 1)])
            fixedHere[other] = value;
    }

    private int FirstFree(Dictionary<int, double> fixedHere)
    {
        foreach (int column in _choices)
        {
            if (_program.Lower[column] < _program.Upper[column] && !fixedHere.ContainsKey(column))
                return column;
        }
        return -1;
    }

    /// <summary>The choice that costs most whichever way it goes.</summary>
    private int Choose(double[] point, double bound, Dictionary<int, double> fixedHere)
    {
        const double integral = 1e-6;
        int[] split = [.. _choices.Where(c => !fixedHere.ContainsKey(c) && point[c] > integral && point[c] < 1 - integral)
            .OrderByDescending(c => Math.Min(point[c], 1 - point[c])).ThenBy(c => c)];
        if (split.Length == 0)
            return FirstFree(fixedHere);
        foreach (int column in split.Where(c => _downCount[c] < Trials || _upCount[c] < Trials).Take(MostTrials))
            TryBoth(column, point[column], bound, fixedHere);
        return split.MaxBy(c => Math.Max(1e-9, Cost(_downSum, _downCount, c) * point[c]) * Math.Max(1e-9, Cost(_upSum, _upCount, c) * (1 - point[c])));
    }

    private double Cost(double[] sums, int[] counts, int column)
    {
        if (counts[column] > 0)
            return sums[column] / counts[column];
        int known = counts.Sum();
        return known > 0 ? sums.Sum() / known : 1;
    }

    private void TryBoth(int column, double at, double bound, Dictionary<int, double> fixedHere)
    {
        double[] reduced = (double[])_reduced.Clone();
        foreach (double value in (ReadOnlySpan<double>)[0, 1])
        {
            Dictionary<int, double> child = new(fixedHere);
            Fix(child, column, value);
            Apply(child);
            SolveHere(out double then);
            double fall = Math.Max(0, bound - Math.Min(bound, then)) / Math.Max(1e-6, value == 0 ? at : 1 - at);
            if (value == 0)
                (_downSum[column], _downCount[column]) = (_downSum[column] + fall, _downCount[column] + 1);
            else
                (_upSum[column], _upCount[column]) = (_upSum[column] + fall, _upCount[column] + 1);
        }
        reduced.CopyTo(_reduced, 0);
    }

    /// <summary>The columns of each choice's candidate, wave by wave.</summary>
    private static Dictionary<int, int[]> WavesOf(LevelProgram program)
    {
        Dictionary<int, int[]> waves = [];
        for (int candidate = 0; candidate < program.Problem.Count; candidate++)
        {
            int[] columns = [.. Enumerable.Range(1, program.Problem.Waves).Select(w => program.RestartColumn(candidate, w)).Where(c => c >= 0).Distinct()];
            foreach (int column in columns)
                waves[column] = columns;
        }
        return waves;
    }

    /// <summary>The program with a price on breaking each rule on restarts.</summary>
    private static LinearProgram WithPrices(LevelProgram program)
    {
        LinearProgram plain = program.Program;
        var priced = new LinearProgram();
        for (int column = 0; column < plain.ColumnCount; column++)
            priced.AddColumn(plain.Lower[column], plain.Upper[column], plain.Cost[column], plain.IsInteger(column));
        double worth = 0;
        for (int column = 0; column < plain.ColumnCount; column++)
            worth += Math.Abs(plain.Cost[column]) * plain.Upper[column];
        for (int row = 0; row < plain.RowCount; row++)
        {
            double size = 0;
            for (int entry = plain.RowStart[row]; entry < plain.RowStart[row + 1]; entry++)
            {
                priced.AddEntry(plain.Column[entry], plain.Value[entry]);
                size += Math.Abs(plain.Value[entry]) * plain.Upper[plain.Column[entry]];
            }
            if (program.RulesOnRestarts.Contains(row))
            {
                double most = size + Math.Abs(double.IsInfinity(plain.RowUpper[row]) ? plain.RowLower[row] : plain.RowUpper[row]);
                priced.AddEntry(priced.AddColumn(0, most, -100 * worth), double.IsInfinity(plain.RowUpper[row]) ? 1 : -1);
            }
            priced.EndRow(plain.RowLower[row], plain.RowUpper[row]);
        }
        return priced;
    }

    private sealed record Node(double Bound, IReadOnlyDictionary<int, double> Fixed, bool IsLeaf = false);
}
