namespace SupplyChain.Formats.Tables;

/// <summary>Makes the input rules of a network: importance from ratings, and for inputs that restrict, the share that is imported.</summary>
internal sealed class InputRuleWriter
{
    private readonly InputOutputTable _table;
    private readonly TableOptions _options;
    private readonly SectorFile _sectors;
    private readonly Ratings _ratings;
    private readonly string[] _industryNames, _productNames;
    private readonly int[] _industryOf, _productOf, _suppliers;
    private readonly TableRemarks _remarks;
    private readonly bool[] _isBought;

    public InputRuleWriter(InputOutputTable table, TableOptions options, SectorFile sectors, Ratings ratings, string[] industries, string[] products, TableRemarks remarks)
    {
        (_table, _options, _sectors, _ratings, _remarks) = (table, options, sectors, ratings, remarks);
        (_industryNames, _industryOf) = Number(industries);
        (_productNames, _productOf) = Number(products);
        _suppliers = new int[_productNames.Length];
        foreach (int product in _productOf)
            _suppliers[product]++;
        _isBought = new bool[_industryNames.Length * _productNames.Length];
    }

    /// <summary>Nobody else makes what the sector makes.</summary>
    public bool IsOnlySupplier(int sector) => _suppliers[_productOf[sector]] == 1;

    /// <summary>Notes that a sector buys the product of another.</summary>
    public void TakePair(int supplier, int customer) => _isBought[_industryOf[customer] * _productNames.Length + _productOf[supplier]] = true;

    public void Write(SupplyNetworkBuilder builder)
    {
        builder.AddInputRule(new InputRule { Importance = _options.DefaultImportance });
        Importance[] importance = new Importance[_isBought.Length];
        int[] counts = new int[4];
        int unrated = 0;
        for (int pair = 0; pair < _isBought.Length; pair++)
        {
            Importance? rating = _isBought[pair] ? Rating(pair / _productNames.Length, pair % _productNames.Length) : null;
            importance[pair] = rating ?? _options.DefaultImportance;
            counts[(int)importance[pair]] += _isBought[pair] ? 1 : 0;
            unrated += _isBought[pair] && rating is null ? 1 : 0;
        }
        double[] outside = _table.Imported is null ? [] : OutsideShares();
        for (int product = 0; product < _productNames.Length; product++)
            WriteProduct(builder, product, importance, outside);
        Report(counts, unrated);
    }

    // One rule for all customers where all agree and no share of imports tells them apart.
    private void WriteProduct(SupplyNetworkBuilder builder, int product, Importance[] importance, double[] outside)
    {
        int[] pairs = [.. Enumerable.Range(0, _industryNames.Length).Select(i => i * _productNames.Length + product).Where(p => _isBought[p])];
        if (pairs.Length == 0)
            return;
        bool agree = pairs.Length > 1 && pairs.All(p => importance[p] == importance[pairs[0]] && Outside(p) is null);
        if (agree && importance[pairs[0]] != _options.DefaultImportance)
            builder.AddInputRule(new InputRule { Product = _productNames[product], Importance = importance[pairs[0]] });
        if (agree)
            return;
        foreach (int pair in pairs)
        {
            if (importance[pair] != _options.DefaultImportance || Outside(pair) is not null)
            {
                builder.AddInputRule(new InputRule
                {
                    CustomerIndustry = _industryNames[pair / _productNames.Length],
                    Product = _productNames[product],
                    Importance = importance[pair],
                    OutsideShare = Outside(pair),
                });
            }
        }

        // An input that counts by its cost share counts with its domestic cost only, so no share of it keeps arriving besides.
        double? Outside(int pair) => outside.Length > 0 && outside[pair] > 0 && importance[pair] is Importance.Essential or Importance.Important ? Math.Min(1, outside[pair]) : null;
    }

    private Importance? Rating(int industry, int product)
    {
        if (_ratings.IsEmpty)
            return null;
        Importance? strongest = null;
        string goods = RatingCode(Array.IndexOf(_productOf, product));
        if (_ratings.KnowsCustomer(_industryNames[industry]) && _ratings.Find(_industryNames[industry], goods) is { } direct)
            return direct;
        for (int customer = 0; customer < _industryOf.Length; customer++)
        {
            if (_industryOf[customer] == industry && _ratings.Find(RatingCode(customer), goods) is { } rating && (strongest is null || rating < strongest))
                strongest = rating;
            // Sectors of many countries share one code: the first tells all.
            if (_industryOf[customer] == industry && _industryNames[industry] == _table.Sectors[customer].Code)
                break;
        }
        return strongest;
    }

    private string RatingCode(int sector) =>
        _sectors.Find(_table.Sectors[sector].Id, "rating") ?? _sectors.Find(_table.Sectors[sector].Code, "rating") ?? _table.Sectors[sector].Code;

    // Imported part of all that an industry buys of a product.
    private double[] OutsideShares()
    {
        double[] inside = new double[_isBought.Length], outside = new double[_isBought.Length];
        Take(_table.Intermediate, inside);
        Take(_table.Imported!, outside);
        for (int pair = 0; pair < outside.Length; pair++)
            outside[pair] = outside[pair] > 0 ? outside[pair] / (outside[pair] + inside[pair]) : 0;
        return outside;

        void Take(SparseRows matrix, double[] sums)
        {
            for (int row = 0; row < matrix.RowCount; row++)
            {
                ReadOnlySpan<int> columns = matrix.Columns(row);
                ReadOnlySpan<double> values = matrix.Values(row);
                for (int at = 0; at < columns.Length; at++)
                    sums[_industryOf[columns[at]] * _productNames.Length + _productOf[row]] += Math.Max(0, values[at]);
            }
        }
    }

    private void Report(int[] counts, int unrated)
    {
        var place = new TablePlace(_ratings.IsEmpty ? _table.File : _ratings.File);
        if (_ratings.IsEmpty)
        {
            _remarks.Add(TableCodes.NothingRated, place, TableCodes.WordOf(_options.DefaultImportance));
            return;
        }
        _remarks.Add(TableCodes.RatingsUsed, place, counts[0], counts[1], counts[2], counts[3]);
        if (unrated > 0)
            _remarks.Add(TableCodes.PairsUnrated, place, unrated, TableCodes.WordOf(_options.DefaultImportance));
        string[] codes = [.. Enumerable.Range(0, _table.Sectors.Length).Select(RatingCode)];
        string[] unknown = [.. codes.Distinct(StringComparer.Ordinal).Where((c, _) => !_ratings.KnowsCustomer(c) || !_ratings.KnowsProduct(c))];
        // A list of rules names only what differs; a matrix should know every sector.
        if (unknown.Length > 0 && _ratings.Missing + _ratings.CountOf(Importance.Other) > 0 && !_ratings.KnowsCustomer("*"))
            _remarks.Add(TableCodes.SectorsNotRated, place, unknown.Length, string.Join(", ", unknown.Take(12)));
        string[] strangers = [.. _ratings.NotAmong(codes.Concat(_industryNames))];
        if (strangers.Length > 0)
            _remarks.Add(TableCodes.RatingsNotUsed, place, strangers.Length, string.Join(", ", strangers.Take(12)));
    }

    private static (string[] Names, int[] Of) Number(string[] names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] of = [.. names.Select(n => numbers.TryGetValue(n, out int number) ? number : numbers[n] = numbers.Count)];
        return ([.. numbers.Keys], of);
    }
}
