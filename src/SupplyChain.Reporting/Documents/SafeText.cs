using System.Text;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Documents;

/// <summary>Makes text from the data harmless within markup: nothing in it is read as tags, and nothing ends the script it stands in.</summary>
internal static class SafeText
{
    /// <summary>Text for between tags, and for an attribute in double quotes.</summary>
    public static string Escape(string text)
    {
        text = ShownText.OneLine(text);
        int first = text.AsSpan().IndexOfAny("&<>\"'");
        if (first < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (char c in text.AsSpan(first))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    /// <summary>JSON for within a script element, which ends at the first <c>&lt;/script</c> whatever stands around it.</summary>
    public static string EscapeJson(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}
