namespace SupplyChain.Engine;

/// <summary>
/// Finds the maximal sets of sites whose rows can hold one another up with no loss: each member has a lossless row all of whose
/// suppliers are members, and each is upstream of every other through such rows. Members share one level.
/// </summary>
/// <remarks>
/// These are the maximal end components of a Markov decision process whose states are sites and whose actions are lossless rows
/// (de Alfaro 1997). Found as there: drop rows that reach outside, then split into strongly connected components, until nothing changes.
/// Without this collapse the fixed point is not unique, iteration crawls and no certificate exists.
/// <para>Cost: O(links) per round; rounds are few because rows that lost a supplier are dropped by a work-list at once.</para>
/// </remarks>
internal static class SelfSustainingGroups
{
    /// <summary>Group number of each site; numbers are dense, in the order of each group's first site.</summary>
    public static int[] Find(ProductionRows rows)
    {
        int n = rows.NodeCount;
        bool[] isAlive = new bool[rows.RowCount];
        int[] rowsLeft = new int[n], nodeOfRow = new int[rows.RowCount];
        for (int node = 0; node < n; node++)
        {
            for (int row = rows.RowStart[node]; row < rows.RowStart[node + 1]; row++)
            {
                nodeOfRow[row] = node;
                isAlive[row] = rows.IsLossless(row);
                rowsLeft[node] += isAlive[row] ? 1 : 0;
            }
        }
        int[][] users = RowsUsing(rows, isAlive);
        DropUnsupported(Enumerable.Range(0, n).Where(node => rowsLeft[node] == 0), users, nodeOfRow, isAlive, rowsLeft);
        int[] component = new int[n];
        bool changed = Array.Exists(isAlive, a => a);
        while (changed)
        {
            component = Components(rows, isAlive);
            changed = false;
            var emptied = new List<int>();
            for (int row = 0; row < rows.RowCount; row++)
            {
                if (!isAlive[row] || AllIn(rows, row, component, component[nodeOfRow[row]]))
                    continue;
                isAlive[row] = false;
                changed = true;
                if (--rowsLeft[nodeOfRow[row]] == 0)
                    emptied.Add(nodeOfRow[row]);
            }
            DropUnsupported(emptied, users, nodeOfRow, isAlive, rowsLeft);
        }
        return Number(component, rowsLeft);
    }

    private static int[][] RowsUsing(ProductionRows rows, bool[] isAlive)
    {
        var users = new List<int>[rows.NodeCount];
        for (int row = 0; row < rows.RowCount; row++)
        {
            for (int link = rows.FirstLink(row); isAlive[row] && link < rows.FirstLink(row + 1); link++)
                (users[rows.Supplier[link]] ??= []).Add(row);
        }
        return Array.ConvertAll(users, u => u?.ToArray() ?? []);
    }

    private static void DropUnsupported(IEnumerable<int> withoutRows, int[][] users, int[] nodeOfRow, bool[] isAlive, int[] rowsLeft)
    {
        var work = new Stack<int>(withoutRows);
        while (work.TryPop(out int node))
        {
            foreach (int row in users[node])
            {
                if (!isAlive[row])
                    continue;
                isAlive[row] = false;
                if (--rowsLeft[nodeOfRow[row]] == 0)
                    work.Push(nodeOfRow[row]);
            }
        }
    }

    private static int[] Components(ProductionRows rows, bool[] isAlive)
    {
        int[] start = new int[rows.NodeCount + 1];
        var target = new List<int>();
        for (int node = 0; node < rows.NodeCount; node++)
        {
            for (int row = rows.RowStart[node]; row < rows.RowStart[node + 1]; row++)
            {
                for (int link = rows.FirstLink(row); isAlive[row] && link < rows.FirstLink(row + 1); link++)
                    target.Add(rows.Supplier[link]);
            }
            start[node + 1] = target.Count;
        }
        return new QuikGraphView(start, [.. target]).StronglyConnectedComponents(out _);
    }

    private static bool AllIn(ProductionRows rows, int row, int[] component, int wanted)
    {
        for (int link = rows.FirstLink(row); link < rows.FirstLink(row + 1); link++)
        {
            if (component[rows.Supplier[link]] != wanted)
                return false;
        }
        return true;
    }

    private static int[] Number(int[] component, int[] rowsLeft)
    {
        int[] group = new int[component.Length];
        var groupOfComponent = new Dictionary<int, int>();
        int count = 0;
        for (int node = 0; node < component.Length; node++)
        {
            if (rowsLeft[node] == 0)
                group[node] = count++;
            else if (groupOfComponent.TryGetValue(component[node], out int known))
                group[node] = known;
            else
                groupOfComponent.Add(component[node], group[node] = count++);
        }
        return group;
    }
}
