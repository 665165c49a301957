using SupplyChain.Reporting.Excel;

namespace SupplyChain.Reporting.Pages;

/// <summary>How a page is made to fit on one sheet of A4: the largest type in which all of it has room, and as many rows of the list as have room in the smallest.</summary>
/// <param name="Size">Which of <see cref="Sizes"/> is used, by its place.</param>
/// <param name="Rows">How many rows of the list are shown.</param>
internal sealed record PageFit(int Size, int Rows)
{
    /// <summary>Sizes of type in points, largest first.</summary>
    public static IReadOnlyList<double> Sizes { get; } = [10, 9, 8, 7.2, 6.5];

    /// <summary>Share of the width that a column takes, by what it holds; others share evenly what is left.</summary>
    public static IReadOnlyDictionary<string, double> Shares { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["wave"] = 0.05,
        ["name"] = 0.21,
        ["region"] = 0.09,
        ["needs"] = 0.14,
        ["adds"] = 0.11,
        ["reason"] = 0.40,
    };

    // A4 less its margins, in points, and what is kept free for what an estimate cannot know.
    private const double Width = 527, Height = 760, Margin = 0.94;

    // Height of a line, and room that a row and a paragraph take beside their lines, in sizes of type.
    private const double Line = 1.3, RowRoom = 0.55, ParagraphRoom = 0.45, FactRows = 0.5;

    /// <summary>Finds the largest type in which the page fits.</summary>
    public static PageFit Of(PageContent page)
    {
        int most = page.List is null ? 0 : page.List.Rows.Count;
        for (int size = 0; size < Sizes.Count; size++)
        {
            if (HeightOf(page, most, Sizes[size]) <= Height * Margin)
                return new PageFit(size, most);
        }
        int last = Sizes.Count - 1;
        while (most > 1 && HeightOf(page, most, Sizes[last]) > Height * Margin)
            most--;
        return new PageFit(last, most);
    }

    private static double HeightOf(PageContent page, int rows, double size)
    {
        double across = Width / (size * 0.5), lines = 0;
        lines += Paragraph(page.Title, across / 1.7) * 1.7;
        lines += page.Subtitle is null ? 0 : Paragraph(page.Subtitle, across);
        lines += page.Verdict.Sum(t => Paragraph(t, across / 1.1) * 1.1);
        lines += page.Facts.Sum(f => (f.Heading is null ? 0 : 2) + f.Rows.Count * (Line + RowRoom) * FactRows + 1);
        lines += page.List is { } list ? List(list, rows, across) : 0;
        lines += page.Notes.Sum(n => 2 + n.Sentences.Sum(s => Paragraph(new PageText([string.Join(" / ", s.Words)]), across - 3) - ParagraphRoom / 2));
        lines += page.Source.Sum(t => Paragraph(t, across * 1.1) * 0.9);
        // The lines to sign on.
        return (lines + 5) * size;
    }

    private static double Paragraph(PageText text, double across) => text.Words.Sum(w => TextMeasure.Lines(w, across) * Line + ParagraphRoom / text.Words.Count);

    private static double List(PageTable list, int rows, double across)
    {
        double[] widths = Widths(list, across);
        double height = list.Columns.Select((c, i) => TextMeasure.Lines(c.Header, widths[i] - 2)).Max() * Line + RowRoom + (rows < list.TotalRows ? 2 * Line : 0) + 1;
        for (int row = 0; row < rows; row++)
        {
            int lines = list.Columns.Select((c, i) => c.Key == "site" && HasName(list) ? 0 : TextMeasure.Lines(list.Rows[row][i], widths[i] - 2) + (c.Key == "name" ? 1 : 0)).Max();
            if (list.Reasons?[row] is { } reason)
                lines = Math.Max(lines, reason.Words.Sum(w => TextMeasure.Lines(w, across * Shares["reason"] - 2)));
            height += lines * Line + RowRoom;
        }
        return height;
    }

    /// <summary>Whether the list names sites, so that their ids can stand beneath the names.</summary>
    public static bool HasName(PageTable list) => list.Columns.Any(c => c.Key == "name");

    private static double[] Widths(PageTable list, double across)
    {
        bool isPlain = list.Reasons is null;
        int others = isPlain ? list.Columns.Count : list.Columns.Count(c => !Shares.ContainsKey(c.Key) && c.Key != "site");
        double left = isPlain ? 1 : 1 - list.Columns.Sum(c => Shares.GetValueOrDefault(c.Key)) - Shares["reason"];
        return [.. list.Columns.Select(c => across * (isPlain || !Shares.TryGetValue(c.Key, out double share) ? Math.Max(0.05, left / Math.Max(1, others)) : share))];
    }
}
