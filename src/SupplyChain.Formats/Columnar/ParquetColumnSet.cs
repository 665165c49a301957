using System.Runtime.CompilerServices;
using Parquet.Schema;
using SupplyChain.Data;

namespace SupplyChain.Formats.Columnar;

/// <summary>The columns of a table by the names its schema has for them.</summary>
internal sealed class ParquetColumnSet(SourceFile file, ParquetTable table)
{
    /// <summary>A column by its name; null if the file lacks it.</summary>
    public DataField? this[string name] => file.Columns.TryGetValue(name, out int index) ? table.Fields[index] : null;

    /// <summary>Whether the file has these columns as texts, as far as it has them.</summary>
    public bool AreTexts(params IEnumerable<string> names) => names.All(name => this[name] is not { } field || (ParquetColumns.IsText(field) && ParquetColumns.CanRead(field)));

    /// <summary>Whether the file has these columns as numbers, as far as it has them.</summary>
    public bool AreNumbers(params IEnumerable<string> names) => names.All(name => this[name] is not { } field || (ParquetColumns.IsNumber(field) && ParquetColumns.CanRead(field)));

    /// <summary>Whether none of some numbers is infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AreFinite(double[] numbers)
    {
        foreach (double number in numbers)
        {
            if (double.IsInfinity(number))
                return false;
        }
        return true;
    }
}
