using System.Runtime.InteropServices;
using Parquet;
using Parquet.Schema;
using SupplyChain.Building;
using SupplyChain.Data;

namespace SupplyChain.Formats.Columnar;

/// <summary>Reads links from Parquet column by column, several groups of rows at once, without a text per row.</summary>
/// <remarks>Texts of a dictionary stand in one place, so that each is looked up once per group. What is not plain is left to the general reader.</remarks>
internal sealed class ParquetLinkReader
{
    private readonly SourceFile _file;
    private readonly ParquetTable _table;
    private readonly SiteTable _sites;
    private readonly CancellationToken _cancellation;

    private ParquetLinkReader(SourceFile file, ParquetTable table, SiteTable sites, CancellationToken cancellation) =>
        (_file, _table, _sites, _cancellation) = (file, table, sites, cancellation);

    /// <summary>Reads all rows.</summary>
    /// <returns>False if the general reader has to read the file; nothing is added then.</returns>
    public static bool TryRead(SourceFile file, ParquetTable table, SupplyNetworkBuilder builder, CancellationToken cancellation)
    {
        if (builder.Links.IdCount > 0 || builder.SiteCount == 0)
            return false;
        SiteTable sites = builder.SitesByOrder(Workers.Default);
        var reader = new ParquetLinkReader(file, table, sites, cancellation);
        if (!reader.IsPlain())
            return false;
        var parts = new Part?[table.GroupCount];
        Workers.Run(parts.Length, Workers.Default, group => parts[group] = reader.Read(group).GetAwaiter().GetResult());
        if (parts.Contains(null))
            return false;
        builder.Links.NumberBy(sites);
        int line = 1;
        foreach (Part? part in parts)
        {
            part!.AddTo(builder.Links, file.Display, line);
            line += part.Block.Count;
        }
        return true;
    }

    // Ids are texts and amounts are numbers; everything else is put into words by the general reader.
    private bool IsPlain() => IsText("supplier", true) && IsText("customer", true) && IsText("product", false) && IsText("importance", false)
        && IsNumber("value_per_day") && IsNumber("inventory_cover_days") && IsNumber("lead_time_days");

    private bool IsText(string name, bool isRequired) => FieldOf(name) is { } field ? ParquetColumns.IsText(field) && ParquetColumns.CanRead(field) : !isRequired;

    private bool IsNumber(string name) => FieldOf(name) is not { } field || (ParquetColumns.IsNumber(field) && ParquetColumns.CanRead(field));

    private DataField? FieldOf(string name) => _file.Columns.TryGetValue(name, out int index) ? _table.Fields[index] : null;

    private async Task<Part?> Read(int index)
    {
        // Readers of one file share its position: each group has its own.
        ParquetTable table = await ParquetTable.Open(_file, _cancellation).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            using ParquetRowGroupReader group = table.OpenGroup(index);
            var part = new Part();
            int[]? suppliers = await Ids(group, "supplier", part).ConfigureAwait(false), customers = await Ids(group, "customer", part).ConfigureAwait(false);
            if (suppliers is null || customers is null)
                return null;
            byte[]? importances = null;
            if (FieldOf("importance") is { } importance && (importances = await Importances(group, importance).ConfigureAwait(false)) is null)
                return null;
            part.Block = new LinkBlock
            {
                Count = suppliers.Length,
                Suppliers = suppliers,
                Customers = customers,
                Values = await Numbers(group, "value_per_day").ConfigureAwait(false),
                Products = FieldOf("product") is { } product ? await Products(group, product, part).ConfigureAwait(false) : null,
                Importances = importances,
                Covers = await Numbers(group, "inventory_cover_days").ConfigureAwait(false),
                LeadTimes = await Numbers(group, "lead_time_days").ConfigureAwait(false),
            };
            return part;
        }
    }

    private async Task<double[]?> Numbers(ParquetRowGroupReader group, string name) =>
        FieldOf(name) is { } field ? await ParquetColumns.ReadNumbers(group, field, _cancellation).ConfigureAwait(false) : null;

    /// <summary>Positions of sites; ids that are none are numbered from -1 down. Null if one is blank.</summary>
    private async Task<int[]?> Ids(ParquetRowGroupReader group, string name, Part part) =>
        Number(await ParquetColumns.ReadTexts(group, FieldOf(name)!, _cancellation).ConfigureAwait(false), null, id =>
        {
            int site = _sites.IndexOf(id);
            return site >= 0 ? site : ~part.NumberOther(id);
        });

    private async Task<int[]?> Products(ParquetRowGroupReader group, DataField field, Part part) =>
        Number(await ParquetColumns.ReadTexts(group, field, _cancellation).ConfigureAwait(false), -1, part.NumberProduct);

    private async Task<byte[]?> Importances(ParquetRowGroupReader group, DataField field)
    {
        bool isKnown = true;
        int[] numbers = Number(await ParquetColumns.ReadTexts(group, field, _cancellation).ConfigureAwait(false), LinkBlock.NoImportance, word =>
        {
            foreach ((string known, Importance value) in Words.Importances)
            {
                if (word.Trim().SequenceEqual(known))
                    return (int)value;
            }
            isKnown = false;
            return LinkBlock.NoImportance;
        })!;
        return isKnown ? Array.ConvertAll(numbers, n => (byte)n) : null;
    }

    // Null where a text is blank and no number stands for that.
    private static int[]? Number(ReadOnlyMemory<char>?[] texts, int? blank, NumberText numberOf)
    {
        int[] numbers = new int[texts.Length];
        var known = new Dictionary<(object Place, int Start, int Length), int>();
        (object Place, int Start, int Length) last = default;
        int lastNumber = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            ReadOnlyMemory<char> text = texts[i].GetValueOrDefault();
            if (text.Span.IsWhiteSpace())
            {
                if (blank is null)
                    return null;
                numbers[i] = blank.Value;
                continue;
            }
            (object, int, int) place = MemoryMarshal.TryGetArray(text, out ArraySegment<char> segment) ? (segment.Array!, segment.Offset, segment.Count)
                : MemoryMarshal.TryGetString(text, out string? whole, out int start, out int length) ? (whole, start, length) : default;
            if (place != last || place == default)
            {
                ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, place, out bool exists);
                if (!exists || place == default)
                    number = numberOf(text.Span);
                (last, lastNumber) = (place, number);
            }
            numbers[i] = lastNumber;
        }
        return numbers;
    }

    private delegate int NumberText(ReadOnlySpan<char> text);

    /// <summary>The rows of a group, with numbers of its own for what others number differently.</summary>
    private sealed class Part
    {
        private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal), _products = new(StringComparer.Ordinal);

        public LinkBlock Block { get; set; } = null!;

        public int NumberOther(ReadOnlySpan<char> id) => Number(id, _others);

        public int NumberProduct(ReadOnlySpan<char> product) => Number(product, _products);

        public void AddTo(LinkColumns links, string file, int line)
        {
            int first = links.Count;
            if (_others.Count > 0)
            {
                int[] numbers = [.. _others.OrderBy(o => o.Value).Select(o => links.NumberOf(o.Key))];
                Renumber(Block.Suppliers, numbers);
                Renumber(Block.Customers, numbers);
            }
            if (Block.Products is { } products && _products.Count > 0)
            {
                int[] numbers = [.. _products.OrderBy(p => p.Value).Select(p => links.ProductNumberOf(p.Key))];
                for (int i = 0; i < products.Length; i++)
                {
                    if (products[i] >= 0)
                        products[i] = numbers[products[i]];
                }
            }
            links.Add(Block);
            if (Block.Count > 0)
                links.Sources.Add(first, file, line);
        }

        private static void Renumber(int[] ids, int[] numbers)
        {
            for (int i = 0; i < ids.Length; i++)
            {
                if (ids[i] < 0)
                    ids[i] = numbers[~ids[i]];
            }
        }

        private static int Number(ReadOnlySpan<char> text, Dictionary<string, int> numbers)
        {
            Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(text, out int number))
                lookup[text] = number = numbers.Count;
            return number;
        }
    }
}
