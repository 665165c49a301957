using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SupplyChain.Engine;

/// <summary>
/// Stops up to <see cref="Lanes"/> sites, each on its own, and sweeps all of these states at once: where a stop reaches most of the
/// network the cost is reading the links, and one reading serves all states.
/// </summary>
/// <remarks>
/// The plain loop it replaces is <see cref="FixedPointSolver"/> on each state. Every lane does the same arithmetic whatever the width of
/// the processor's vectors: multiply and add, never fused. Only for losses that rise, and where no gain exceeds 1.
/// <para>Not thread-safe: one per thread. Memory: 128 bytes per node.</para>
/// </remarks>
internal sealed class StopBatch
{
    /// <summary>States swept at once.</summary>
    public const int Lanes = 16;

    // Loops that have not settled by then go to policy iteration, one state at a time.
    private const int MaximumSweeps = 400;

    private const double Settled = 1.2e-16;

    private readonly LevelState _base;
    private readonly CollapsedRows _network;
    private readonly OwnLosses _own;
    private readonly double[] _losses;
    private readonly bool[] _isChanged;

    // Own losses of the nodes stopped in some lane; all other nodes have the same in all lanes.
    private readonly Dictionary<int, double[]> _ownOfStopped = [];

    public StopBatch(LevelState state)
    {
        _base = state;
        _network = state.Network.Collapsed;
        _own = state.Own.Copy();
        _losses = new double[_network.NodeCount * Lanes];
        _isChanged = new bool[_network.NodeCount];
    }

    /// <summary>Certified bound on the levels of all states seen so far: after the last sweep no node misses its equation by more than the
    /// last changes of its suppliers.</summary>
    public double Accuracy => _base.Network.AccuracyAt(_base.EquationError + (2 * Settled) + _base.Network.RoundingBound);

    /// <summary>Lowers sites, each in a state of its own.</summary>
    /// <param name="sites">The sites, at most <see cref="Lanes"/>.</param>
    /// <param name="levels">What each one's own condition then allows; not above what it allows in the base state.</param>
    /// <param name="cancellationToken">Stops between sweeps.</param>
    /// <returns>Whether every state settled; if not, nothing may be read.</returns>
    public bool TrySolve(ReadOnlySpan<int> sites, ReadOnlySpan<double> levels, CancellationToken cancellationToken)
    {
        for (int node = 0; node < _base.Losses.Length; node++)
            _losses.AsSpan(node * Lanes, Lanes).Fill(_base.Losses[node]);
        Array.Clear(_isChanged);
        SetStopped(sites, levels);
        for (int component = 0; component < _network.ComponentCount; component++)
        {
            int first = _network.ComponentStart[component], end = _network.ComponentStart[component + 1];
            if (!IsTouched(first, end))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            double change = double.PositiveInfinity;
            for (int sweep = 0; change > Settled; sweep++)
            {
                if (sweep == MaximumSweeps)
                    return false;
                change = Sweep(first, end);
                if (!_network.IsCyclic[component])
                    break;
            }
        }
        return true;
    }

    /// <summary>Whether a node's loss may differ from the base state in some state.</summary>
    public bool IsChanged(int node) => _isChanged[node];

    /// <summary>Loss of a node in the state of one of the sites, by its place among them.</summary>
    public double LossOf(int node, int lane) => _losses[(node * Lanes) + lane];

    /// <summary>Value lost in each state against the base state.</summary>
    public void LossAgainstBase(double[] valueOfNode, Span<double> lost)
    {
        Vector512<double> low = Vector512<double>.Zero, high = Vector512<double>.Zero;
        ref double losses = ref MemoryMarshal.GetArrayDataReference(_losses);
        for (int node = 0; node < _isChanged.Length; node++)
        {
            if (!_isChanged[node])
                continue;
            Vector512<double> value = Vector512.Create(valueOfNode[node]), before = Vector512.Create(_base.Losses[node]);
            low += value * (Vector512.LoadUnsafe(ref losses, (nuint)(node * Lanes)) - before);
            high += value * (Vector512.LoadUnsafe(ref losses, (nuint)((node * Lanes) + 8)) - before);
        }
        Span<double> all = stackalloc double[Lanes];
        low.CopyTo(all);
        high.CopyTo(all[8..]);
        all[..lost.Length].CopyTo(lost);
    }

    private void SetStopped(ReadOnlySpan<int> sites, ReadOnlySpan<double> levels)
    {
        _ownOfStopped.Clear();
        for (int lane = 0; lane < sites.Length; lane++)
        {
            int node = _network.NodeOfSite[sites[lane]];
            ref double[]? lanes = ref CollectionsMarshal.GetValueRefOrAddDefault(_ownOfStopped, node, out bool isThere);
            if (!isThere)
            {
                lanes = new double[Lanes];
                lanes.AsSpan().Fill(_own.OfNode[node]);
            }
            double before = _own.Set(sites[lane], 1 - levels[lane]);
            lanes![lane] = _own.OfNode[node];
            _own.Set(sites[lane], before);
        }
    }

    private bool IsTouched(int first, int end)
    {
        ProductionRows rows = _network.Rows;
        for (int link = rows.FirstLinkOfNode(first); link < rows.FirstLinkOfNode(end); link++)
        {
            if (_isChanged[rows.Supplier[link]])
                return true;
        }
        foreach (int node in _ownOfStopped.Keys)
        {
            if (node >= first && node < end)
                return true;
        }
        return false;
    }

    private double Sweep(int first, int end)
    {
        Vector512<double> largest = Vector512<double>.Zero;
        ref double losses = ref MemoryMarshal.GetArrayDataReference(_losses);
        for (int node = first; node < end; node++)
        {
            (Vector512<double> low, Vector512<double> high) = OwnLoss(node);
            for (int row = _network.Rows.RowStart[node]; row < _network.Rows.RowStart[node + 1]; row++)
            {
                (Vector512<double> rowLow, Vector512<double> rowHigh) = RowLoss(row, ref losses);
                low = Vector512.Max(low, rowLow);
                high = Vector512.Max(high, rowHigh);
            }
            nuint at = (nuint)(node * Lanes);
            Vector512<double> oldLow = Vector512.LoadUnsafe(ref losses, at), oldHigh = Vector512.LoadUnsafe(ref losses, at + 8);
            // Losses only rise from the base state; a fall is rounding.
            low = Vector512.Max(oldLow, Vector512.Min(low, Vector512<double>.One));
            high = Vector512.Max(oldHigh, Vector512.Min(high, Vector512<double>.One));
            Vector512<double> change = Vector512.Max(low - oldLow, high - oldHigh);
            if (change == Vector512<double>.Zero)
                continue;
            largest = Vector512.Max(largest, change);
            _isChanged[node] = true;
            low.StoreUnsafe(ref losses, at);
            high.StoreUnsafe(ref losses, at + 8);
        }
        double most = 0;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
            most = Math.Max(most, largest[lane]);
        return most;
    }

    private (Vector512<double> Low, Vector512<double> High) OwnLoss(int node)
    {
        if (_ownOfStopped.Count == 0 || !_ownOfStopped.TryGetValue(node, out double[]? lanes))
            return (Vector512.Create(_own.OfNode[node]), Vector512.Create(_own.OfNode[node]));
        return (Vector512.Create(lanes), Vector512.Create(lanes, 8));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector512<double> Low, Vector512<double> High) RowLoss(int row, ref double losses)
    {
        ProductionRows rows = _network.Rows;
        Vector512<double> low = Vector512<double>.Zero, high = Vector512<double>.Zero;
        for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
        {
            Vector512<double> sumLow = Vector512.Create(-rows.Threshold[term]), sumHigh = sumLow;
            for (int link = rows.LinkStart[term]; link < rows.LinkStart[term + 1]; link++)
            {
                Vector512<double> gain = Vector512.Create(rows.Gain[link]);
                nuint at = (nuint)(rows.Supplier[link] * Lanes);
                sumLow += gain * Vector512.LoadUnsafe(ref losses, at);
                sumHigh += gain * Vector512.LoadUnsafe(ref losses, at + 8);
            }
            low += Vector512.Max(sumLow, Vector512<double>.Zero);
            high += Vector512.Max(sumHigh, Vector512<double>.Zero);
        }
        return (low, high);
    }
}
