namespace SupplyChain.Data;

/// <summary>Collects the columns of a table, leaving out those in which every row is empty.</summary>
internal sealed class ColumnList(TableSchema schema, int rowCount)
{
    private readonly List<NetworkColumn> _columns = [];

    /// <summary>Adds a column of texts, unless it is empty throughout and not required.</summary>
    public void Text(string name, Func<int, string?> at, bool isRequired = false)
    {
        if (isRequired || Any(i => at(i) is not null))
            _columns.Add(new TextNetworkColumn(name, schema.Find(name)!, at));
    }

    /// <summary>Adds a column of numbers, unless it is empty throughout and not required.</summary>
    public void Number(string name, Func<int, double?> at, bool isRequired = false)
    {
        if (isRequired || Any(i => at(i) is not null))
            _columns.Add(new NumberNetworkColumn(name, schema.Find(name)!, i => at(i) ?? double.NaN));
    }

    /// <summary>Adds a column of numbers that are NaN where the field is left empty, unless it is empty throughout.</summary>
    public void NumberOrNaN(string name, Func<int, double> at)
    {
        if (Any(i => !double.IsNaN(at(i))))
            _columns.Add(new NumberNetworkColumn(name, schema.Find(name)!, at));
    }

    /// <summary>Adds a column of numbers, in every row, unless every row has its default.</summary>
    public void NumberUnless(string name, Func<int, double> at, Func<int, double> defaultAt)
    {
        if (Any(i => !at(i).Equals(defaultAt(i))))
            _columns.Add(new NumberNetworkColumn(name, schema.Find(name)!, at));
    }

    /// <summary>Adds a column of texts, in every row, unless every row has its default.</summary>
    public void TextUnless(string name, Func<int, string> at, Func<int, string> defaultAt)
    {
        if (Any(i => at(i) != defaultAt(i)))
            _columns.Add(new TextNetworkColumn(name, schema.Find(name)!, at));
    }

    public NetworkTable ToTable() => new(schema, rowCount, _columns);

    private bool Any(Func<int, bool> differs)
    {
        for (int i = 0; i < rowCount; i++)
        {
            if (differs(i))
                return true;
        }
        return false;
    }
}
