namespace SupplyChain.Reports;

/// <summary>A raw value and what it is.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">A string, an <see cref="int"/>, a <see cref="double"/>, a <see cref="bool"/>, a list of strings or of facts, a text or a table; null if there is none.</param>
public readonly record struct ReportValue(ReportKind Kind, object? Value)
{
    /// <summary>The currency of a value per day, or of a bound on one, that stands in a sentence; null if a unit beside it says so, or for none.</summary>
    internal string? Currency { get; init; }

    internal static ReportValue Text(string? value) => new(ReportKind.Text, value);

    internal static ReportValue Site(Site value) => new(ReportKind.SiteId, value.Id);

    internal static ReportValue Code(SupplyNetwork network, string code) => new(ReportKind.Text, LocalName.Of(network, code));

    internal static ReportValue Count(int value) => new(ReportKind.Count, value);

    internal static ReportValue PerDay(double value, string? currency = null) => new(ReportKind.ValuePerDay, value) { Currency = currency };

    internal static ReportValue Total(double value, string? currency = null) => new(ReportKind.Value, value) { Currency = currency };

    internal static ReportValue Share(double value) => new(ReportKind.Share, value);

    internal static ReportValue Level(double value) => new(ReportKind.Level, value);

    internal static ReportValue Bound(double value, string? currency = null) => new(ReportKind.Bound, value) { Currency = currency };

    internal static ReportValue OfCurrency(string value) => new(ReportKind.Currency, value);

    internal static ReportValue Word(string key) => new(ReportKind.Word, key);

    internal static ReportValue Word(ReportText text) => new(ReportKind.Word, text);
}
