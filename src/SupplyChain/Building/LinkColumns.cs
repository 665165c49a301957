using System.Runtime.InteropServices;
using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>Links as they come in, one list per property: ten million of them fit in memory where objects would not.</summary>
internal sealed class LinkColumns
{
    private const byte NoImportance = byte.MaxValue;

    private readonly Dictionary<string, int> _idNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _productNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<string> _products = [];
    private readonly List<(string File, string? Sheet)> _files = [];
    private readonly List<int> _suppliers = [], _customers = [], _productOf = [], _lines = [];
    private readonly List<double> _values = [], _covers = [], _leadTimes = [];
    private readonly List<byte> _importances = [];
    private readonly List<ushort> _fileOf = [];

    public int Count => _suppliers.Count;

    /// <summary>Every supplier and customer id seen, each once; positions are the numbers in <see cref="Suppliers"/>.</summary>
    public IReadOnlyList<string> Ids => _ids;

    public IReadOnlyList<string> Products => _products;

    public ReadOnlySpan<int> Suppliers => CollectionsMarshal.AsSpan(_suppliers);

    public ReadOnlySpan<int> Customers => CollectionsMarshal.AsSpan(_customers);

    /// <summary>Positions in <see cref="Products"/>; -1 is what the supplier makes.</summary>
    public ReadOnlySpan<int> ProductNumbers => CollectionsMarshal.AsSpan(_productOf);

    /// <summary>NaN where nobody knows.</summary>
    public ReadOnlySpan<double> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>NaN where not stated.</summary>
    public ReadOnlySpan<double> Covers => CollectionsMarshal.AsSpan(_covers);

    /// <summary>NaN where not stated.</summary>
    public ReadOnlySpan<double> LeadTimes => CollectionsMarshal.AsSpan(_leadTimes);

    public Importance? ImportanceOf(int link) => _importances[link] == NoImportance ? null : (Importance)_importances[link];

    public SourcePosition? SourceOf(int link) =>
        _lines[link] == 0 ? null : new SourcePosition(_files[_fileOf[link]].File, _lines[link]) { Sheet = _files[_fileOf[link]].Sheet };

    public void Add(in LinkEntry entry) =>
        Add(entry.Supplier, entry.Customer, entry.Product, entry.ValuePerDay ?? double.NaN, entry.Importance,
            entry.InventoryCoverDays ?? double.NaN, entry.LeadTimeDays ?? double.NaN, entry.Source?.File, entry.Source?.Line ?? 0, entry.Source?.Sheet);

    public void Add(ReadOnlySpan<char> supplier, ReadOnlySpan<char> customer, ReadOnlySpan<char> product, double value,
        Importance? importance, double cover, double leadTime, string? file, int line, string? sheet = null)
    {
        _suppliers.Add(Number(supplier, _idNumbers, _ids));
        _customers.Add(Number(customer, _idNumbers, _ids));
        _productOf.Add(product.IsEmpty ? -1 : Number(product, _productNumbers, _products));
        _values.Add(value);
        _importances.Add(importance is { } own ? (byte)own : NoImportance);
        _covers.Add(cover);
        _leadTimes.Add(leadTime);
        _lines.Add(line);
        _fileOf.Add(file is null ? (ushort)0 : FileNumber((file, sheet)));
    }

    private ushort FileNumber((string File, string? Sheet) file)
    {
        int number = _files.LastIndexOf(file);
        if (number < 0)
        {
            number = _files.Count;
            _files.Add(file);
        }
        return checked((ushort)number);
    }

    private static int Number(ReadOnlySpan<char> text, Dictionary<string, int> numbers, List<string> texts)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out int number))
            return number;
        string stored = text.ToString();
        numbers.Add(stored, texts.Count);
        texts.Add(stored);
        return texts.Count - 1;
    }
}
