using SupplyChain.Engine;
using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Relaxation;

/// <summary>Writes the rows of <see cref="LevelProgram"/>.</summary>
internal sealed class LevelProgramWriter
{
    // A node that can rise by less is taken to rise as far as it can, which keeps a bound a bound; its share of any value is below every rounding shown.
    private const double SmallestRise = 1e-10;

    // Solvers leave smaller entries out; their whole effect is granted instead.
    private const double SmallestEntry = 1e-8;

    // A row is written once for each restart its node waits for; of the many that a large self-sustaining group may wait for, some do.
    private const int MostWaiting = 4;

    private readonly PlanProblem _problem;
    private readonly CollapsedRows _collapsed;
    private readonly ProductionRows _rows;
    private readonly double[] _today;
    private readonly LevelCeilings _ceilings;
    private readonly LinearProgram _program = new();
    private readonly int[][] _levelColumn;
    private readonly int[][] _restartColumn;
    private readonly int[] _candidateOfSite;
    private readonly Dictionary<(int Wave, int Term), int> _partialLosses = [];
    private readonly SortedDictionary<int, double> _entries = [];
    private readonly double _slack;

    private LevelProgramWriter(PlanProblem problem, LevelCeilings ceilings)
    {
        _problem = problem;
        _ceilings = ceilings;
        _collapsed = problem.Indexed.Collapsed;
        _rows = _collapsed.Rows;
        _today = problem.Today.Losses;
        // Two solved levels enter each number, each off by the accuracy at most, and rows are summed up with rounding.
        _slack = (4 * ceilings.Accuracy) + (4 * problem.Indexed.AmplifiedRoundingBound);
        _levelColumn = [.. Enumerable.Range(0, problem.Waves).Select(_ => new int[_collapsed.NodeCount])];
        _restartColumn = [.. Enumerable.Range(0, problem.Waves).Select(_ => new int[problem.Count])];
        _candidateOfSite = new int[problem.Network.Sites.Count];
        Array.Fill(_candidateOfSite, -1);
        for (int candidate = 0; candidate < problem.Count; candidate++)
            _candidateOfSite[problem.Candidates[candidate].Index] = candidate;
    }

    public static LevelProgram Write(PlanProblem problem, LevelCeilings ceilings)
    {
        var writer = new LevelProgramWriter(problem, ceilings);
        writer.AddColumns();
        for (int wave = 1; wave <= problem.Waves; wave++)
        {
            for (int node = 0; node < writer._collapsed.NodeCount; node++)
            {
                if (writer._levelColumn[wave - 1][node] >= 0)
                    writer.AddNode(node, wave);
            }
        }
        IEnumerable<int> limits = LimitRowsWriter.Write(problem, writer._program, (candidate, wave) => wave < 1 ? -1 : writer._restartColumn[wave - 1][candidate]);
        return new LevelProgram(problem, ceilings, writer._program, writer._levelColumn, writer._restartColumn, limits) { PartialLosses = writer._partialLosses };
    }

    /// <summary>Gives the columns of partial losses the values that go with the levels of a point.</summary>
    public static void FillPartialLosses(LevelProgram program, double[] columns)
    {
        ProductionRows rows = program.Problem.Indexed.Collapsed.Rows;
        foreach (((int wave, int term), int part) in program.PartialLosses)
        {
            double rise = 0;
            for (int link = rows.LinkStart[term]; link < rows.LinkStart[term + 1]; link++)
            {
                int column = program.LevelColumn(rows.Supplier[link], wave);
                rise += column >= 0 ? rows.Gain[link] * columns[column] : 0;
            }
            columns[part] = Math.Min(rise, program.Program.Upper[part]);
        }
    }

    private void AddColumns()
    {
        for (int wave = 1; wave <= _problem.Waves; wave++)
        {
            for (int candidate = 0; candidate < _problem.Count; candidate++)
            {
                bool mayStart = _problem.MayStart[candidate][wave];
                int before = wave == 1 ? -1 : _restartColumn[wave - 2][candidate];
                if (!mayStart)
                {
                    _restartColumn[wave - 1][candidate] = before;
                    continue;
                }
                int column = _program.AddColumn(0, 1, 0, isInteger: true);
                _restartColumn[wave - 1][candidate] = column;
                if (before < 0)
                    continue;
                // Begun by the wave before means begun.
                _program.AddEntry(before, 1);
                _program.AddEntry(column, -1);
                _program.EndRow(double.NegativeInfinity, 0);
            }
            double[] rise = _ceilings.Rise(wave);
            for (int node = 0; node < rise.Length; node++)
                _levelColumn[wave - 1][node] = rise[node] > SmallestRise ? _program.AddColumn(0, rise[node] + _slack) : -1;
        }
        for (int candidate = 0; candidate < _problem.Count; candidate++)
        {
            int last = _restartColumn[_problem.Waves - 1][candidate];
            if (_problem.Pins[candidate] is not null && last >= 0)
                _program.SetBounds(last, 1, 1);
        }
    }

    private void AddNode(int node, int wave)
    {
        double rise = _ceilings.Rise(wave)[node] + _slack;
        List<(int Column, double OwnLoss)> waiting = [];
        for (int member = _collapsed.MemberStart[node]; member < _collapsed.MemberStart[node + 1]; member++)
        {
            int site = _collapsed.Members[member], candidate = _candidateOfSite[site];
            if (candidate < 0)
                continue;
            int begun = wave - _problem.Candidates[candidate].RestartWaves;
            int column = begun < 1 ? -1 : _restartColumn[begun - 1][candidate];
            // One that cannot have begun holds the ceiling down already.
            if (column < 0)
                continue;
            double ownLoss = 1 - _problem.OperatingLevel(candidate);
            waiting.Add((column, ownLoss));
            double without = Math.Max(0, _today[node] - ownLoss) + _slack;
            if (rise - without < SmallestEntry)
                continue;
            Entry(_levelColumn[wave - 1][node], 1);
            Entry(column, without - rise);
            EndRow(without);
        }
        for (int row = _rows.RowStart[node]; row < _rows.RowStart[node + 1]; row++)
            AddInputRow(node, wave, row, waiting, rise);
    }

    /// <summary>Rise of the node &lt;= what the row leaves today + gains times the rises of suppliers, less its own part while a restart has not begun.</summary>
    private void AddInputRow(int node, int wave, int row, List<(int Column, double OwnLoss)> waiting, double rise)
    {
        double lossToday = RawLossToday(row);
        double slack = _today[node] - lossToday + _slack;
        List<(int Column, double Part)> parts = [.. waiting.Select(w => (w.Column, Part: w.OwnLoss - lossToday)).Where(p => p.Part >= SmallestEntry)
            .OrderByDescending(p => p.Part).ThenBy(p => p.Column).Take(MostWaiting)];
        if (parts.Count == 0 && slack >= rise)
            return;
        bool isPooled = _rows.TermStart[row + 1] - _rows.TermStart[row] > 1;
        for (int term = _rows.TermStart[row]; isPooled && term < _rows.TermStart[row + 1]; term++)
        {
            if (_rows.Threshold[term] != 0)
                AddPartialLoss(wave, term);
        }
        if (parts.Count == 0)
            AddRow(node, wave, row, isPooled, slack, null);
        foreach ((int Column, double Part) part in parts)
            AddRow(node, wave, row, isPooled, slack, part);
    }

    private void AddRow(int node, int wave, int row, bool isPooled, double slack, (int Column, double Part)? waiting)
    {
        Entry(_levelColumn[wave - 1][node], 1);
        for (int term = _rows.TermStart[row]; term < _rows.TermStart[row + 1]; term++)
        {
            if (!isPooled || _rows.Threshold[term] == 0)
                AddSuppliers(wave, term, ref slack);
            else if (_partialLosses.TryGetValue((wave, term), out int column))
                Entry(column, -1);
        }
        if (waiting is { } part)
        {
            Entry(part.Column, -part.Part);
            slack -= part.Part;
        }
        EndRow(slack);
    }

    /// <summary>A term of a pooled row that bears some loss: less is lost by it than today, by no more than its suppliers rise, and by no more than it loses.</summary>
    private void AddPartialLoss(int wave, int term)
    {
        double lossToday = _rows.TermSum(term, _today) - _rows.Threshold[term];
        if (lossToday <= 0 || _partialLosses.ContainsKey((wave, term)))
            return;
        int column = _program.AddColumn(0, lossToday + _slack);
        _partialLosses.Add((wave, term), column);
        Entry(column, 1);
        double slack = _slack;
        AddSuppliers(wave, term, ref slack);
        EndRow(slack);
    }

    private void AddSuppliers(int wave, int term, ref double slack)
    {
        double[] rise = _ceilings.Rise(wave);
        for (int link = _rows.LinkStart[term]; link < _rows.LinkStart[term + 1]; link++)
        {
            int supplier = _rows.Supplier[link], column = _levelColumn[wave - 1][supplier];
            if (column >= 0 && _rows.Gain[link] >= SmallestEntry)
                Entry(column, -_rows.Gain[link]);
            else
                slack += _rows.Gain[link] * (rise[supplier] + _slack);
        }
    }

    // A row of one term may stay below its threshold; that the node cannot lose less than nothing stands in its ceiling.
    private double RawLossToday(int row)
    {
        int first = _rows.TermStart[row], count = _rows.TermStart[row + 1] - first;
        return count == 1 ? _rows.TermSum(first, _today) - _rows.Threshold[first] : _rows.RowLoss(row, _today);
    }

    private void Entry(int column, double value)
    {
        _entries.TryGetValue(column, out double before);
        _entries[column] = before + value;
    }

    private void EndRow(double upper)
    {
        foreach ((int column, double value) in _entries)
        {
            if (value != 0)
                _program.AddEntry(column, value);
        }
        _entries.Clear();
        _program.EndRow(double.NegativeInfinity, upper);
    }
}
