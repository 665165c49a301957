namespace SupplyChain.Engine;

/// <summary>
/// Finds the least losses L with <c>L[i] = offset + max(own[i], rows of i at L)</c>, component by component from suppliers to customers:
/// without a loop by one look, in a loop by sweeps from below, and where these crawl by policy iteration.
/// </summary>
/// <remarks>Not thread-safe: it keeps its scratch arrays. The result depends on nothing but the arguments.</remarks>
internal sealed class FixedPointSolver
{
    // Sweeps before a loop counts as slow. A loop that halves its error in each sweep is done by then.
    private const int FastSweeps = 60;

    // Amplifying loops know no other way than sweeps; the certificate says how far they came.
    private const int MaximumSweeps = 100_000;

    // Changes below this are rounding.
    private const double Settled = 1.2e-16;

    private const double Collapsed = 1e-11;

    private readonly CollapsedRows _network;
    private readonly ProductionRows _rows;
    private readonly double _margin;
    private readonly PolicyIteration _policyIteration;

    /// <param name="network">The network.</param>
    /// <param name="rows">Its rows, or the same rows with other thresholds.</param>
    /// <param name="margin">Taken off every row inside loops with gains above 1, where one rounding upwards could otherwise grow without end:
    /// with at least the rounding error of a row, every sweep from below stays below the least fixed point.</param>
    public FixedPointSolver(CollapsedRows network, ProductionRows rows, double margin = 0)
    {
        (_network, _rows, _margin) = (network, rows, margin);
        _policyIteration = new PolicyIteration(rows);
    }

    /// <summary>Solves for the losses.</summary>
    /// <param name="own">Loss of each node by its own condition.</param>
    /// <param name="losses">Receives the losses; what it holds before does not matter.</param>
    /// <param name="offset">Added to every node: 0 for losses, 1 for the length of cascades.</param>
    /// <param name="skip">Components to leave as they are, or null.</param>
    /// <param name="cancellationToken">Stops between sweeps.</param>
    /// <returns>The largest amount by which a node misses its equation, as computed.</returns>
    public double Solve(double[] own, double[] losses, double offset = 0, Func<int, bool>? skip = null, CancellationToken cancellationToken = default)
    {
        double residual = 0;
        for (int component = 0; component < _network.ComponentCount; component++)
        {
            int first = _network.ComponentStart[component], end = _network.ComponentStart[component + 1];
            if (skip is not null && skip(component))
                continue;
            if (!_network.IsCyclic[component])
            {
                losses[first] = Math.Min(Cap(offset), offset + Math.Max(own[first], _rows.LossFromInputs(first, losses)));
                continue;
            }
            cancellationToken.ThrowIfCancellationRequested();
            residual = Math.Max(residual, SolveLoop(first, end, own, losses, offset, _network.IsAmplifying[component], cancellationToken));
        }
        return residual;
    }

    // No loss exceeds 1; where gains do, rounding above 1 would grow without end.
    private static double Cap(double offset) => offset == 0 ? 1 : double.PositiveInfinity;

    private double SolveLoop(int first, int end, double[] own, double[] losses, double offset, bool isAmplifying, CancellationToken cancellationToken)
    {
        for (int node = first; node < end; node++)
            losses[node] = offset + own[node];
        int limit = isAmplifying ? MaximumSweeps : FastSweeps;
        double margin = isAmplifying ? _margin : 0;
        double change = double.PositiveInfinity, scale = 1;
        for (int sweep = 0; sweep < limit && change > Settled * scale; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            change = SweepUp(first, end, own, losses, offset, margin, ref scale);
        }
        if (change > Settled * scale && !isAmplifying)
            _policyIteration.Solve(first, end, own, losses, offset, cancellationToken);
        // What was taken off keeps a loop that has collapsed just short of a full loss.
        for (int node = first; node < end && isAmplifying; node++)
            losses[node] = losses[node] > 1 - Collapsed ? 1 : losses[node];
        return Residual(first, end, own, losses, offset);
    }

    private double SweepUp(int first, int end, double[] own, double[] losses, double offset, double margin, ref double scale)
    {
        double change = 0;
        for (int node = first; node < end; node++)
        {
            double loss = Math.Min(Cap(offset), offset + Math.Max(own[node], _rows.LossFromInputs(node, losses) - margin));
            if (loss <= losses[node])
                continue;
            change = Math.Max(change, loss - losses[node]);
            scale = Math.Max(scale, loss);
            losses[node] = loss;
        }
        return change;
    }

    private double Residual(int first, int end, double[] own, double[] losses, double offset)
    {
        double residual = 0;
        for (int node = first; node < end; node++)
            residual = Math.Max(residual, Math.Abs(Math.Min(Cap(offset), offset + Math.Max(own[node], _rows.LossFromInputs(node, losses))) - losses[node]));
        return residual;
    }
}
