using System.Globalization;
using System.Reflection;
using CsvHelper;
using CsvHelper.Configuration;

namespace SupplyChain.Formats.Enterprises;

/// <summary>A table that is part of the library: CSV under <c>Tables</c>, whose comment lines name its source.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">Name of its file, such as <c>headers.csv</c>.</param>
    /// <returns>The rows below the header, each with a value per column.</returns>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using StreamReader reader = new(typeof(EmbeddedTable).Assembly.GetManifestResourceStream("SupplyChain.Formats.Enterprises.Tables." + name)
            ?? throw new InvalidOperationException($"the table {name} is not part of {Assembly.GetExecutingAssembly().GetName().Name}"));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. csv.Record!]);
        return rows[1..];
    }
}
