namespace SupplyChain.Planning.Engines;

/// <summary>A linear or mixed-integer program: maximise cost times columns, with a range for every column and row.</summary>
/// <remarks>Rows are kept one after the other: entries <c>RowStart[r]</c> to <c>RowStart[r + 1]</c>. Every column has finite bounds, which is what lets
/// <see cref="SafeDualBound"/> do without trust in a solver.</remarks>
internal sealed class LinearProgram
{
    private readonly List<double> _cost = [], _lower = [], _upper = [], _rowLower = [], _rowUpper = [], _value = [];
    private readonly List<bool> _isInteger = [];
    private readonly List<int> _rowStart = [0], _column = [];

    public int ColumnCount => _cost.Count;

    public int RowCount => _rowLower.Count;

    public int EntryCount => _column.Count;

    public ReadOnlySpan<double> Cost => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cost);

    public ReadOnlySpan<double> Lower => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lower);

    public ReadOnlySpan<double> Upper => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_upper);

    public ReadOnlySpan<double> RowLower => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rowLower);

    public ReadOnlySpan<double> RowUpper => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rowUpper);

    public ReadOnlySpan<int> RowStart => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rowStart);

    public ReadOnlySpan<int> Column => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_column);

    public ReadOnlySpan<double> Value => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_value);

    public bool IsInteger(int column) => _isInteger[column];

    /// <summary>Adds a column and returns its number.</summary>
    public int AddColumn(double lower, double upper, double cost = 0, bool isInteger = false)
    {
        _cost.Add(cost);
        _lower.Add(lower);
        _upper.Add(upper);
        _isInteger.Add(isInteger);
        return _cost.Count - 1;
    }

    public void SetCost(int column, double cost) => _cost[column] = cost;

    public void SetBounds(int column, double lower, double upper) => (_lower[column], _upper[column]) = (lower, upper);

    /// <summary>Adds an entry to the row that the next <see cref="EndRow"/> closes.</summary>
    public void AddEntry(int column, double value)
    {
        _column.Add(column);
        _value.Add(value);
    }

    /// <summary>Closes the row and returns its number.</summary>
    public int EndRow(double lower, double upper)
    {
        _rowLower.Add(lower);
        _rowUpper.Add(upper);
        _rowStart.Add(_column.Count);
        return _rowLower.Count - 1;
    }

    public void SetRowBounds(int row, double lower, double upper) => (_rowLower[row], _rowUpper[row]) = (lower, upper);

    /// <summary>A copy that can be changed without changing this one.</summary>
    public LinearProgram Copy()
    {
        var copy = new LinearProgram();
        copy._cost.AddRange(_cost);
        copy._lower.AddRange(_lower);
        copy._upper.AddRange(_upper);
        copy._isInteger.AddRange(_isInteger);
        copy._rowLower.AddRange(_rowLower);
        copy._rowUpper.AddRange(_rowUpper);
        copy._rowStart.Clear();
        copy._rowStart.AddRange(_rowStart);
        copy._column.AddRange(_column);
        copy._value.AddRange(_value);
        return copy;
    }
}
