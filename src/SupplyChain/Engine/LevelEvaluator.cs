namespace SupplyChain.Engine;

/// <summary>
/// Tries changes on a state and takes them back: a change of one site touches few others, and only those are computed again.
/// </summary>
/// <remarks>
/// Nodes are looked at again in network order, each only once the changes of its suppliers could move it by more than the rounding
/// bound; so no node misses its equation by more than that, and <see cref="CascadeLength"/> turns it into a bound on the levels.
/// Going up from the state before is right because the fixed point is unique once self-sustaining groups have been collapsed.
/// Where gains exceed 1 it is not, and the state is solved afresh, as it is when a cascade reaches most of the network.
/// <para>Not thread-safe: one per thread. The result does not depend on what was tried before.</para>
/// </remarks>
internal sealed class LevelEvaluator
{
    // Looks beyond one per node before a state is solved afresh.
    private const int AlwaysAllowed = 2_000;

    private readonly IndexedNetwork _network;
    private readonly CollapsedRows _collapsed;
    private readonly OwnLosses _own;
    private readonly double[] _losses;
    private readonly RowStates _rows;
    private readonly NodeQueue _queue;
    private readonly double _tolerance;

    // What nodes and rows were when they were first touched after a mark.
    private readonly List<(int Node, double Loss, int BindingRow)> _journal = [];
    private readonly List<(int Row, double Upper, double Pending)> _rowJournal = [];
    private readonly List<(int Site, double Loss)> _ownJournal = [];
    private readonly int[] _recordedIn;
    private readonly int[] _rowRecordedIn;
    private readonly int[] _countedIn;
    private int _epoch = 1;
    private int _counting;

    public LevelEvaluator(LevelState state)
    {
        _network = state.Network;
        _collapsed = state.Network.Collapsed;
        _own = state.Own.Copy();
        _losses = (double[])state.Losses.Clone();
        _rows = state.RowStates.Copy();
        _queue = new NodeQueue(_losses.Length);
        _tolerance = state.Network.RoundingBound;
        _recordedIn = new int[_losses.Length];
        _rowRecordedIn = new int[_rows.Count];
        _countedIn = new int[_losses.Length];
        Accuracy = Certify(state);
    }

    /// <summary>Certified bound on the levels of all states seen so far.</summary>
    public double Accuracy { get; private set; }

    /// <summary>Nodes looked at so far, as a measure of work; a state solved afresh counts every node once.</summary>
    public long Looks { get; private set; }

    public double LossOf(int site) => _losses[_collapsed.NodeOfSite[site]];

    /// <summary>One entry per node; not to be changed by the reader.</summary>
    public double[] Losses => _losses;

    /// <summary>Makes the changes so far final: there is no going back to a mark made before. Keeps the journals of a long search short.</summary>
    public void Forget()
    {
        _journal.Clear();
        _rowJournal.Clear();
        _ownJournal.Clear();
        _epoch++;
    }

    /// <summary>A mark to measure from and to go back to.</summary>
    public Checkpoint Mark()
    {
        _epoch++;
        return new Checkpoint(_journal.Count, _rowJournal.Count, _ownJournal.Count);
    }

    /// <summary>Takes back every change since a mark, to the last bit.</summary>
    public void UndoTo(Checkpoint mark)
    {
        for (int entry = _journal.Count - 1; entry >= mark.Levels; entry--)
        {
            (int node, double loss, int bindingRow) = _journal[entry];
            _losses[node] = loss;
            _rows.Bind(node, bindingRow);
        }
        _journal.RemoveRange(mark.Levels, _journal.Count - mark.Levels);
        for (int entry = _rowJournal.Count - 1; entry >= mark.Rows; entry--)
            _rows.Restore(_rowJournal[entry].Row, _rowJournal[entry].Upper, _rowJournal[entry].Pending);
        _rowJournal.RemoveRange(mark.Rows, _rowJournal.Count - mark.Rows);
        for (int entry = _ownJournal.Count - 1; entry >= mark.Own; entry--)
            _own.Set(_ownJournal[entry].Site, _ownJournal[entry].Loss);
        _ownJournal.RemoveRange(mark.Own, _ownJournal.Count - mark.Own);
        _epoch++;
    }

    /// <summary>Changes what a site's own condition allows and brings all levels up to date.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; undo to a mark before going on.</exception>
    public void SetOwnLevel(int site, double level, CancellationToken cancellationToken) => TrySetOwnLevel(site, level, null, cancellationToken);

    /// <summary>The same, but gives up after a number of looks: undo to a mark before going on.</summary>
    /// <returns>Whether the levels are up to date; always true without a limit, and where gains exceed 1.</returns>
    public bool TrySetOwnLevel(int site, double level, int? lookLimit, CancellationToken cancellationToken)
    {
        int node = _collapsed.NodeOfSite[site];
        double before = _own.OfNode[node];
        _ownJournal.Add((site, _own.Set(site, 1 - level)));
        if (_own.OfNode[node] == before)
            return true;
        _queue.Add(node);
        // A cascade that reaches most of the network costs less by whole sweeps, and a slow one by policy iteration.
        if (!_collapsed.HasAmplification && Propagate(lookLimit ?? _losses.Length + AlwaysAllowed))
            return true;
        _queue.Clear();
        if (lookLimit is not null && !_collapsed.HasAmplification)
            return false;
        SolveAfresh(cancellationToken);
        return true;
    }

    /// <summary>Value gained since a mark; negative if lost.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="valueOfNode">Value per day of each node at full level.</param>
    public double GainSince(Checkpoint mark, double[] valueOfNode)
    {
        _counting++;
        double gain = 0;
        for (int entry = mark.Levels; entry < _journal.Count; entry++)
        {
            (int node, double before, _) = _journal[entry];
            // The first entry of a node since the mark holds its loss at the mark.
            if (_countedIn[node] == _counting)
                continue;
            _countedIn[node] = _counting;
            gain += valueOfNode[node] * (before - _losses[node]);
        }
        return gain;
    }

    /// <summary>Returns whether the cascade came to an end in reasonable time.</summary>
    private bool Propagate(int limit)
    {
        for (int looks = 0; _queue.TryTake(out int node); looks++)
        {
            if (looks == limit)
                return false;
            double change = Look(node);
            if (change != 0)
                PassOn(node, change);
        }
        return true;
    }

    /// <summary>Computes a node again from its suppliers; returns by how much its loss changed.</summary>
    private double Look(int node)
    {
        Looks++;
        double loss = _own.OfNode[node];
        int binding = -1, before = _rows.BindingRow(node);
        // The row that bound is likely to bind again; most others then need not be summed up.
        if (before >= 0)
            Weigh(before, ref loss, ref binding);
        for (int row = _collapsed.Rows.RowStart[node]; row < _collapsed.Rows.RowStart[node + 1]; row++)
        {
            if (row != before && _rows.UpperBound(row) > loss)
                Weigh(row, ref loss, ref binding);
        }
        loss = Math.Min(1, loss);
        double change = loss - _losses[node];
        if (change == 0 && binding == before)
            return 0;
        Record(node);
        _losses[node] = loss;
        _rows.Bind(node, binding);
        return change;
    }

    private void Weigh(int row, ref double loss, ref int binding)
    {
        RecordRow(row);
        double rowLoss = _rows.SumUp(row, _losses);
        if (rowLoss > loss)
            (loss, binding) = (rowLoss, row);
    }

    private void PassOn(int node, double change)
    {
        for (int at = _collapsed.DependentStart[node]; at < _collapsed.DependentStart[node + 1]; at++)
        {
            int row = _collapsed.DependentRow[at];
            if (change < 0 && _rows.CanFallFreely(row))
                continue;
            RecordRow(row);
            int dependent = _collapsed.NodeOfRow[row];
            if (_rows.Change(row, _collapsed.DependentGain[at] * change, _losses[dependent], _tolerance))
                _queue.Add(dependent);
        }
    }

    private void SolveAfresh(CancellationToken cancellationToken)
    {
        LevelState state = LevelState.Solve(_network, _own, cancellationToken);
        Looks += _losses.Length;
        Accuracy = Math.Max(Accuracy, Certify(state));
        for (int node = 0; node < _losses.Length; node++)
        {
            if (_losses[node] == state.Losses[node] && _rows.BindingRow(node) == state.RowStates.BindingRow(node))
                continue;
            Record(node);
            _losses[node] = state.Losses[node];
            _rows.Bind(node, state.RowStates.BindingRow(node));
        }
        for (int row = 0; row < _rows.Count; row++)
        {
            (double upper, double pending) = state.RowStates.Get(row);
            if (_rows.Get(row) == (upper, pending))
                continue;
            RecordRow(row);
            _rows.Restore(row, upper, pending);
        }
    }

    // Nodes that are not looked at again may miss their equations by the tolerance more.
    private double Certify(LevelState state) => _collapsed.HasAmplification
        ? state.Accuracy
        : state.Network.AccuracyAt(state.EquationError + _tolerance);

    private void Record(int node)
    {
        if (_recordedIn[node] == _epoch)
            return;
        _recordedIn[node] = _epoch;
        _journal.Add((node, _losses[node], _rows.BindingRow(node)));
    }

    private void RecordRow(int row)
    {
        if (_rowRecordedIn[row] == _epoch)
            return;
        _rowRecordedIn[row] = _epoch;
        (double upper, double pending) = _rows.Get(row);
        _rowJournal.Add((row, upper, pending));
    }

    /// <summary>A place in the journals.</summary>
    internal readonly record struct Checkpoint(int Levels, int Rows, int Own);
}
