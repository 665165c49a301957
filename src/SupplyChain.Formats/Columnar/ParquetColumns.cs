using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace SupplyChain.Formats.Columnar;

/// <summary>Reads the values of a column, whatever type it has, as what a table needs.</summary>
internal static class ParquetColumns
{
    /// <summary>The types that are read, beside texts.</summary>
    private static readonly Type[] Others =
    [
        typeof(double), typeof(float), typeof(decimal), typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(ushort), typeof(uint),
        typeof(ulong), typeof(bool), typeof(DateTime), typeof(DateOnly),
    ];

    public static bool IsText(DataField field) => field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>);

    public static bool CanRead(DataField? field) => field is { IsArray: false, MaxRepetitionLevel: 0 } && (IsText(field) || Others.Contains(field.ClrType));

    public static bool IsNumber(DataField field) => Array.IndexOf(Others, field.ClrType) is >= 0 and < 11;

    /// <summary>Texts where they stand; those of a dictionary stand in one place each.</summary>
    public static async Task<ReadOnlyMemory<char>?[]> ReadTexts(ParquetRowGroupReader group, DataField field, CancellationToken cancellation)
    {
        var texts = new ReadOnlyMemory<char>?[group.RowCount];
        if (field.IsNullable)
        {
            await group.ReadAsync<ReadOnlyMemory<char>>(field, texts.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
            return texts;
        }
        var all = new ReadOnlyMemory<char>[group.RowCount];
        await group.ReadAsync(field, all.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
        for (int i = 0; i < all.Length; i++)
            texts[i] = all[i];
        return texts;
    }

    /// <summary>Numbers; NaN where there is none.</summary>
    public static async Task<double[]> ReadNumbers(ParquetRowGroupReader group, DataField field, CancellationToken cancellation)
    {
        if (field.ClrType == typeof(double))
            return Array.ConvertAll(await Read<double>(group, field, cancellation).ConfigureAwait(false), v => v ?? double.NaN);
        if (field.ClrType == typeof(float))
            return Array.ConvertAll(await Read<float>(group, field, cancellation).ConfigureAwait(false), v => v is { } number ? PagedNumbers.Widen(number) : double.NaN);
        Array values = await ReadAny(group, field, cancellation).ConfigureAwait(false);
        double[] numbers = new double[values.Length];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = values.GetValue(i) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN;
        return numbers;
    }

    /// <summary>Values of any type as a file of text would show them; null where there is none.</summary>
    public static async Task<string?[]> ReadShown(ParquetRowGroupReader group, DataField field, CancellationToken cancellation)
    {
        if (IsText(field))
            return Array.ConvertAll(await ReadTexts(group, field, cancellation).ConfigureAwait(false), t => t?.ToString());
        Array values = await ReadAny(group, field, cancellation).ConfigureAwait(false);
        string?[] texts = new string?[values.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = Shown(values.GetValue(i));
        return texts;
    }

    /// <summary>A number as a file of text would show it; null for NaN.</summary>
    public static string? Shown(double number) => double.IsNaN(number) ? null : number.ToString("R", CultureInfo.InvariantCulture);

    // Programs for data frames write numbers that are none for those nobody knows.
    private static string? Shown(object? value) => value switch
    {
        null or double.NaN or float.NaN => null,
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => Shown(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static async Task<Array> ReadAny(ParquetRowGroupReader group, DataField field, CancellationToken cancellation) => field.ClrType switch
    {
        var t when t == typeof(double) => await Read<double>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(float) => await Read<float>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(decimal) => await Read<decimal>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(int) => await Read<int>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(long) => await Read<long>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(short) => await Read<short>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(sbyte) => await Read<sbyte>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(byte) => await Read<byte>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(ushort) => await Read<ushort>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(uint) => await Read<uint>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(ulong) => await Read<ulong>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(bool) => await Read<bool>(group, field, cancellation).ConfigureAwait(false),
        var t when t == typeof(DateTime) => await Read<DateTime>(group, field, cancellation).ConfigureAwait(false),
        _ => await Read<DateOnly>(group, field, cancellation).ConfigureAwait(false),
    };

    private static async Task<TValue?[]> Read<TValue>(ParquetRowGroupReader group, DataField field, CancellationToken cancellation) where TValue : struct
    {
        var values = new TValue?[group.RowCount];
        if (field.IsNullable)
        {
            await group.ReadAsync<TValue>(field, values.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
            return values;
        }
        var all = new TValue[group.RowCount];
        await group.ReadAsync(field, all.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
        return Array.ConvertAll(all, v => (TValue?)v);
    }
}
