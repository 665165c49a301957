using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html.Charts;

/// <summary>Bars from left to right, so that long names stand beside them and the page may be of any width: lengths are per cent, text is never stretched.</summary>
internal sealed class BarChart(HtmlWriter html, ChartSection chart, ChartNumbers numbers, string[] names)
{
    private const int RowHeight = 22, BarHeight = 14;

    // Pixels that all names of categories keep to if they get a narrow column.
    private const double ShortNames = 105;

    public void Write(string title)
    {
        html.Start("div", ("class", numbers.Categories.Max(TextWidth.Of) < ShortNames ? "bars short" : "bars"), ("role", "img"), ("aria-label", title)).Line();
        bool isStacked = chart.Form == ChartForm.StackedBars;
        for (int c = 0; c < numbers.Categories.Count; c++)
        {
            html.Start("div", ("class", "bar-row")).Element("span", numbers.Categories[c], ("class", "bar-name")).Markup("<span class=\"bar-lines\">");
            if (isStacked)
                Stacked(c);
            else
                SideBySide(c);
            html.Markup("</span></div>\n");
        }
        Axis();
        html.Markup("</div>\n");
    }

    private void SideBySide(int category)
    {
        for (int s = 0; s < names.Length; s++)
        {
            html.Markup("<span class=\"bar-line\">");
            StartPlot();
            if (chart.Series[s].Values[category] is { } value)
                Bar(s, numbers.Axis.Share(Math.Min(0, numbers.Shown(value))), numbers.Axis.Share(Math.Max(0, numbers.Shown(value))), category);
            html.Markup("</svg>").Element("span", numbers.Cell(category, s), ("class", "bar-value")).Markup("</span>");
        }
    }

    private void Stacked(int category)
    {
        html.Markup("<span class=\"bar-line\">");
        StartPlot();
        double above = 0, below = 0;
        for (int s = 0; s < names.Length; s++)
        {
            if (chart.Series[s].Values[category] is not { } value)
                continue;
            double shown = numbers.Shown(value), from = shown >= 0 ? above : below;
            Bar(s, numbers.Axis.Share(Math.Min(from, from + shown)), numbers.Axis.Share(Math.Max(from, from + shown)), category);
            (above, below) = (above + Math.Max(0, shown), below + Math.Min(0, shown));
        }
        html.Markup("</svg>").Element("span", numbers.HasTotals ? numbers.Total(category) : numbers.Cell(category, 0), ("class", "bar-value")).Markup("</span>");
    }

    private void StartPlot()
    {
        html.Start("svg", ("class", "bar-plot"), ("width", "100%"), ("height", HtmlWriter.Number(RowHeight)));
        foreach (double tick in numbers.Axis.Values)
            html.Start("line", ("class", tick == 0 ? "axis" : "grid"), ("x1", At(tick)), ("x2", At(tick)), ("y1", "0"), ("y2", HtmlWriter.Number(RowHeight))).End("line");
    }

    private void Bar(int series, double from, double to, int category)
    {
        if (to <= from)
            return;
        html.Start(
            "rect", ("class", "fill " + ChartPatterns.Class(series)), ("fill", ChartPatterns.Fill(series) is { Length: > 0 } fill ? fill : null), ("x", HtmlWriter.Percent(from)), ("y", HtmlWriter.Number((RowHeight - BarHeight) / 2)),
            ("width", HtmlWriter.Percent(to - from)), ("height", HtmlWriter.Number(BarHeight)));
        html.Element("title", $"{numbers.Categories[category]} · {names[series]}: {numbers.Cell(category, series)}{(numbers.Unit is null ? "" : " " + numbers.Unit)}").End("rect");
    }

    private void Axis()
    {
        html.Markup("<div class=\"bar-row bar-axis\"><span class=\"bar-name\">").Text(numbers.Unit ?? "").Markup("</span><span class=\"bar-lines\"><span class=\"bar-line\">");
        html.Start("svg", ("class", "bar-plot"), ("width", "100%"), ("height", "18"));
        double room = numbers.Axis.Values.Max(v => TextWidth.Of(numbers.Tick(v)) + 14) * (numbers.Axis.Values.Count - 1);
        int every = (int)Math.Ceiling(room / 380), narrow = (int)Math.Ceiling(room / every / 165);
        for (int i = 0; i < numbers.Axis.Values.Count; i++)
        {
            double tick = numbers.Axis.Values[i];
            if (i % every != 0)
                continue;
            html.Element("text", numbers.Tick(tick), ("x", At(tick)), ("y", "13"), ("class", i % (every * narrow) == 0 ? null : "roomy"),
                ("text-anchor", i == 0 ? "start" : i == numbers.Axis.Values.Count - 1 ? "end" : "middle"));
        }
        html.Markup("</svg>").Element("span", "", ("class", "bar-value")).Markup("</span></span></div>\n");
    }

    private string At(double tick) => HtmlWriter.Percent(numbers.Axis.Share(tick));
}
