using System.Globalization;
using SupplyChain.Data;
using SupplyChain.Diagnostics;

namespace SupplyChain.Planning.Differences;

/// <summary>Reads the CSV of a plan, which holds the list and nothing else.</summary>
internal static class PlanRecordFile
{
    /// <summary>Reads a list.</summary>
    /// <returns>The record; null if the file has no column <c>site</c> or is a ranking, and with what is wrong in it.</returns>
    public static (PlanRecord? Plan, IReadOnlyList<Diagnostic> Problems) Read(string path, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var restarts = new Dictionary<string, RestartRecord>(StringComparer.Ordinal);
        using var table = new CsvTable(SourceFile.OnDisk(path, path), bag, cancellation);
        if (!table.Read())
            return (null, bag.Sorted());
        string[] header = [.. Enumerable.Range(0, table.Count).Select(i => table[i].Trim())];
        int site = Array.IndexOf(header, "site"), wave = Array.IndexOf(header, "wave"), name = Array.IndexOf(header, "name"), region = Array.IndexOf(header, "region"), adds = Array.IndexOf(header, "last_in_value");
        // A ranking has an order and no waves.
        if (site < 0 || (wave < 0 && header.Contains("rank")))
            return (null, bag.Sorted());
        while (table.Read())
        {
            string id = table[site];
            int inWave = int.TryParse(Field(wave), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
            double? value = double.TryParse(Field(adds), NumberStyles.Float, CultureInfo.InvariantCulture, out double gain) ? gain : null;
            restarts[id] = new RestartRecord(id, Field(name), Field(region), inWave, value);
        }
        return (bag.HasErrors ? null : new PlanRecord { Restarts = restarts }, bag.Sorted());

        string? Field(int column) => column >= 0 && table[column] is { Length: > 0 } text ? text : null;
    }
}
