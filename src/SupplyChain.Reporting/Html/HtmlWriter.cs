using System.Globalization;
using SupplyChain.Reporting.Documents;

namespace SupplyChain.Reporting.Html;

/// <summary>Writes elements and text; whatever is handed to it as text or as the value of an attribute is escaped.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Writes markup as it stands: constants of the program only, never anything of the data.</summary>
    public HtmlWriter Markup(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlWriter Text(string text)
    {
        output.Write(SafeText.Escape(text));
        return this;
    }

    /// <summary>Starts an element; an attribute without a value (null) is left out, and an empty one is written as its name alone.</summary>
    public HtmlWriter Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is null)
                continue;
            output.Write(' ');
            output.Write(attribute);
            if (value.Length > 0)
            {
                output.Write("=\"");
                output.Write(SafeText.Escape(value));
                output.Write('"');
            }
        }
        output.Write('>');
        return this;
    }

    /// <summary>Ends an element.</summary>
    public HtmlWriter End(string name)
    {
        output.Write("</");
        output.Write(name);
        output.Write('>');
        return this;
    }

    /// <summary>Writes an element that holds nothing but text.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Start(name, attributes).Text(text).End(name);

    /// <summary>Ends the line, so that the file can be read and compared.</summary>
    public HtmlWriter Line()
    {
        output.Write('\n');
        return this;
    }

    /// <summary>A number for an attribute: at most two decimals.</summary>
    public static string Number(double value)
    {
        string text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A share of a whole for an attribute.</summary>
    public static string Percent(double share) => Number(share * 100) + "%";
}
