using Parquet.Schema;
using SupplyChain.Building;
using SupplyChain.Data;

namespace SupplyChain.Formats.Columnar;

/// <summary>Reads links from Parquet column by column, several columns at once, without a text per row.</summary>
/// <remarks>It reports nothing: a table that holds anything but good rows is left to the general reader.</remarks>
internal sealed class ParquetLinkReader
{
    // Arrays of a size that memory is handed out for quickly; workers of the builder share them out as well.
    private const int BlockRows = 1 << 17;

    private readonly SourceFile _file;
    private readonly ParquetTable _table;
    private readonly SiteIds _sites;
    private readonly CancellationToken _cancellation;

    private ParquetLinkReader(SourceFile file, ParquetTable table, SiteIds sites, CancellationToken cancellation) =>
        (_file, _table, _sites, _cancellation) = (file, table, sites, cancellation);

    /// <summary>Reads all rows.</summary>
    /// <returns>False if the general reader has to read the file; nothing is added then.</returns>
    public static bool TryRead(SourceFile file, ParquetTable table, SupplyNetworkBuilder builder, CancellationToken cancellation)
    {
        if (builder.Links.IdCount > 0 || builder.SiteCount == 0)
            return false;
        var columns = new ParquetColumnSet(file, table);
        if (!columns.AreTexts("supplier", "customer", "product", "importance") || !columns.AreNumbers("value_per_day", "inventory_cover_days", "lead_time_days"))
            return false;
        SiteTable sites = builder.SitesByOrder(Workers.Default);
        var reader = new ParquetLinkReader(file, table, sites.Index, cancellation);
        if (reader.Read(columns) is not { } groups)
            return false;
        builder.Links.NumberBy(sites);
        int line = 1;
        foreach (Group group in groups)
        {
            if (group.Rows > 0)
                builder.Links.Sources.Add(builder.Links.Count, file.Display, line);
            group.AddTo(builder.Links);
            line += group.Rows;
        }
        return true;
    }

    private Group[]? Read(ParquetColumnSet columns)
    {
        Group[] groups = [.. Enumerable.Range(0, _table.GroupCount).Select(g => new Group(_table.RowsOf(g)))];
        var steps = new List<Action>();
        for (int g = 0; g < groups.Length; g++)
        {
            (Group group, int index) = (groups[g], g);
            steps.Add(() => group.Suppliers = Ids(index, columns["supplier"]!, group.OtherSuppliers, group.Rows));
            steps.Add(() => group.Customers = Ids(index, columns["customer"]!, group.OtherCustomers, group.Rows));
            if (columns["value_per_day"] is { } value)
                steps.Add(() => group.Values = Numbers(index, value, group.Rows));
            if (columns["product"] is { } product)
                steps.Add(() => group.Products = Blocks(_table.Texts(index, product, TextNumbering.ByContent(group.ProductTexts), _cancellation), group.Rows));
            if (columns["importance"] is { } importance)
                steps.Add(() => group.Importances = Array.ConvertAll(Blocks(_table.Texts(index, importance, TextNumbering.OfWords(Words.Importances), _cancellation), group.Rows),
                    numbers => TextNumbering.AsBytes(numbers, LinkBlock.NoImportance)));
            if (columns["inventory_cover_days"] is { } cover)
                steps.Add(() => group.Covers = Numbers(index, cover, group.Rows));
            if (columns["lead_time_days"] is { } leadTime)
                steps.Add(() => group.LeadTimes = Numbers(index, leadTime, group.Rows));
        }
        try
        {
            Workers.Run(steps.Count, Workers.Default, step => steps[step]());
            return groups;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Positions of sites; ids that are none are numbered from -1 down.</summary>
    private int[][] Ids(int group, DataField field, Utf8Index others, int rows)
    {
        int[][] ids = Blocks(_table.Texts(group, field, Number, _cancellation), rows);
        return Array.TrueForAll(ids, block => !block.Contains(PagedTexts.Missing)) ? ids : throw new InvalidDataException();

        void Number(ReadOnlySpan<byte> buffer, ReadOnlySpan<TextSpan> texts, Span<int> numbers)
        {
            _sites.Find(buffer, texts, numbers);
            if (!numbers.Contains(-1))
                return;
            for (int i = 0; i < numbers.Length; i++)
            {
                ReadOnlySpan<byte> id = buffer.Slice(texts[i].Start, texts[i].Length);
                if (numbers[i] < 0)
                    numbers[i] = PlainText.IsBlank(id) ? PagedTexts.Missing : ~others.Add(id, out _);
            }
        }
    }

    private double[][] Numbers(int group, DataField field, int rows)
    {
        double[][] blocks = Blocks(_table.Numbers(group, field, _cancellation), rows);
        return Array.TrueForAll(blocks, ParquetColumnSet.AreFinite) ? blocks : throw new InvalidDataException();
    }

    private TValue[][] Blocks<TValue>(ColumnValues<TValue> values, int rows)
    {
        var blocks = new TValue[(rows + BlockRows - 1) / BlockRows][];
        for (int block = 0; block < blocks.Length; block++)
        {
            _cancellation.ThrowIfCancellationRequested();
            blocks[block] = GC.AllocateUninitializedArray<TValue>(Math.Min(BlockRows, rows - (block * BlockRows)));
            values.Read(blocks[block]);
        }
        return blocks;
    }

    /// <summary>A group of rows, with numbers of its own for what others number differently.</summary>
    private sealed class Group(int rows)
    {
        public int Rows => rows;

        public Utf8Index OtherSuppliers { get; } = new();

        public Utf8Index OtherCustomers { get; } = new();

        public Utf8Index ProductTexts { get; } = new();

        public int[][] Suppliers { get; set; } = [];

        public int[][] Customers { get; set; } = [];

        public double[][]? Values { get; set; }

        public int[][]? Products { get; set; }

        public byte[][]? Importances { get; set; }

        public double[][]? Covers { get; set; }

        public double[][]? LeadTimes { get; set; }

        public void AddTo(LinkColumns links)
        {
            TextNumbering.Renumber(Suppliers, OtherSuppliers, complement: true, id => links.NumberOf(id));
            TextNumbering.Renumber(Customers, OtherCustomers, complement: true, id => links.NumberOf(id));
            if (Products is not null)
                TextNumbering.Renumber(Products, ProductTexts, complement: false, product => links.ProductNumberOf(product));
            for (int block = 0; block < Suppliers.Length; block++)
            {
                links.Add(new LinkBlock
                {
                    Count = Suppliers[block].Length,
                    Suppliers = Suppliers[block],
                    Customers = Customers[block],
                    Values = Values?[block],
                    Products = Products?[block],
                    Importances = Importances?[block],
                    Covers = Covers?[block],
                    LeadTimes = LeadTimes?[block],
                });
            }
        }
    }
}
