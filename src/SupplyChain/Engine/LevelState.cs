namespace SupplyChain.Engine;

/// <summary>The greatest fixed point under given conditions, with a proof of how exact it is.</summary>
internal sealed class LevelState
{
    private readonly Lazy<RowStates> _rowStates;

    private LevelState(IndexedNetwork network, OwnLosses own, double[] losses, double equationError, double accuracy)
    {
        (Network, Own, Losses, EquationError, Accuracy) = (network, own, losses, equationError, accuracy);
        _rowStates = new Lazy<RowStates>(() => new RowStates(network.Collapsed, own.OfNode, losses));
    }

    public IndexedNetwork Network { get; }

    public OwnLosses Own { get; }

    /// <summary>One entry per node: 1 - operating level.</summary>
    public double[] Losses { get; }

    /// <summary>No node misses its equation by more, rounding included.</summary>
    public double EquationError { get; }

    /// <summary>Certified bound: no operating level is off by more.</summary>
    public double Accuracy { get; }

    /// <summary>Per row, what it may change before its node does; not to be changed by the reader.</summary>
    public RowStates RowStates => _rowStates.Value;

    public double LevelOf(int site) => 1 - Losses[Network.Collapsed.NodeOfSite[site]];

    /// <summary>Solves for the levels.</summary>
    /// <param name="network">The network.</param>
    /// <param name="ownLevels">One entry per site: what its own condition allows.</param>
    /// <param name="cancellationToken">Stops between sweeps.</param>
    /// <exception cref="OperationCanceledException">Cancelled before there was an answer.</exception>
    public static LevelState Solve(IndexedNetwork network, double[] ownLevels, CancellationToken cancellationToken)
    {
        var own = new OwnLosses(network.Collapsed, Array.ConvertAll(ownLevels, level => 1 - level));
        return Solve(network, own, cancellationToken);
    }

    public static LevelState Solve(IndexedNetwork network, OwnLosses own, CancellationToken cancellationToken)
    {
        double[] losses = new double[network.Collapsed.NodeCount];
        double residual = new FixedPointSolver(network.Collapsed, network.Collapsed.Rows, network.AmplifiedRoundingBound).Solve(own.OfNode, losses, cancellationToken: cancellationToken);
        double error = residual + network.RoundingBound;
        double accuracy = network.Collapsed.HasAmplification
            ? AmplificationCertificate.Accuracy(network, own.OfNode, losses, error)
            : network.AccuracyAt(error);
        return new LevelState(network, own, losses, error, accuracy);
    }
}
