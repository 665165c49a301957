namespace SupplyChain.Engine;

/// <summary>
/// An order in which every node comes after its suppliers but for those that close a loop: the order in which a depth-first search
/// leaves the nodes. Sweeps in this order carry a change down a whole chain at once, and nodes that are used together lie together.
/// </summary>
internal static class SupplierFirstOrder
{
    /// <summary>Nodes in order.</summary>
    /// <param name="start">One entry per node and one more.</param>
    /// <param name="supplier">Suppliers of node i are <c>start[i]</c> to <c>start[i + 1]</c>.</param>
    public static int[] Find(int[] start, int[] supplier)
    {
        int nodes = start.Length - 1, left = 0;
        int[] order = new int[nodes], next = start[..^1];
        bool[] isSeen = new bool[nodes];
        var path = new Stack<int>();
        for (int root = 0; root < nodes; root++)
        {
            if (isSeen[root])
                continue;
            isSeen[root] = true;
            path.Push(root);
            while (path.TryPeek(out int node))
            {
                if (next[node] == start[node + 1])
                {
                    order[left++] = path.Pop();
                    continue;
                }
                int found = supplier[next[node]++];
                if (isSeen[found])
                    continue;
                isSeen[found] = true;
                path.Push(found);
            }
        }
        return order;
    }
}
