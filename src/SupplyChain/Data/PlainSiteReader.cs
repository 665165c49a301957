using System.Runtime.CompilerServices;
using System.Text;
using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Reads sites.csv part by part, if all of it is plain: columns instead of an object per site.</summary>
internal sealed class PlainSiteReader
{
    private static readonly byte[][] RestartWords = [.. Words.RestartRules.Select(r => Encoding.UTF8.GetBytes(r.Word))];

    private readonly TableHeader _header;
    private readonly string _file;
    private readonly int _id, _name, _restart;

    // Industry, product, region and firm.
    private readonly int[] _texts;
    private readonly (int Field, int Number, bool IsWhole)[] _numbers;
    private readonly (string Name, int Index)[] _needs, _own;

    private PlainSiteReader(TableHeader header, string file)
    {
        (_header, _file) = (header, file);
        (_id, _name, _restart) = (header.IndexOf("id"), header.IndexOf("name"), header.IndexOf("restart"));
        _texts = [header.IndexOf("industry"), header.IndexOf("product"), header.IndexOf("region"), header.IndexOf("firm")];
        _numbers = [.. SiteNumbers.All
            .Select((n, i) => (Field: header.IndexOf(n.Column), Number: i, NetworkSchema.Sites.Find(n.Column)!.Type == ColumnType.Whole))
            .Where(n => n.Field >= 0)];
        (_needs, _own) = (header.WithPrefix(NetworkSchema.NeedsPrefix), header.WithPrefix(NetworkSchema.OwnPrefix));
    }

    /// <summary>Reads the rows after the header.</summary>
    /// <returns>False if the general reader has to read the file; nothing is added then.</returns>
    public static bool TryRead(SourceFile file, TableHeader header, SupplyNetworkBuilder builder, ReadingOptions options, CancellationToken cancellation)
    {
        var reader = new PlainSiteReader(header, file.Display);
        if (PlainTable.Read(file, header.Names, options, cancellation, reader.Read) is not { } parts)
            return false;
        foreach ((Rows rows, int linesBefore) in parts)
            builder.SiteBlocks.Add(rows.ToBlock(linesBefore));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Rows? Read(ref PlainRows rows, byte[] buffer, int expected)
    {
        var result = new Rows(this, expected);
        Span<TextSpan> fields = new TextSpan[_header.Count];
        int lastLine = 0, found;
        while ((found = rows.Read(fields)) > 0)
        {
            if (IsBlank(fields[..found], buffer))
                continue;
            if (found != fields.Length || !result.Add(fields, buffer))
                return null;
            if (rows.Line != lastLine + 1 || result.Count == 1)
                result.Sources.Add(result.Count - 1, _file, rows.Line);
            lastLine = rows.Line;
        }
        return result;
    }

    private static bool IsBlank(ReadOnlySpan<TextSpan> fields, byte[] buffer)
    {
        foreach (TextSpan field in fields)
        {
            if (!PlainText.IsBlank(buffer.AsSpan(field.Start, field.Length)))
                return false;
        }
        return true;
    }

    /// <summary>The rows of a part.</summary>
    private sealed class Rows
    {
        private readonly PlainSiteReader _reader;
        private readonly string[] _ids;
        private readonly string?[]? _names;
        private readonly Pool?[] _texts;
        private readonly double[][] _numbers, _needs;
        private readonly byte[]? _restarts;
        private readonly string[][] _own;

        public Rows(PlainSiteReader reader, int capacity)
        {
            _reader = reader;
            _ids = new string[capacity];
            _names = reader._name < 0 ? null : new string?[capacity];
            _texts = Array.ConvertAll(reader._texts, field => field < 0 ? null : new Pool(capacity));
            _numbers = Array.ConvertAll(reader._numbers, _ => new double[capacity]);
            _needs = Array.ConvertAll(reader._needs, _ => new double[capacity]);
            _restarts = reader._restart < 0 ? null : new byte[capacity];
            _own = Array.ConvertAll(reader._own, _ => new string[capacity]);
        }

        public int Count { get; private set; }

        public RowSources Sources { get; } = new();

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public bool Add(ReadOnlySpan<TextSpan> fields, byte[] buffer)
        {
            ReadOnlySpan<byte> id = Bytes(fields[_reader._id]);
            if (PlainText.IsBlank(id))
                return false;
            _ids[Count] = Encoding.UTF8.GetString(id);
            if (_names is not null && Bytes(fields[_reader._name]) is var name)
                _names[Count] = PlainText.IsBlank(name) ? null : Encoding.UTF8.GetString(name);
            for (int i = 0; i < _texts.Length; i++)
            {
                // Industry, the first of them, must be there.
                if (_texts[i] is { } pool && !pool.Add(Count, Bytes(fields[_reader._texts[i]])) && i == 0)
                    return false;
            }
            for (int i = 0; i < _numbers.Length; i++)
            {
                (int field, _, bool isWhole) = _reader._numbers[i];
                ref double number = ref _numbers[i][Count];
                if (isWhole ? !PlainText.TryWhole(Bytes(fields[field]), out number) : !PlainText.TryNumber(Bytes(fields[field]), out number))
                    return false;
            }
            for (int i = 0; i < _needs.Length; i++)
            {
                if (!PlainText.TryNumber(Bytes(fields[_reader._needs[i].Index]), out double need))
                    return false;
                _needs[i][Count] = double.IsNaN(need) ? 0 : need;
            }
            if (_restarts is not null)
            {
                if (!PlainText.TryWord(Bytes(fields[_reader._restart]), RestartWords, out int word))
                    return false;
                _restarts[Count] = (byte)(word < 0 ? RestartRule.Free : Words.RestartRules[word].Value);
            }
            for (int i = 0; i < _own.Length; i++)
                _own[i][Count] = PlainText.IsBlank(Bytes(fields[_reader._own[i].Index])) ? "" : Encoding.UTF8.GetString(Bytes(fields[_reader._own[i].Index]));
            Count++;
            return true;

            ReadOnlySpan<byte> Bytes(TextSpan field) => buffer.AsSpan(field.Start, field.Length);
        }

        public SiteBlock ToBlock(int linesBefore)
        {
            double[]?[] numbers = new double[SiteNumbers.All.Count][];
            for (int i = 0; i < _numbers.Length; i++)
                numbers[_reader._numbers[i].Number] = Cut(_numbers[i]);
            var sources = new RowSources();
            sources.Append(0, linesBefore, Sources);
            return new SiteBlock
            {
                Ids = Cut(_ids)!,
                Names = Cut(_names),
                Industries = _texts[0]!.ToColumn(Count),
                Products = _texts[1]?.ToColumn(Count),
                Regions = _texts[2]?.ToColumn(Count),
                Firms = _texts[3]?.ToColumn(Count),
                Numbers = numbers,
                Restarts = Cut(_restarts),
                Resources = [.. _reader._needs.Select(n => n.Name)],
                Needs = Array.ConvertAll(_needs, n => Cut(n)!),
                OwnNames = [.. _reader._own.Select(o => o.Name)],
                Own = Array.ConvertAll(_own, o => Cut(o)!),
                Sources = sources,
            };
        }

        private TValue[]? Cut<TValue>(TValue[]? column) => column is null || column.Length == Count ? column : column[..Count];
    }

    /// <summary>A column of texts that many rows repeat.</summary>
    private sealed class Pool(int capacity)
    {
        private readonly Utf8Index _index = new();
        private readonly List<string> _texts = [];
        private readonly int[] _numbers = new int[capacity];

        /// <summary>Takes the text of a row.</summary>
        /// <returns>Whether it says anything.</returns>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public bool Add(int row, ReadOnlySpan<byte> text)
        {
            _numbers[row] = -1;
            if (PlainText.IsBlank(text))
                return false;
            _numbers[row] = _index.Add(text, out bool isNew);
            if (isNew)
                _texts.Add(Encoding.UTF8.GetString(text));
            return true;
        }

        public TextColumn ToColumn(int rows) => new([.. _texts], rows == _numbers.Length ? _numbers : _numbers[..rows]);
    }
}
