namespace SupplyChain.Engine;

/// <summary>The system <c>x = C x + b</c> with non-negative C, written row by row, and what leaves each row.</summary>
internal sealed class LinearSystem(int size, int[] unknownOf)
{
    private readonly List<int> _column = [];
    private readonly List<double> _gain = [];
    private int _rows;

    public int Size => size;

    /// <summary>Unknown of each node of the loop; -1 for a node that is no unknown.</summary>
    public int[] UnknownOf => unknownOf;

    public int[] Start { get; } = new int[size + 1];

    public IReadOnlyList<int> Column => _column;

    public IReadOnlyList<double> Gain => _gain;

    public double[] Constant { get; } = new double[size];

    /// <summary>1 - row sum of C, summed up without subtraction.</summary>
    public double[] Exit { get; } = new double[size];

    /// <summary>The solution; 0 before it is found.</summary>
    public double[] Solution { get; } = new double[size];

    public void Add(int column, double gain)
    {
        _column.Add(column);
        _gain.Add(gain);
    }

    public void EndRow(double constant, double exit)
    {
        (Constant[_rows], Exit[_rows]) = (constant, exit);
        Start[++_rows] = _column.Count;
    }
}
