using SupplyChain.Reporting.Documents;

namespace SupplyChain.Reporting.Pages;

/// <summary>How a page is made to fit on one sheet of A4: the largest type in which all of it has room, and as many rows of the list as have room in the smallest.</summary>
/// <param name="Size">Which of <see cref="Sizes"/> is used, by its place.</param>
/// <param name="Rows">How many rows of the list are shown.</param>
/// <param name="AllReasons">Whether reasons stand in every language; the leading one alone takes less room.</param>
internal sealed record PageFit(int Size, int Rows, bool AllReasons)
{
    /// <summary>Sizes of type in points, largest first.</summary>
    public static IReadOnlyList<double> Sizes { get; } = [10, 9, 8, 7.2, 6.5];

    /// <summary>Share of the width that a column takes, by what it holds; others share evenly what is left.</summary>
    public static IReadOnlyDictionary<string, double> Shares { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["wave"] = 0.05,
        ["name"] = 0.20,
        ["region"] = 0.08,
        ["needs"] = 0.18,
        ["adds"] = 0.11,
        ["reason"] = 0.38,
    };

    // A4 less its margins, in points, and what is kept free for what an estimate cannot know.
    private const double Width = 527, Height = 772, Margin = 0.965;

    // Height of a line, and room that a row and a paragraph take beside their lines, in sizes of type.
    private const double Line = 1.3, RowRoom = 0.45, ParagraphRoom = 0.4, FactRows = 0.5;

    /// <summary>Finds the largest type in which the page fits. Where none does, the reasons give way to the leading language, and only then rows.</summary>
    public static PageFit Of(PageContent page)
    {
        int most = page.List is null ? 0 : page.List.Rows.Count;
        foreach (bool allReasons in new[] { true, false })
        {
            for (int size = 0; size < Sizes.Count; size++)
            {
                if (HeightOf(page, most, Sizes[size], allReasons) <= Height * Margin)
                    return new PageFit(size, most, allReasons);
            }
        }
        int last = Sizes.Count - 1;
        while (most > 1 && HeightOf(page, most, Sizes[last], allReasons: false) > Height * Margin)
            most--;
        return new PageFit(last, most, AllReasons: false);
    }

    private static double HeightOf(PageContent page, int rows, double size, bool allReasons)
    {
        double across = Width / size, lines = 0;
        lines += LinesOf(string.Join(" / ", page.Title.Words), across / 1.7) * Line * 1.7;
        lines += page.Subtitle is null ? 0 : Paragraph(page.Subtitle, across);
        lines += page.Verdict.Sum(t => Paragraph(t, across / 1.1) * 1.1);
        lines += page.Facts.Sum(f => (f.Heading is null ? 0 : 2) + f.Rows.Count * (Line + RowRoom) * FactRows + 1);
        lines += page.List is { } list ? List(list, rows, across, allReasons) : 0;
        lines += page.Notes.Sum(n => 2 + n.Sentences.Sum(s => Paragraph(new PageText([string.Join(" / ", s.Words)]), across - 1.5) - ParagraphRoom));
        lines += page.Source.Sum(t => Paragraph(t, across * 1.1) * 0.9);
        // The lines to sign on.
        return (lines + 4.2) * size;
    }

    private static double Paragraph(PageText text, double across) => text.Words.Sum(w => LinesOf(w, across) * Line + ParagraphRoom / text.Words.Count);

    private static double List(PageTable list, int rows, double across, bool allReasons)
    {
        double[] widths = Widths(list, across);
        double height = list.Columns.Select((c, i) => LinesOf(c.Header, widths[i] - 0.9)).Max() * Line + RowRoom + (rows < list.TotalRows ? 2 * Line : 0) + 1;
        int site = list.Columns.Select(c => c.Key).ToList().IndexOf("site");
        for (int row = 0; row < rows; row++)
        {
            int lines = list.Columns.Select((c, i) => c.Key == "site" && HasName(list) ? 0 : LinesOf(list.Rows[row][i], widths[i] - 0.9) + (c.Key == "name" && site >= 0 ? LinesOf(list.Rows[row][site], (widths[i] - 0.9) / 0.9) : 0)).Max();
            if (list.Reasons?[row] is { } reason)
                lines = Math.Max(lines, reason.Words.Take(allReasons ? int.MaxValue : 1).Sum(w => LinesOf(w, across * Shares["reason"] - 0.9)));
            height += lines * Line + RowRoom;
        }
        return height;
    }

    /// <summary>Whether the list names sites, so that their ids can stand beneath the names.</summary>
    public static bool HasName(PageTable list) => list.Columns.Any(c => c.Key == "name");

    private static int LinesOf(string text, double ems) => TextMeasure.Lines(text, ems, SizeOf);

    // In sizes of type, as in the fonts that most machines have; Chinese marks are set closer where they meet.
    private static double SizeOf(char c) => c switch
    {
        '、' or '，' or '。' or '；' or '：' or '（' or '）' => 0.8,
        _ when TextMeasure.IsWide(c) => 1,
        'i' or 'j' or 'l' or '\'' or '|' => 0.24,
        ' ' or '.' or ',' or ':' or ';' or '/' or 'f' or 't' or 'I' => 0.29,
        'r' or '(' or ')' or '-' or '·' => 0.34,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 0.51,
        'm' or 'M' or 'W' or '%' or '@' => 0.95,
        >= 'A' and <= 'Z' => 0.69,
        'w' => 0.73,
        < '\u0100' => 0.56,
        _ => 0.75,
    };

    private static double[] Widths(PageTable list, double across)
    {
        bool isPlain = list.Reasons is null;
        int others = isPlain ? list.Columns.Count : list.Columns.Count(c => !Shares.ContainsKey(c.Key) && c.Key != "site");
        double left = isPlain ? 1 : 1 - list.Columns.Sum(c => Shares.GetValueOrDefault(c.Key)) - Shares["reason"];
        return [.. list.Columns.Select(c => across * (isPlain || !Shares.TryGetValue(c.Key, out double share) ? Math.Max(0.05, left / Math.Max(1, others)) : share))];
    }
}
