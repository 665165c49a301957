using System.Text;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html.Charts;

/// <summary>Lines from category to category, named at their ends. The width is that of the page: only the lines are stretched to it, never text or markers.</summary>
internal sealed class LineChart(HtmlWriter html, ChartSection chart, ChartNumbers numbers, string[] names)
{
    private const double Top = 10, Bottom = 250, Height = 290;

    // Room at both sides of the plot for the labels of the first and last category, as a share of its width.
    private const double Side = 0.04;

    private const double LabelWidth = 150, LineHeight = 14;

    private const int MostMarkers = 24;

    public void Write(string title, string description)
    {
        if (numbers.Unit is not null)
            html.Element("p", numbers.Unit, ("class", "unit")).Line();
        html.Markup("<div class=\"lines\">");
        Ticks();
        Plot(title, description);
        if (names.Length > 1)
            Ends();
        html.Markup("</div>\n");
        if (chart.CategoryLabel is not null)
            html.Element("p", numbers.Table.Columns[0].Label!.In(Language), ("class", "unit of-categories")).Line();
    }

    public required Language Language { get; init; }

    private void Ticks()
    {
        double width = Math.Ceiling(numbers.Axis.Values.Max(v => TextWidth.Of(numbers.Tick(v))) + 8);
        html.Start("svg", ("class", "ticks"), ("width", HtmlWriter.Number(width)), ("height", HtmlWriter.Number(Height)), ("aria-hidden", "true"));
        foreach (double tick in numbers.Axis.Values)
            html.Element("text", numbers.Tick(tick), ("x", HtmlWriter.Number(width - 8)), ("y", HtmlWriter.Number(Y(tick) + 4)), ("text-anchor", "end"));
        html.Markup("</svg>");
    }

    private void Plot(string title, string description)
    {
        html.Start("svg", ("class", "plot"), ("width", "100%"), ("height", HtmlWriter.Number(Height)), ("role", "img"));
        html.Element("title", title).Element("desc", description);
        foreach (double tick in numbers.Axis.Values)
            html.Start("line", ("class", tick == 0 ? "axis" : "grid"), ("x1", "0"), ("x2", "100%"), ("y1", HtmlWriter.Number(Y(tick))), ("y2", HtmlWriter.Number(Y(tick)))).End("line");
        CategoryLabels();
        html.Start("svg", ("viewBox", $"0 0 1000 {HtmlWriter.Number(Height)}"), ("preserveAspectRatio", "none"), ("width", "100%"), ("height", HtmlWriter.Number(Height)));
        // The answer is drawn last, above the others.
        for (int s = names.Length - 1; s >= 0; s--)
            html.Start("path", ("class", "line " + ChartPatterns.Class(s)), ("d", Path(chart.Series[s].Values)), ("stroke-dasharray", ChartPatterns.Dash(s)), ("vector-effect", "non-scaling-stroke")).End("path");
        html.Markup("</svg>");
        for (int s = names.Length - 1; s >= 0; s--)
            Markers(s);
        html.Markup("</svg>");
    }

    private void CategoryLabels()
    {
        double widest = numbers.Categories.Max(TextWidth.Of) + 12;
        int count = numbers.Categories.Count;
        int every = (int)Math.Ceiling(widest * count / 620), narrow = (int)Math.Ceiling(widest * count / 250);
        for (int c = 0; c < count; c++)
        {
            if (c % every != 0)
                continue;
            html.Element("text", numbers.Categories[c], ("x", HtmlWriter.Percent(X(c))), ("y", HtmlWriter.Number(Bottom + 22)), ("text-anchor", "middle"), ("class", c % (every * narrow) == 0 ? null : "roomy"));
        }
    }

    private string Path(IReadOnlyList<double?> values)
    {
        var path = new StringBuilder();
        bool isBroken = true;
        for (int c = 0; c < values.Count; c++)
        {
            if (values[c] is not { } value || !double.IsFinite(value))
            {
                isBroken = true;
                continue;
            }
            path.Append(isBroken ? 'M' : 'L').Append(HtmlWriter.Number(1000 * X(c))).Append(' ').Append(HtmlWriter.Number(Y(numbers.Shown(value))));
            isBroken = false;
        }
        return path.ToString();
    }

    private void Markers(int series)
    {
        IReadOnlyList<double?> values = chart.Series[series].Values;
        int every = Math.Max(1, (int)Math.Ceiling(values.Count / (double)MostMarkers));
        for (int c = 0; c < values.Count; c += every)
        {
            if (values[c] is not { } value || !double.IsFinite(value))
                continue;
            html.Start("svg", ("x", HtmlWriter.Percent(X(c))), ("y", HtmlWriter.Number(Y(numbers.Shown(value)))), ("class", "point"));
            html.Start("path", ("class", "marker " + ChartPatterns.Class(series)), ("d", ChartPatterns.Marker(series)));
            html.Element("title", $"{names[series]} · {numbers.Categories[c]}: {numbers.Cell(c, series)}{(numbers.Unit is null ? "" : " " + numbers.Unit)}").End("path").End("svg");
        }
    }

    /// <summary>The names of the lines at their right ends, moved apart where they would overlap.</summary>
    private void Ends()
    {
        var ends = new List<(int Series, double Y, IReadOnlyList<string> Lines)>();
        for (int s = 0; s < names.Length; s++)
        {
            if (chart.Series[s].Values.LastOrDefault(v => v is not null) is { } last && double.IsFinite(last))
                ends.Add((s, Y(numbers.Shown(last)), TextLines.Wrap(names[s], LabelWidth, 2)));
        }
        ends = [.. ends.OrderBy(e => e.Y).ThenBy(e => e.Series)];
        double[] centers = Spread.Apart([.. ends.Select(e => e.Y)], [.. ends.Select(e => (e.Lines.Count * LineHeight) + 4)]);
        html.Start("svg", ("class", "ends"), ("width", HtmlWriter.Number(LabelWidth + 26)), ("height", HtmlWriter.Number(Height)), ("aria-hidden", "true"));
        for (int i = 0; i < ends.Count; i++)
        {
            (int series, double y, IReadOnlyList<string> lines) = ends[i];
            html.Start("path", ("class", "leader"), ("d", $"M0 {HtmlWriter.Number(y)}L18 {HtmlWriter.Number(centers[i])}")).End("path");
            double first = centers[i] - ((lines.Count - 1) * LineHeight / 2) + 4;
            for (int l = 0; l < lines.Count; l++)
                html.Element("text", lines[l], ("class", "end " + ChartPatterns.Class(series)), ("x", "22"), ("y", HtmlWriter.Number(first + (l * LineHeight))));
        }
        html.Markup("</svg>");
    }

    private double X(int category) => numbers.Categories.Count == 1 ? 0.5 : Side + ((1 - (2 * Side)) * category / (numbers.Categories.Count - 1));

    private double Y(double shown) => Bottom - (numbers.Axis.Share(shown) * (Bottom - Top));
}
