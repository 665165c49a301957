using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SupplyChain.Reports;

/// <summary>Writes the main table of a report as CSV: snake_case headers, full precision, quotes where RFC 4180 asks for them, line feeds.</summary>
/// <remarks>No value is changed to suit a spreadsheet: ids keep their leading zeros and text that looks like a formula stays as it is.
/// Empty fields are values that are not known. There is no byte order mark; that is up to the writer.</remarks>
public sealed class CsvReportRenderer : IReportRenderer
{
    private readonly Language _language;

    /// <summary>Makes a renderer.</summary>
    /// <param name="language">The language of messages about problems; headers are the same in every language.</param>
    public CsvReportRenderer(Language language = Language.English) => _language = language;

    /// <inheritdoc/>
    public void Render(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        TableSection table = report.Sections.First(s => s.Key == report.MainSection) switch
        {
            TableSection main => main,
            ProblemSection problems => problems.ToTable(_language),
            _ => throw new InvalidOperationException($"the main section of {report.Schema} is not a table"),
        };
        int[] columns = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Audience.IsForPrograms())];
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var csv = new CsvWriter(output, configuration, leaveOpen: true);
        foreach (int i in columns)
            csv.WriteField(ToSnakeCase(table.Columns[i].Key));
        csv.NextRecord();
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            foreach (int i in columns)
                csv.WriteField(ToField(row[i]));
            csv.NextRecord();
        }
    }

    internal static string ToSnakeCase(string key)
    {
        var name = new StringBuilder(key.Length + 4);
        foreach (char c in key)
        {
            if (char.IsAsciiLetterUpper(c))
                name.Append('_').Append(char.ToLowerInvariant(c));
            else
                name.Append(c);
        }
        return name.ToString();
    }

    private static string? ToField(object? value) => value switch
    {
        null => null,
        string text => text,
        LocalName name => name.Name,
        bool flag => flag ? "true" : "false",
        double number => !double.IsFinite(number) ? null : number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join(' ', list),
        _ => throw new InvalidOperationException($"a report cannot hold a value of {value.GetType()}"),
    };
}
