using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Html.Charts;

/// <summary>A chart with its legend, and its numbers as a table beneath.</summary>
internal sealed class ChartFigure(Language language, HtmlWriter html, HtmlTables tables)
{
    public void Write(ChartSection chart, string labelId)
    {
        if (chart.Categories.Count == 0 || chart.Series.Count == 0)
            return;
        var numbers = new ChartNumbers(chart, language);
        string[] names = [.. chart.Series.Select(s => ShownText.OneLine(s.Label.In(language)))];
        html.Start("figure", ("aria-labelledby", labelId)).Line();
        if (names.Length > 1)
            Legend(chart.Form, names);
        string title = HtmlText.In(language, "Chart." + chart.Form, string.Join(ReportTexts.Catalog.Format(language, "Format.Separator"), names));
        if (chart.Form == ChartForm.Lines)
            new LineChart(html, chart, numbers, names) { Language = language }.Write(title, Description(chart, numbers, names));
        else
            new BarChart(html, chart, numbers, names).Write(title);
        html.Start("details", ("class", "numbers")).Element("summary", HtmlText.In(language, "Chart.Numbers")).Line();
        tables.Write(numbers.Table, labelId, mayBeShortened: false, isPlain: true);
        html.End("details").Line().End("figure").Line();
    }

    private void Legend(ChartForm form, string[] names)
    {
        html.Start("ul", ("class", form == ChartForm.Lines ? "legend of-lines" : "legend"));
        for (int s = 0; s < names.Length; s++)
        {
            html.Markup("<li>").Start("svg", ("width", "28"), ("height", "12"), ("aria-hidden", "true"));
            if (form == ChartForm.Lines)
                Line(s);
            else
                html.Start("rect", ("class", "fill " + ChartPatterns.Class(s)), ("fill", ChartPatterns.Fill(s) is { Length: > 0 } fill ? fill : null), ("width", "28"), ("height", "12")).End("rect");
            html.Markup("</svg>").Element("span", names[s]).Markup("</li>\n");
        }
        html.Markup("</ul>\n");
    }

    private void Line(int series)
    {
        html.Start("path", ("class", "line " + ChartPatterns.Class(series)), ("d", "M0 6H28"), ("stroke-dasharray", ChartPatterns.Dash(series))).End("path");
        html.Start("path", ("class", "marker " + ChartPatterns.Class(series)), ("d", ChartPatterns.Marker(series)), ("transform", "translate(14 6)")).End("path");
    }

    // Begins and ends of each line; the table beneath has every value.
    private string Description(ChartSection chart, ChartNumbers numbers, string[] names)
    {
        int last = numbers.Categories.Count - 1;
        string unit = numbers.Unit is null ? "" : " " + numbers.Unit;
        return string.Join(' ', names.Select((name, s) =>
            HtmlText.In(language, "Chart.FromTo", name, numbers.Cell(0, s) + unit, numbers.Categories[0], numbers.Cell(last, s) + unit, numbers.Categories[last])));
    }
}
