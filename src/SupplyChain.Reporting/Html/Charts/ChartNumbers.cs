using System.Globalization;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Html.Charts;

/// <summary>The numbers of a chart as a table in the words and digits of every other format, and the axis that goes with them.</summary>
internal sealed class ChartNumbers
{
    private readonly ChartSection _chart;
    private readonly Language _language;
    private readonly NumberScale _scale;
    private readonly TextTable _text;

    public ChartNumbers(ChartSection chart, Language language)
    {
        _chart = chart;
        _language = language;
        var formatter = new ValueFormatter(language);
        Categories = [.. chart.Categories.Select(c => ShownText.OneLine(formatter.Format(c)))];
        HasTotals = chart.Form == ChartForm.StackedBars && chart.Series.Count > 1;
        double?[] totals = [.. Enumerable.Range(0, Categories.Count).Select(c => Sum(chart.Series.Select(s => s.Values[c])))];
        Table = new TableSection
        {
            Key = chart.Key,
            TotalRows = Categories.Count,
            HasChosenLength = true,
            Columns =
            [
                new("category", ReportKind.Text) { Label = chart.CategoryLabel ?? HtmlText.Of("Chart.Category") },
                .. chart.Series.Select(s => new ReportColumn(s.Key, chart.ValueKind) { Label = s.Label, Unit = chart.Unit }),
                .. HasTotals ? [new ReportColumn("total", chart.ValueKind) { Label = HtmlText.Of("Chart.Total"), Unit = chart.Unit }] : Array.Empty<ReportColumn>(),
            ],
            Rows = [.. Categories.Select(IReadOnlyList<object?> (category, c) =>
                [category, .. chart.Series.Select(s => Raw(s.Values[c])), .. HasTotals ? [Raw(totals[c])] : Array.Empty<object?>()])],
        };
        _text = new TextTable(Table, language, Categories.Count, ReportAudiences.IsForDocuments);
        double[] values = [.. chart.Series.SelectMany(s => s.Values).OfType<double>(), .. HasTotals ? totals.OfType<double>() : []];
        _scale = IsAmount ? formatter.ScaleOf(values, chart.Unit) : NumberScale.One;
        Axis = AxisTicks.Of(values.Select(Shown), chart.ValueKind is ReportKind.Count or ReportKind.Position);
        Unit = _text.Columns[^1].Unit;
    }

    public IReadOnlyList<string> Categories { get; }

    /// <summary>The numbers as a table: a column of categories, one for each series, and one of totals where bars add up.</summary>
    public TableSection Table { get; }

    public AxisTicks Axis { get; }

    /// <summary>The unit of the numbers as they are shown; null for none.</summary>
    public string? Unit { get; }

    /// <summary>Whether the last column of the table holds sums.</summary>
    public bool HasTotals { get; }

    private bool IsAmount => _chart.ValueKind is ReportKind.ValuePerDay or ReportKind.Value;

    private bool IsShare => _chart.ValueKind is ReportKind.Share or ReportKind.Level;

    /// <summary>The value of a series in words and digits.</summary>
    public string Cell(int category, int series) => _text.Columns[series + 1].Cell(_text.Rows[category]);

    /// <summary>The sum of a stacked bar in words and digits.</summary>
    public string Total(int category) => _text.Columns[^1].Cell(_text.Rows[category]);

    /// <summary>A raw value in the unit of the axis.</summary>
    public double Shown(double value) => IsShare ? value * 100 : value / _scale.Divisor;

    /// <summary>A tick in words and digits.</summary>
    public string Tick(double value)
    {
        string number = (value == 0 ? 0 : value).ToString("N" + Axis.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return IsShare ? ReportTexts.Catalog.Format(_language, "Format.Percent", number) : number;
    }

    private object? Raw(double? value) => value is not { } number ? null : _chart.ValueKind is ReportKind.Count or ReportKind.Position ? (int)Math.Round(number) : number;

    private static double? Sum(IEnumerable<double?> values)
    {
        double sum = 0;
        bool any = false;
        foreach (double? value in values)
            (sum, any) = (sum + (value ?? 0), any || value is not null);
        return any ? sum : null;
    }
}
