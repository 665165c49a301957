using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace SupplyChain.Cli.Rendering;

/// <summary>Measures and cuts text for a terminal.</summary>
internal static class CellText
{
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
