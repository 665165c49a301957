using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SupplyChain.Data;

/// <summary>Writes a table as CSV: UTF-8 without byte order mark, lines that end in a line feed, numbers in the fewest digits that read back the same.</summary>
internal static class CsvTableWriter
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public static void Write(NetworkTable table, TextWriter writer, CancellationToken cancellation)
    {
        using var csv = new CsvWriter(writer, Form, leaveOpen: true);
        foreach (NetworkColumn column in table.Columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
        for (int row = 0; row < table.RowCount; row++)
        {
            if ((row & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            foreach (NetworkColumn column in table.Columns)
                csv.WriteField(Shown(column, row));
            csv.NextRecord();
        }
    }

    /// <summary>A field as files of text hold it.</summary>
    public static string Shown(NetworkColumn column, int row) => column switch
    {
        TextNetworkColumn text => text.At(row) ?? "",
        NumberNetworkColumn number when number.At(row) is var value && !double.IsNaN(value) => value.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };
}
