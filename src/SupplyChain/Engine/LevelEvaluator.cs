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
    // A cascade that reaches most of the network costs less by whole sweeps, and a slow one by policy iteration.
    private const int AlwaysAllowed = 2_000;

    private readonly IndexedNetwork _network;
    private readonly CollapsedRows _collapsed;
    private readonly OwnLosses _own;
    private readonly double[] _losses;
    private readonly NodeQueue _queue;
    private readonly double _tolerance;

    // Per node: how far its suppliers' changes since it was last looked at could move it.
    private readonly double[] _pending;

    // What a node was when it was first touched after a mark.
    private readonly List<(int Node, double Loss, double Pending)> _journal = [];
    private readonly List<(int Site, double Loss)> _ownJournal = [];
    private readonly int[] _recordedIn;
    private readonly int[] _countedIn;
    private int _epoch = 1;
    private int _counting;

    public LevelEvaluator(LevelState state)
    {
        _network = state.Network;
        _collapsed = state.Network.Collapsed;
        _own = state.Own.Copy();
        _losses = (double[])state.Losses.Clone();
        _queue = new NodeQueue(_losses.Length);
        _tolerance = state.Network.RoundingBound;
        _pending = new double[_losses.Length];
        _recordedIn = new int[_losses.Length];
        _countedIn = new int[_losses.Length];
        Accuracy = Certify(state);
    }

    /// <summary>Certified bound on the levels of all states seen so far.</summary>
    public double Accuracy { get; private set; }

    /// <summary>Nodes looked at so far, as a measure of work; a state solved afresh counts every node once.</summary>
    public long Looks { get; private set; }

    public double LossOf(int site) => _losses[_collapsed.NodeOfSite[site]];

    /// <summary>A mark to measure from and to go back to.</summary>
    public Checkpoint Mark()
    {
        _epoch++;
        return new Checkpoint(_journal.Count, _ownJournal.Count);
    }

    /// <summary>Takes back every change since a mark, to the last bit.</summary>
    public void UndoTo(Checkpoint mark)
    {
        for (int entry = _journal.Count - 1; entry >= mark.Levels; entry--)
            (_losses[_journal[entry].Node], _pending[_journal[entry].Node]) = (_journal[entry].Loss, _journal[entry].Pending);
        _journal.RemoveRange(mark.Levels, _journal.Count - mark.Levels);
        for (int entry = _ownJournal.Count - 1; entry >= mark.Own; entry--)
            _own.Set(_ownJournal[entry].Site, _ownJournal[entry].Loss);
        _ownJournal.RemoveRange(mark.Own, _ownJournal.Count - mark.Own);
        _epoch++;
    }

    /// <summary>Changes what a site's own condition allows and brings all levels up to date.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; undo to a mark before going on.</exception>
    public void SetOwnLevel(int site, double level, CancellationToken cancellationToken)
    {
        int node = _collapsed.NodeOfSite[site];
        double before = _own.OfNode[node];
        _ownJournal.Add((site, _own.Set(site, 1 - level)));
        if (_own.OfNode[node] == before)
            return;
        _queue.Add(node);
        if (_collapsed.HasAmplification || !Propagate())
            SolveAfresh(cancellationToken);
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
    private bool Propagate()
    {
        int limit = _losses.Length + AlwaysAllowed;
        for (int looks = 0; _queue.TryTake(out int node); looks++)
        {
            if (looks == limit)
                return false;
            Looks++;
            Record(node);
            _pending[node] = 0;
            double loss = Math.Min(1, Math.Max(_own.OfNode[node], _collapsed.Rows.LossFromInputs(node, _losses)));
            double change = Math.Abs(loss - _losses[node]);
            if (change == 0)
                continue;
            _losses[node] = loss;
            for (int at = _collapsed.DependentStart[node]; at < _collapsed.DependentStart[node + 1]; at++)
            {
                int dependent = _collapsed.Dependents[at];
                Record(dependent);
                _pending[dependent] += _collapsed.DependentGain[at] * change;
                if (_pending[dependent] > _tolerance)
                    _queue.Add(dependent);
            }
        }
        return true;
    }

    private void SolveAfresh(CancellationToken cancellationToken)
    {
        _queue.Clear();
        LevelState state = LevelState.Solve(_network, _own, cancellationToken);
        Looks += _losses.Length;
        Accuracy = Math.Max(Accuracy, Certify(state));
        for (int node = 0; node < _losses.Length; node++)
        {
            if (_losses[node] == state.Losses[node] && _pending[node] == 0)
                continue;
            Record(node);
            (_losses[node], _pending[node]) = (state.Losses[node], 0);
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
        _journal.Add((node, _losses[node], _pending[node]));
    }

    /// <summary>A place in the journals.</summary>
    internal readonly record struct Checkpoint(int Levels, int Own);
}
