using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>How the columns of a table share the width of a page: which stay beside one another, and which stand below their row in lines of their own.</summary>
/// <remarks>A table too wide for a page would hide what matters behind its edge, or squeeze a sentence into a column of single words. Its long texts go below instead.</remarks>
internal sealed class TableShape
{
    // Pixels at the size of tables, which is 14: what fits a sheet of A4 when it is printed smaller.
    private const double Page = 920;

    // A column of texts up to the first width is never broken into lines; a longer one is, to the second; what is longer still reads badly in a column.
    private const double NeverBroken = 150, Broken = 190, LongText = 330, Padding = 13;

    // A text no wider than this is a word that numbers are read by, and stays beside them.
    private const double Word = 90;

    // A long name among others is still a name; a column of sentences is long in most of its rows.
    private const double UsualName = 230, VeryLong = 900;

    private const double SizeFactor = 14.0 / 12 * 0.94;

    public TableShape(TextTable text, string[][] cells)
    {
        IReadOnlyList<TextColumn> columns = text.Columns;
        double[] widths = [.. columns.Select((c, i) => Widest(cells, i))];
        double[] heads = [.. columns.Select(c => c.Label.Append(c.Unit ?? "").Max(TextWidth.Of) * SizeFactor)];
        double[] least = [.. columns.Select((c, i) => Math.Max(c.IsNumber || widths[i] <= NeverBroken ? widths[i] : Math.Min(widths[i], Broken), heads[i]) + Padding)];
        bool[] isLong = [.. columns.Select((c, i) => !c.IsNumber && widths[i] > LongText && (widths[i] > VeryLong || Usual(cells, i) > UsualName))];
        // A sentence names nothing: then the first column does, a number though it be.
        int name = Enumerable.Range(0, columns.Count).FirstOrDefault(i => !columns[i].IsNumber && !isLong[i]);
        isLong[name] = false;
        Name = name;
        double natural = least.Sum() + (isLong.Count(l => l) * (LongText - Broken));
        bool stands = natural > Page && isLong.Any(l => l) && columns.Count > 3;
        // What names a row comes first; further right a name is a remark, and goes below before a number is pushed off the page.
        for (int i = columns.Count - 1; stands && i > columns.Count / 2 && IsTooWide(); i--)
            isLong[i] |= !columns[i].IsNumber && widths[i] > Word;
        // Numbers that read as a list of their own, such as what a restart needs of each resource, have room in one line.
        if (stands && IsTooWide())
        {
            for (int i = 0; i < columns.Count; i++)
                isLong[i] |= columns[i].Column.ShortLabel is not null;
        }
        Beside = [.. Enumerable.Range(0, columns.Count).Where(i => !(stands && isLong[i]))];
        Below = [.. Enumerable.Range(0, columns.Count).Where(i => stands && isLong[i])];
        Width = Beside.Sum(i => least[i]) + (stands ? 0 : isLong.Count(l => l) * (LongText - Broken));
        IsLong = isLong;
        IsShort = [.. columns.Select((c, i) => !c.IsNumber && widths[i] <= NeverBroken)];

        bool IsTooWide() => Enumerable.Range(0, columns.Count).Where(c => !isLong[c]).Sum(c => least[c]) > Page;
    }

    /// <summary>The column that names a row.</summary>
    public int Name { get; }

    /// <summary>The columns beside one another, in order.</summary>
    public IReadOnlyList<int> Beside { get; }

    /// <summary>The columns that stand below their row, in order; none if the table fits a page.</summary>
    public IReadOnlyList<int> Below { get; }

    /// <summary>Whether each column holds texts so long that they are broken into lines.</summary>
    public IReadOnlyList<bool> IsLong { get; }

    /// <summary>Whether each column holds texts so short that they are not.</summary>
    public IReadOnlyList<bool> IsShort { get; }

    /// <summary>About how wide the table is, in pixels.</summary>
    public double Width { get; }

    /// <summary>Whether it takes all the width there is.</summary>
    public bool IsFull => Width > 620;

    /// <summary>Whether it needs a sheet on its side.</summary>
    public bool IsWide => Width > Page * 1.08;

    private static double Usual(string[][] cells, int column) => cells.Select(row => TextWidth.Of(row[column]) * SizeFactor).Where(w => w > 0).DefaultIfEmpty().Average();

    private static double Widest(string[][] cells, int column) => cells.Select(row => TextWidth.Of(row[column]) * SizeFactor).DefaultIfEmpty().Max();
}
