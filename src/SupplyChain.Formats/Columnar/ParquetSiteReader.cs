using Parquet.Schema;
using SupplyChain.Building;
using SupplyChain.Data;

namespace SupplyChain.Formats.Columnar;

/// <summary>Reads sites from Parquet column by column, several columns at once.</summary>
/// <remarks>It reports nothing: a table that holds anything but good rows is left to the general reader.</remarks>
internal sealed class ParquetSiteReader
{
    private readonly SourceFile _file;
    private readonly ParquetTable _table;
    private readonly ParquetColumnSet _columns;
    private readonly CancellationToken _cancellation;
    private readonly (string Name, int Index)[] _needs, _own;

    private ParquetSiteReader(SourceFile file, ParquetTable table, TableHeader header, CancellationToken cancellation)
    {
        (_file, _table, _columns, _cancellation) = (file, table, new ParquetColumnSet(file, table), cancellation);
        (_needs, _own) = (header.WithPrefix(NetworkSchema.NeedsPrefix), header.WithPrefix(NetworkSchema.OwnPrefix));
    }

    /// <summary>Reads all rows.</summary>
    /// <returns>False if the general reader has to read the file; nothing is added then.</returns>
    public static bool TryRead(SourceFile file, ParquetTable table, TableHeader header, SupplyNetworkBuilder builder, CancellationToken cancellation)
    {
        var reader = new ParquetSiteReader(file, table, header, cancellation);
        if (!reader.IsPlain())
            return false;
        try
        {
            builder.SiteBlocks.AddRange(reader.Read());
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private bool IsPlain() => _columns.AreTexts(["id", "name", "industry", "product", "region", "firm", "restart", .. _own.Select(o => NetworkSchema.OwnPrefix + o.Name)])
        && _columns.AreNumbers([.. SiteNumbers.All.Select(n => n.Column), .. _needs.Select(n => NetworkSchema.NeedsPrefix + n.Name)]);

    private List<SiteBlock> Read()
    {
        var steps = new List<Action>();
        List<Func<SiteBlock>> blocks = [];
        int line = 1;
        for (int group = 0; group < _table.GroupCount; group++)
        {
            int rows = _table.RowsOf(group);
            if (rows > 0)
                blocks.Add(Block(group, rows, line, steps));
            line += rows;
        }
        Workers.Run(steps.Count, Workers.Default, step => steps[step]());
        return [.. blocks.Select(b => b())];
    }

    // Says what is to be read, and how to put it together once it was.
    private Func<SiteBlock> Block(int group, int rows, int line, List<Action> steps)
    {
        string?[]?[] names = new string?[2 + _own.Length][];
        var texts = new TextColumn?[4];
        double[]?[] numbers = new double[]?[SiteNumbers.All.Count];
        double[][] needs = new double[_needs.Length][];
        byte[]? restarts = null;
        steps.Add(() => names[0] = Strings(group, _columns["id"]!, rows));
        if (_columns["name"] is { } name)
            steps.Add(() => names[1] = Strings(group, name, rows));
        foreach ((int i, string column) in new[] { "industry", "product", "region", "firm" }.Index())
        {
            if (_columns[column] is { } field)
                steps.Add(() => texts[i] = Column(group, field, rows));
        }
        foreach ((int i, (string column, _)) in SiteNumbers.All.Index())
        {
            if (_columns[column] is { } field)
                steps.Add(() => numbers[i] = Numbers(group, field, rows, isWhole: NetworkSchema.Sites.Find(column)!.Type == ColumnType.Whole));
        }
        foreach ((int i, (string resource, _)) in _needs.Index())
            steps.Add(() => needs[i] = Array.ConvertAll(Numbers(group, _columns[NetworkSchema.NeedsPrefix + resource]!, rows, isWhole: false), n => double.IsNaN(n) ? 0 : n));
        foreach ((int i, (string own, _)) in _own.Index())
            steps.Add(() => names[2 + i] = Strings(group, _columns[NetworkSchema.OwnPrefix + own]!, rows));
        if (_columns["restart"] is { } restart)
            steps.Add(() => restarts = Restarts(group, restart, rows));
        return () =>
        {
            if (names[0].AsSpan().Contains(null) || texts[0]!.Numbers.Contains(-1))
                throw new InvalidDataException();
            var sources = new RowSources();
            sources.Add(0, _file.Display, line);
            return new SiteBlock
            {
                Ids = names[0]!,
                Names = names[1],
                Industries = texts[0]!,
                Products = texts[1],
                Regions = texts[2],
                Firms = texts[3],
                Numbers = numbers,
                Restarts = restarts,
                Resources = [.. _needs.Select(n => n.Name)],
                Needs = needs,
                OwnNames = [.. _own.Select(o => o.Name)],
                Own = [.. names[2..].Select(o => Array.ConvertAll(o!, t => t ?? ""))],
                Sources = sources,
            };
        };
    }

    private string?[] Strings(int group, DataField field, int rows)
    {
        var strings = new StringPool(rows);
        return strings.Of(Values(_table.Texts(group, field, TextNumbering.AsStrings(strings), _cancellation), rows));
    }

    private TextColumn Column(int group, DataField field, int rows)
    {
        var pool = new Utf8Index();
        int[] numbers = Values(_table.Texts(group, field, TextNumbering.ByContent(pool), _cancellation), rows);
        var texts = new List<string>();
        TextNumbering.Renumber([numbers], pool, complement: false, text =>
        {
            texts.Add(text);
            return texts.Count - 1;
        });
        return new TextColumn([.. texts], numbers);
    }

    private double[] Numbers(int group, DataField field, int rows, bool isWhole)
    {
        double[] numbers = Values(_table.Numbers(group, field, _cancellation), rows);
        bool areGood = ParquetColumnSet.AreFinite(numbers) && (!isWhole || Array.TrueForAll(numbers, n => double.IsNaN(n) || n == (int)n));
        return areGood ? numbers : throw new InvalidDataException();
    }

    private byte[] Restarts(int group, DataField field, int rows) =>
        TextNumbering.AsBytes(Values(_table.Texts(group, field, TextNumbering.OfWords(Words.RestartRules), _cancellation), rows), (byte)RestartRule.Free);

    private TValue[] Values<TValue>(ColumnValues<TValue> column, int rows)
    {
        _cancellation.ThrowIfCancellationRequested();
        TValue[] values = GC.AllocateUninitializedArray<TValue>(rows);
        column.Read(values);
        return values;
    }
}
