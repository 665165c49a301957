using System.Runtime.CompilerServices;
using System.Text;
using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Reads links.csv part by part, if all of it is plain: ids become numbers without becoming strings.</summary>
internal sealed class PlainLinkReader
{
    // Rows whose ids are looked up together, while their bytes are still in the nearest cache.
    private const int Batch = 1024;

    private static readonly byte[][] ImportanceWords = [.. Words.Importances.Select(i => Encoding.UTF8.GetBytes(i.Word))];

    private readonly int _fields, _supplier, _customer, _value, _product, _importance, _cover, _leadTime;
    private readonly SiteIds _sites;
    private readonly string _file;

    private PlainLinkReader(TableHeader header, SiteIds sites, string file)
    {
        (_fields, _sites, _file) = (header.Count, sites, file);
        (_supplier, _customer, _value) = (header.IndexOf("supplier"), header.IndexOf("customer"), header.IndexOf("value_per_day"));
        (_product, _importance) = (header.IndexOf("product"), header.IndexOf("importance"));
        (_cover, _leadTime) = (header.IndexOf("inventory_cover_days"), header.IndexOf("lead_time_days"));
    }

    /// <summary>Reads the rows after the header.</summary>
    /// <returns>False if the general reader has to read the file; nothing is added then.</returns>
    public static bool TryRead(SourceFile file, TableHeader header, SupplyNetworkBuilder builder, ReadingOptions options, CancellationToken cancellation)
    {
        if (!options.ReadsPlainly || builder.Links.IdCount > 0)
            return false;
        SiteTable sites = builder.SitesByOrder(options.Workers);
        var reader = new PlainLinkReader(header, new SiteIds(sites.Ids, options.Workers), file.Display);
        if (PlainTable.Read(file, header.Names, options, cancellation, reader.Read) is not { } parts)
            return false;
        builder.Links.NumberBy(sites);
        foreach ((Rows rows, int linesBefore) in parts)
            rows.AddTo(builder.Links, linesBefore);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Rows? Read(ref PlainRows rows, byte[] buffer, int expected)
    {
        LinkBlock block = NewBlock(expected);
        var result = new Rows(block);
        Span<TextSpan> fields = new TextSpan[_fields];
        TextSpan[] suppliers = new TextSpan[Batch], customers = new TextSpan[Batch];
        int count = 0, batched = 0, lastLine = 0, found;
        while ((found = rows.Read(fields)) > 0)
        {
            if (found != _fields)
            {
                if (IsBlank(fields[..found], buffer))
                    continue;
                return null;
            }
            TextSpan supplier = fields[_supplier], customer = fields[_customer];
            if (PlainText.IsBlank(Bytes(buffer, supplier)) || PlainText.IsBlank(Bytes(buffer, customer)))
            {
                if (IsBlank(fields, buffer))
                    continue;
                return null;
            }
            double value = double.NaN;
            if (_value >= 0 && !PlainText.TryNumber(Bytes(buffer, fields[_value]), out value))
                return null;
            if (block.Values is { } values)
                values[count] = value;
            if (block.Products is not null && !ReadDetails(result, fields, buffer, count))
                return null;
            if (rows.Line != lastLine + 1 || count == 0)
                result.Sources.Add(count, _file, rows.Line);
            lastLine = rows.Line;
            (suppliers[batched], customers[batched]) = (supplier, customer);
            count++;
            if (++batched == Batch)
            {
                Resolve(result, buffer, suppliers, customers, count - batched);
                batched = 0;
            }
        }
        Resolve(result, buffer, suppliers.AsSpan(0, batched), customers.AsSpan(0, batched), count - batched);
        block.Count = count;
        return result;
    }

    private void Resolve(Rows result, byte[] buffer, ReadOnlySpan<TextSpan> suppliers, ReadOnlySpan<TextSpan> customers, int start)
    {
        Resolve(result, buffer, suppliers, result.Block.Suppliers.AsSpan(start, suppliers.Length));
        Resolve(result, buffer, customers, result.Block.Customers.AsSpan(start, customers.Length));
    }

    private void Resolve(Rows result, byte[] buffer, ReadOnlySpan<TextSpan> ids, Span<int> numbers)
    {
        _sites.Find(buffer, ids, numbers);
        if (!numbers.Contains(-1))
            return;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 0)
                numbers[i] = ~result.OtherIds.Add(Bytes(buffer, ids[i]), out _);
        }
    }

    // The columns that few files have.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadDetails(Rows result, ReadOnlySpan<TextSpan> fields, byte[] buffer, int row)
    {
        LinkBlock block = result.Block;
        block.Products![row] = -1;
        if (_product >= 0 && Bytes(buffer, fields[_product]) is var product && !PlainText.IsBlank(product))
            block.Products[row] = result.Products.Add(product, out _);
        int word = -1;
        if (_importance >= 0 && !PlainText.TryWord(Bytes(buffer, fields[_importance]), ImportanceWords, out word))
            return false;
        block.Importances![row] = word < 0 ? LinkBlock.NoImportance : (byte)Words.Importances[word].Value;
        double cover = double.NaN, leadTime = double.NaN;
        if (_cover >= 0 && !PlainText.TryNumber(Bytes(buffer, fields[_cover]), out cover))
            return false;
        if (_leadTime >= 0 && !PlainText.TryNumber(Bytes(buffer, fields[_leadTime]), out leadTime))
            return false;
        (block.Covers![row], block.LeadTimes![row]) = (cover, leadTime);
        return true;
    }

    private LinkBlock NewBlock(int capacity)
    {
        bool hasDetails = (_product & _importance & _cover & _leadTime) >= 0 || Math.Max(Math.Max(_product, _importance), Math.Max(_cover, _leadTime)) >= 0;
        return new LinkBlock
        {
            Count = 0,
            Suppliers = GC.AllocateUninitializedArray<int>(capacity),
            Customers = GC.AllocateUninitializedArray<int>(capacity),
            Values = _value < 0 ? null : GC.AllocateUninitializedArray<double>(capacity),
            Products = hasDetails ? new int[capacity] : null,
            Importances = hasDetails ? new byte[capacity] : null,
            Covers = hasDetails ? new double[capacity] : null,
            LeadTimes = hasDetails ? new double[capacity] : null,
        };
    }

    private static bool IsBlank(ReadOnlySpan<TextSpan> fields, byte[] buffer)
    {
        foreach (TextSpan field in fields)
        {
            if (!PlainText.IsBlank(Bytes(buffer, field)))
                return false;
        }
        return true;
    }

    private static ReadOnlySpan<byte> Bytes(byte[] buffer, TextSpan field) => buffer.AsSpan(field.Start, field.Length);

    /// <summary>The rows of a part, with numbers of its own for what others number differently.</summary>
    private sealed class Rows(LinkBlock block)
    {
        public LinkBlock Block => block;

        public RowSources Sources { get; } = new();

        /// <summary>Ids that are not those of sites; links name them by the complement of their number.</summary>
        public Utf8Index OtherIds { get; } = new();

        public Utf8Index Products { get; } = new();

        public void AddTo(LinkColumns links, int linesBefore)
        {
            if (OtherIds.Count > 0)
            {
                int[] numbers = Numbers(OtherIds, text => links.NumberOf(text));
                Renumber(block.Suppliers, numbers);
                Renumber(block.Customers, numbers);
            }
            if (Products.Count > 0)
            {
                int[] numbers = Numbers(Products, text => links.ProductNumberOf(text));
                for (int row = 0; row < block.Count; row++)
                    block.Products![row] = block.Products[row] < 0 ? -1 : numbers[block.Products[row]];
            }
            links.Sources.Append(links.Count, linesBefore, Sources);
            links.Add(block);
        }

        private void Renumber(int[] ids, int[] numbers)
        {
            for (int row = 0; row < block.Count; row++)
            {
                if (ids[row] < 0)
                    ids[row] = numbers[~ids[row]];
            }
        }

        private static int[] Numbers(Utf8Index texts, Func<string, int> numberOf)
        {
            int[] numbers = new int[texts.Count];
            for (int i = 0; i < numbers.Length; i++)
                numbers[i] = numberOf(Encoding.UTF8.GetString(texts[i]));
            return numbers;
        }
    }
}
