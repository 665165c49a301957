using System.Globalization;

namespace SupplyChain.Reporting.Html;

/// <summary>Breaks a label into lines that fit a box.</summary>
internal static class TextLines
{
    private const string NeverFirst = "，。、；：？！）》」』”’…％,.;:?!)";

    private const string NeverLast = "（《「『“‘(";

    /// <summary>Breaks text at blanks, after hyphens and beside Chinese characters; a word wider than a line is broken where it must.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Width of a line, in pixels at a size of 12.</param>
    /// <param name="indent">What the first line has less of it.</param>
    /// <param name="most">Most lines; what does not fit ends in an ellipsis.</param>
    public static IReadOnlyList<string> Wrap(string text, double width, int most, double indent = 0)
    {
        List<string> lines = [];
        string line = "";
        foreach (string piece in Pieces(text, width - indent))
        {
            string longer = line + piece;
            if (line.Length > 0 && TextWidth.Of(longer.TrimEnd()) > width - (lines.Count == 0 ? indent : 0))
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line = longer;
            }
        }
        if (line.TrimEnd().Length > 0 || lines.Count == 0)
            lines.Add(line.TrimEnd());
        if (lines.Count <= most)
            return lines;
        return [.. lines.Take(most - 1), Cut(lines[most - 1] + "…", width - (most == 1 ? indent : 0))];
    }

    private static string Cut(string line, double width)
    {
        string text = line[..^1];
        while (TextWidth.Of(text) + TextWidth.Of("…") > width && text.Length > 0)
            text = text[..^(StringInfo.GetTextElementEnumerator(text) is var e && LastLength(e) is var n && n > 0 ? n : 1)];
        return text.TrimEnd() + "…";
    }

    private static int LastLength(TextElementEnumerator elements)
    {
        int length = 0;
        while (elements.MoveNext())
            length = elements.GetTextElement().Length;
        return length;
    }

    private static IEnumerable<string> Pieces(string text, double width)
    {
        string piece = "";
        string before = "";
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            if (piece.Length > 0 && (MayBreak(before, element) || TextWidth.Of(piece + element) > width))
            {
                yield return piece;
                piece = "";
            }
            piece += element;
            before = element;
        }
        if (piece.Length > 0)
            yield return piece;
    }

    private static bool MayBreak(string before, string after)
    {
        if (NeverFirst.Contains(after, StringComparison.Ordinal) || NeverLast.Contains(before, StringComparison.Ordinal) || after == " ")
            return false;
        return before is " " or "-" or "/" || IsWide(before) || IsWide(after);
    }

    private static bool IsWide(string element) => TextWidth.IsWide(char.ConvertToUtf32(element, 0));
}
