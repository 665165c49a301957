namespace SupplyChain.Engine;

/// <summary>The loss each node bears by its own condition: the largest of its members', kept up to date in O(log members).</summary>
internal sealed class OwnLosses
{
    private readonly CollapsedRows _network;
    private readonly double[] _ofNode;

    // Per node of several members a tournament: leaves are the members, each inner entry the larger of its two.
    private readonly double[][] _tournament;
    private readonly int[] _leafOfSite;

    public OwnLosses(CollapsedRows network, double[] lossOfSite)
    {
        _network = network;
        _ofNode = new double[network.NodeCount];
        _tournament = new double[network.NodeCount][];
        _leafOfSite = new int[lossOfSite.Length];
        for (int node = 0; node < network.NodeCount; node++)
        {
            int first = network.MemberStart[node], count = network.MemberStart[node + 1] - first;
            double[] tree = count == 1 ? [] : new double[2 * count];
            for (int m = 0; m < count; m++)
            {
                _leafOfSite[network.Members[first + m]] = count + m;
                if (count > 1)
                    tree[count + m] = lossOfSite[network.Members[first + m]];
            }
            for (int at = count - 1; at >= 1 && count > 1; at--)
                tree[at] = Math.Max(tree[2 * at], tree[(2 * at) + 1]);
            _tournament[node] = tree;
            _ofNode[node] = count == 1 ? lossOfSite[network.Members[first]] : tree[1];
        }
    }

    private OwnLosses(OwnLosses other)
    {
        _network = other._network;
        _ofNode = (double[])other._ofNode.Clone();
        _tournament = Array.ConvertAll(other._tournament, tree => tree.Length == 0 ? tree : (double[])tree.Clone());
        _leafOfSite = other._leafOfSite;
    }

    /// <summary>One entry per node; not to be changed by the reader.</summary>
    public double[] OfNode => _ofNode;

    public OwnLosses Copy() => new(this);

    public double OfSite(int site) => _tournament[_network.NodeOfSite[site]] is { Length: > 0 } tree
        ? tree[_leafOfSite[site]]
        : _ofNode[_network.NodeOfSite[site]];

    /// <summary>Sets the loss of a site and returns what it was.</summary>
    public double Set(int site, double loss)
    {
        int node = _network.NodeOfSite[site];
        double[] tree = _tournament[node];
        if (tree.Length == 0)
        {
            double before = _ofNode[node];
            _ofNode[node] = loss;
            return before;
        }
        int at = _leafOfSite[site];
        double old = tree[at];
        tree[at] = loss;
        for (at /= 2; at >= 1; at /= 2)
            tree[at] = Math.Max(tree[2 * at], tree[(2 * at) + 1]);
        _ofNode[node] = tree[1];
        return old;
    }
}
