using System.Globalization;

namespace SupplyChain.Formats.Tables;

/// <summary>Collects what is said of a table. After <see cref="ShownPerCode"/> of one kind the rest is counted and said in one remark.</summary>
internal sealed class TableRemarks(DataReport report)
{
    private const int ShownPerCode = 1000;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public DataReport Report => report;

    /// <summary>Something keeps the table from becoming a network.</summary>
    public bool IsRefused { get; private set; }

    public void Add(RemarkCode code, TablePlace place, params object[] arguments)
    {
        int count = _counts[code.Id] = _counts.GetValueOrDefault(code.Id) + 1;
        IsRefused |= TableCodes.StopsImport(code);
        if (count <= ShownPerCode)
        {
            report.Add(new DataRemark(code, arguments) { File = place.File, Sheet = place.Sheet, Row = place.Row, Column = place.Column, ValueSeen = place.Value });
        }
    }

    /// <summary>Notes that something else has been reported that keeps the table from becoming a network.</summary>
    public void Refuse() => IsRefused = true;

    /// <summary>Says how many remarks of each kind were not listed one by one.</summary>
    public void Finish(string file)
    {
        foreach ((string code, int count) in _counts.OrderBy(c => c.Key, StringComparer.Ordinal).ToArray())
        {
            if (count > ShownPerCode)
                report.Add(new DataRemark(TableCodes.NotListed, code, Count(count - ShownPerCode), Count(count)) { File = file });
        }
    }

    /// <summary>A number as messages show it: enough digits to find it again.</summary>
    public static string Show(double value) => Math.Abs(value) is >= 1e9 and < 1e15 ? Count((long)Math.Round(value)) : value.ToString("G9", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
