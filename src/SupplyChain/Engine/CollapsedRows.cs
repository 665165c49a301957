namespace SupplyChain.Engine;

/// <summary>
/// The rows of a network after each self-sustaining group has become one node and every node's use of its own output has been
/// solved for: the form in which the fixed point is unique and can be certified.
/// </summary>
/// <remarks>Nodes are numbered from suppliers to customers: a component of nodes that lead to one another comes after every
/// component it draws on, and within a component most nodes after most of their suppliers. Components are <c>ComponentStart[c]</c> to <c>ComponentStart[c + 1]</c>.</remarks>
internal sealed class CollapsedRows
{
    /// <summary>Node of each site.</summary>
    public required int[] NodeOfSite { get; init; }

    /// <summary>One entry per node and one more.</summary>
    public required int[] MemberStart { get; init; }

    /// <summary>Sites of each node.</summary>
    public required int[] Members { get; init; }

    public required ProductionRows Rows { get; init; }

    public required int[] ComponentStart { get; init; }

    /// <summary>Per component: its nodes feed one another, or one feeds itself through a threshold.</summary>
    public required bool[] IsCyclic { get; init; }

    /// <summary>Per component: cyclic, and some row with a threshold has gains of 1 or above (spare capacity, or less than all of a class is enough), so that the
    /// fixed point need not be unique and only iteration from full levels finds the greatest.</summary>
    public required bool[] IsAmplifying { get; init; }

    /// <summary>Node of each row.</summary>
    public required int[] NodeOfRow { get; init; }

    /// <summary>One entry per node and one more: the rows that draw on the node.</summary>
    public required int[] DependentStart { get; init; }

    public required int[] DependentRow { get; init; }

    /// <summary>Gain of the link through which each of these rows draws on the node.</summary>
    public required double[] DependentGain { get; init; }

    public int NodeCount => MemberStart.Length - 1;

    public int ComponentCount => IsCyclic.Length;

    public bool HasAmplification => Array.Exists(IsAmplifying, a => a);

    public static CollapsedRows Create(ProductionRows siteRows)
    {
        int[] group = SelfSustainingGroups.Find(siteRows);
        int groups = group.Length == 0 ? 0 : group.Max() + 1;
        (int[] groupStart, int[] groupMembers) = Buckets(group, groups, [.. Enumerable.Range(0, group.Length)]);
        (int[] start, int[] suppliers) = SuppliersOfGroups(siteRows, group, groupStart, groupMembers);
        int[] component = new QuikGraphView(start, suppliers).StronglyConnectedComponents(out int components);
        (int[] componentStart, int[] order) = Buckets(component, components, SupplierFirstOrder.Find(start, suppliers));

        int[] nodeOfGroup = new int[groups], memberStart = new int[groups + 1], members = new int[group.Length];
        for (int node = 0; node < groups; node++)
        {
            ReadOnlySpan<int> sites = groupMembers.AsSpan(groupStart[order[node]]..groupStart[order[node] + 1]);
            nodeOfGroup[order[node]] = node;
            sites.CopyTo(members.AsSpan(memberStart[node]));
            memberStart[node + 1] = memberStart[node] + sites.Length;
        }
        int[] nodeOfSite = Array.ConvertAll(group, g => nodeOfGroup[g]);
        ProductionRows rows = CollapsedRowsWriter.Write(siteRows, nodeOfSite, memberStart, members);
        (bool[] cyclic, bool[] amplifying) = Classify(rows, componentStart);
        int[] nodeOfRow = NodesOfRows(rows);
        (int[] dependentStart, int[] dependentRow, double[] gains) = Dependency(rows);
        return new CollapsedRows
        {
            NodeOfSite = nodeOfSite,
            MemberStart = memberStart,
            Members = members,
            Rows = rows,
            ComponentStart = componentStart,
            IsCyclic = cyclic,
            IsAmplifying = amplifying,
            NodeOfRow = nodeOfRow,
            DependentStart = dependentStart,
            DependentRow = dependentRow,
            DependentGain = gains,
        };
    }

    /// <summary>Positions of each number, in the order given, one bucket after the other.</summary>
    private static (int[] Start, int[] Items) Buckets(int[] numbers, int count, int[] order)
    {
        int[] start = new int[count + 1];
        foreach (int number in numbers)
            start[number + 1]++;
        for (int i = 0; i < count; i++)
            start[i + 1] += start[i];
        int[] next = start[..^1], items = new int[numbers.Length];
        foreach (int i in order)
            items[next[numbers[i]]++] = i;
        return (start, items);
    }

    private static (int[] Start, int[] Suppliers) SuppliersOfGroups(ProductionRows rows, int[] group, int[] groupStart, int[] groupMembers)
    {
        int[] start = new int[groupStart.Length];
        int[] target = new int[rows.Supplier.Length];
        int used = 0;
        for (int g = 0; g < groupStart.Length - 1; g++)
        {
            for (int m = groupStart[g]; m < groupStart[g + 1]; m++)
            {
                int site = groupMembers[m];
                for (int link = rows.FirstLinkOfNode(site); link < rows.FirstLinkOfNode(site + 1); link++)
                    target[used++] = group[rows.Supplier[link]];
            }
            start[g + 1] = used;
        }
        return (start, target);
    }

    // Gains of exactly 1 behind a threshold count as well: what goes round such a loop is not lost either.
    private const double NoLeak = 1e-9;

    private static (bool[] IsCyclic, bool[] IsAmplifying) Classify(ProductionRows rows, int[] componentStart)
    {
        int count = componentStart.Length - 1;
        bool[] cyclic = new bool[count], amplifying = new bool[count];
        for (int c = 0; c < count; c++)
        {
            int first = componentStart[c], end = componentStart[c + 1];
            cyclic[c] = end - first > 1;
            for (int link = rows.FirstLinkOfNode(first); !cyclic[c] && link < rows.FirstLinkOfNode(end); link++)
                cyclic[c] = rows.Supplier[link] == first;
            for (int row = rows.RowStart[first]; cyclic[c] && row < rows.RowStart[end]; row++)
                amplifying[c] |= !rows.IsLinear(row) && rows.GainSum(row) > 1 - NoLeak;
        }
        return (cyclic, amplifying);
    }

    private static int[] NodesOfRows(ProductionRows rows)
    {
        int[] nodeOfRow = new int[rows.RowCount];
        for (int node = 0; node < rows.NodeCount; node++)
            Array.Fill(nodeOfRow, node, rows.RowStart[node], rows.RowStart[node + 1] - rows.RowStart[node]);
        return nodeOfRow;
    }

    private static (int[] Start, int[] Row, double[] Gain) Dependency(ProductionRows rows)
    {
        int[] start = new int[rows.NodeCount + 1];
        foreach (int supplier in rows.Supplier)
            start[supplier + 1]++;
        for (int node = 0; node < rows.NodeCount; node++)
            start[node + 1] += start[node];
        int[] next = start[..^1], dependents = new int[rows.Supplier.Length];
        double[] gain = new double[rows.Supplier.Length];
        for (int row = 0; row < rows.RowCount; row++)
        {
            for (int link = rows.FirstLink(row); link < rows.FirstLink(row + 1); link++)
            {
                int slot = next[rows.Supplier[link]]++;
                (dependents[slot], gain[slot]) = (row, rows.Gain[link]);
            }
        }
        return (start, dependents, gain);
    }
}
