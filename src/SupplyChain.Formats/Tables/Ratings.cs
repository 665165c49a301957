using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables;

/// <summary>Which inputs are essential, important or neither for whom: a matrix of ratings, or a list of rules in the form of <c>inputs.csv</c>.</summary>
internal sealed class Ratings
{
    private const string Anything = "*";

    private readonly Dictionary<(string Customer, string Product), Importance> _rules = [];
    private readonly HashSet<(string Customer, string Product)> _missing = [];

    /// <summary>File the ratings stand in.</summary>
    public string File { get; private init; } = "";

    /// <summary>Ratings by level, wildcards included.</summary>
    public int CountOf(Importance importance) => _rules.Values.Count(i => i == importance);

    /// <summary>Ratings left open (NA).</summary>
    public int Missing => _missing.Count;

    public bool IsEmpty => _rules.Count == 0;

    private HashSet<string> Customers { get; } = new(StringComparer.Ordinal);

    private HashSet<string> Products { get; } = new(StringComparer.Ordinal);

    public static Ratings None { get; } = new();

    public bool KnowsCustomer(string code) => Customers.Contains(LabelText.Loose(code)) || Customers.Contains(Anything);

    public bool KnowsProduct(string code) => Products.Contains(LabelText.Loose(code)) || Products.Contains(Anything);

    /// <summary>Codes that the ratings name and a table does not have, as they are compared.</summary>
    public IEnumerable<string> NotAmong(IEnumerable<string> codes)
    {
        HashSet<string> known = [.. codes.Select(LabelText.Loose), Anything];
        return Customers.Union(Products).Where(c => !known.Contains(c)).Order(StringComparer.Ordinal);
    }

    /// <summary>The rating of an input; null if nobody rated it. A named customer is more specific than a named product.</summary>
    public Importance? Find(string customer, string product)
    {
        (customer, product) = (LabelText.Loose(customer), LabelText.Loose(product));
        ReadOnlySpan<(string, string)> keys = [(customer, product), (customer, Anything), (Anything, product), (Anything, Anything)];
        foreach ((string, string) key in keys)
        {
            if (_rules.TryGetValue(key, out Importance importance))
                return importance;
        }
        return null;
    }

    public static Ratings? Read(string path, TableRemarks remarks, CancellationToken cancellationToken)
    {
        using RowSource? source = RowSourceOpener.Open(path, null, remarks, cancellationToken);
        if (source is null || !source.Read())
            return null;
        string[] header = [.. Enumerable.Range(0, source.Count).Select(c => LabelText.Clean(source.Text(c)))];
        string[] lower = [.. header.Select(h => h.ToLowerInvariant())];
        var ratings = new Ratings { File = path };
        bool read = lower.Contains("importance") ? ratings.ReadList(source, lower, remarks) : ratings.ReadMatrix(source, header, remarks);
        return read ? ratings : null;
    }

    private bool ReadMatrix(RowSource source, string[] header, TableRemarks remarks)
    {
        bool sound = true;
        int rows = 0;
        Customers.UnionWith(header.Skip(1).Where(h => h.Length > 0).Select(LabelText.Loose));
        while (source.Read())
        {
            rows++;
            string product = LabelText.Clean(source.Text(0));
            Products.Add(LabelText.Loose(product));
            for (int column = 1; column < header.Length; column++)
            {
                string text = LabelText.Clean(source.Text(column));
                sound &= Take(header[column], product, text, new TablePlace(source.File, source.Sheet, source.Number, column + 1, text), remarks);
            }
        }
        if (rows + 1 != header.Length)
            remarks.Add(TableCodes.RatingsNotSquare, new TablePlace(source.File, source.Sheet), rows, header.Length - 1);
        return sound && rows > 0;
    }

    private bool ReadList(RowSource source, string[] header, TableRemarks remarks)
    {
        int customer = Array.IndexOf(header, "customer_industry"), product = Array.IndexOf(header, "product"), importance = Array.IndexOf(header, "importance");
        bool sound = true;
        while (source.Read())
        {
            string text = importance < 0 ? "" : LabelText.Clean(source.Text(importance));
            string buyer = customer < 0 ? "" : LabelText.Clean(source.Text(customer)), goods = product < 0 ? "" : LabelText.Clean(source.Text(product));
            (buyer, goods) = (buyer.Length == 0 ? Anything : buyer, goods.Length == 0 ? Anything : goods);
            Customers.Add(LabelText.Loose(buyer));
            Products.Add(LabelText.Loose(goods));
            if (text.Length > 0)
                sound &= Take(buyer, goods, text, new TablePlace(source.File, source.Sheet, source.Number, importance + 1, text), remarks);
        }
        return sound;
    }

    private bool Take(string customer, string product, string text, TablePlace place, TableRemarks remarks)
    {
        (string, string) key = (LabelText.Loose(customer), LabelText.Loose(product));
        Importance? rating = text.ToLowerInvariant() switch
        {
            "1" or "1.0" or "essential" or "critical" or "关键" or "必需" => Importance.Essential,
            "0.5" or ".5" or "important" or "重要" => Importance.Important,
            "0" or "0.0" or "other" or "non-critical" or "not critical" or "其他" or "一般" => Importance.Other,
            "none" or "无" or "无影响" => Importance.None,
            _ => null,
        };
        if (rating is { } known)
        {
            _rules[key] = known;
            return true;
        }
        if (CellNumber.Read(text, out _) is CellReading.Blank or CellReading.Missing)
        {
            _missing.Add(key);
            remarks.Add(TableCodes.RatingMissing, place, product, customer);
            return true;
        }
        remarks.Add(TableCodes.RatingUnknown, place, text, product, customer);
        return false;
    }
}
