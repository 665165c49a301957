using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace SupplyChain.Cli.Rendering;

/// <summary>Makes text from the data fit for a line on a terminal.</summary>
internal static class CellText
{
    /// <summary>Keeps text on one line and away from the controls of the terminal: line breaks and tabs become blanks, other controls a replacement mark.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (char c in text.ReplaceLineEndings(" "))
            line.Append(c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
        return line.ToString();
    }

    /// <summary>Columns the text takes on a terminal; Chinese and other wide characters take two.</summary>
    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>Cuts text to a width; what was cut shows as an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
            return text;
        var cut = new StringBuilder();
        int used = 1;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            used += Width(element);
            if (used > width)
                break;
            cut.Append(element);
        }
        return cut.Append('…').ToString();
    }
}
