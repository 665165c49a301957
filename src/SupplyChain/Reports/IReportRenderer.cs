namespace SupplyChain.Reports;

/// <summary>Writes a report in one format.</summary>
/// <remarks>A renderer knows reports only, never the results they were made from, and computes nothing. Implementations are thread-safe.</remarks>
public interface IReportRenderer
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> or <paramref name="output"/> is null.</exception>
    void Render(Report report, TextWriter output);
}
