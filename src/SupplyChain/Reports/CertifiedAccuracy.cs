namespace SupplyChain.Reports;

/// <summary>Tells answers that are certified as good as exact from those that readers have to be warned about.</summary>
internal static class CertifiedAccuracy
{
    /// <summary>Levels certified to within this count as exact: a value that the certificate cannot tell from nothing may then be shown as 0.</summary>
    public const double AsGoodAsExact = 1e-6;

    /// <summary>Whether the certificate is too weak to rely on; also if there is none.</summary>
    public static bool IsPoor(double accuracy) => !(accuracy <= AsGoodAsExact);

    /// <summary>Whether anything at all is proven: levels lie between 0 and 1, so a bound of 1 says nothing.</summary>
    public static bool IsProven(double accuracy) => accuracy < 1;

    /// <summary>The line above the tables that says so; no line for a good certificate.</summary>
    /// <param name="accuracy">Certified bound on the error of levels.</param>
    /// <param name="valuesPerDay">Certified bound on the error of the values below; null if there are none but levels.</param>
    /// <param name="currency">The currency of the values; null for none.</param>
    public static NoteSection Warning(double accuracy, double? valuesPerDay = null, string? currency = null) => new()
    {
        Key = "accuracyWarning",
        Audience = ReportAudience.Readers,
        Notes = !IsPoor(accuracy) ? []
            : !IsProven(accuracy) ? [new ReportText("Accuracy.Unproven")]
            : valuesPerDay is { } values ? [new ReportText("Accuracy.Poor", ReportValue.Bound(accuracy), ReportValue.Bound(values, currency))]
            : [new ReportText("Accuracy.PoorLevels", ReportValue.Bound(accuracy))],
    };
}
