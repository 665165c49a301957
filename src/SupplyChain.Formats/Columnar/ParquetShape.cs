namespace SupplyChain.Formats.Columnar;

/// <summary>What the fields of a structure of Parquet's description are, as parquet.thrift of the Apache project defines them.</summary>
/// <remarks>A library that finds a field of another kind loses its place, and takes any byte that follows for the length of a list.</remarks>
internal sealed class ParquetShape
{
    // Kinds of the compact protocol: 1 and 2 truth, 4 to 6 numbers of 16 to 64 bits, 8 bytes, 9 list, 12 structure.
    private readonly Dictionary<int, (int Kind, int ElementKind, ParquetShape? Shape)> _fields = [];

    private static readonly ParquetShape KeyValue = new ParquetShape().With(8, 1, 2);

    private static readonly ParquetShape Statistics = new ParquetShape().With(8, 1, 2, 5, 6).With(6, 3, 4).With(1, 7, 8);

    private static readonly ParquetShape Any = new();

    private static readonly ParquetShape SchemaElement = new ParquetShape().With(5, 1, 2, 3, 5, 6, 7, 8, 9).With(8, 4).WithStruct(10, Any);

    private static readonly ParquetShape ColumnMetaData = new ParquetShape().With(5, 1, 4, 15).WithList(2, 5).WithList(3, 8).With(6, 5, 6, 7, 9, 10, 11, 14)
        .WithList(8, 12, KeyValue).WithStruct(12, Statistics).WithList(13, 12, new ParquetShape().With(5, 1, 2, 3)).WithStruct(16, Any).WithStruct(17, Any);

    private static readonly ParquetShape ColumnChunk = new ParquetShape().With(8, 1, 9).With(6, 2, 4, 6).WithStruct(3, ColumnMetaData).With(5, 5, 7).WithStruct(8, Any);

    private static readonly ParquetShape RowGroup = new ParquetShape().WithList(1, 12, ColumnChunk).With(6, 2, 3, 5, 6).WithList(4, 12, Any).With(4, 7);

    /// <summary>The description at the end of a file.</summary>
    public static ParquetShape File { get; } = new ParquetShape().With(5, 1).WithList(2, 12, SchemaElement).With(6, 3).WithList(4, 12, RowGroup).WithList(5, 12, KeyValue)
        .With(8, 6, 9).WithList(7, 12, Any).WithStruct(8, Any);

    /// <summary>The head of a page.</summary>
    public static ParquetShape Page { get; } = new ParquetShape().With(5, 1, 2, 3, 4)
        .WithStruct(5, new ParquetShape().With(5, 1, 2, 3, 4).WithStruct(5, Statistics)).WithStruct(6, Any).WithStruct(7, new ParquetShape().With(5, 1, 2).With(1, 3))
        .WithStruct(8, new ParquetShape().With(5, 1, 2, 3, 4, 5, 6).With(1, 7).WithStruct(8, Statistics));

    /// <summary>Goes through a structure and refuses what is not of its shape.</summary>
    /// <exception cref="InvalidDataException">It was refused.</exception>
    public void Check(ref CompactProtocol protocol, int depth = 0)
    {
        short id = 0;
        int last = 0;
        while (protocol.NextField(ref id) is var kind && kind != 0)
        {
            if (id <= last)
                throw new InvalidDataException();
            last = id;
            if (!_fields.TryGetValue(id, out (int Kind, int ElementKind, ParquetShape? Shape) field))
            {
                // Fields later versions added are passed over by their kinds.
                protocol.SkipValue(kind, depth, isElement: false);
                continue;
            }
            if (kind != field.Kind && !(field.Kind == 1 && kind == 2))
                throw new InvalidDataException();
            if (kind == 12)
                field.Shape!.Check(ref protocol, depth + 1);
            else if (kind == 9)
                CheckList(ref protocol, field.ElementKind, field.Shape, depth);
            else
                protocol.SkipValue(kind, depth, isElement: false);
        }
    }

    private static void CheckList(ref CompactProtocol protocol, int elementKind, ParquetShape? shape, int depth)
    {
        (int kind, ulong count) = protocol.ReadListHead();
        if (kind != elementKind && count > 0)
            throw new InvalidDataException();
        for (ulong i = 0; i < count; i++)
        {
            if (shape is null)
                protocol.SkipValue(kind, depth, isElement: true);
            else
                shape.Check(ref protocol, depth + 1);
        }
    }

    private ParquetShape With(int kind, params ReadOnlySpan<int> ids)
    {
        foreach (int id in ids)
            _fields.Add(id, (kind, 0, null));
        return this;
    }

    private ParquetShape WithStruct(int id, ParquetShape shape)
    {
        _fields.Add(id, (12, 0, shape));
        return this;
    }

    private ParquetShape WithList(int id, int elementKind, ParquetShape? shape = null)
    {
        _fields.Add(id, (9, elementKind, shape));
        return this;
    }
}
