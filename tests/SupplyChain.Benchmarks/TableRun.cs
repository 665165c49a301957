using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SupplyChain.Formats;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Benchmarks;

/// <summary>Measures the import of a generated table in the layout of the OECD inter-country tables, against reading and splitting its lines in the same process.</summary>
internal static class TableRun
{
    private static readonly string[] Demand = ["HFCE", "NPISH", "GGFC", "GFCF", "INVNT", "DPABR"];

    public static void Print(TextWriter output, int countries, int industries)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("supplychain-table").FullName, "2022_SML.csv");
        try
        {
            Write(path, countries, industries);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors; {countries * industries:#,0} sectors, file of {new FileInfo(path).Length >> 20} MB; processor seconds, one run."));
            output.WriteLine();
            output.WriteLine("| smallest link, USD million a day | sites | links | split lines | import | import / split | peak memory so far |");
            output.WriteLine("|---|---|---|---|---|---|---|");
            long fields = 0;
            var split = Measurement.Of(1, () => fields = Split(path));
            foreach (double smallest in new[] { 0.1, 0.001, 0.0 })
            {
                ImportResult? result = null;
                var import = Measurement.Of(1, () => result = InputOutputTables.Import(path, new() { SmallestLink = smallest }), withWarmUp: false);
                SupplyNetwork network = result!.Network ?? throw new InvalidOperationException(string.Join("\n", result.Report.Remarks.Take(20)));
                using var process = Process.GetCurrentProcess();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {smallest} | {network.Sites.Count:#,0} | {network.Links.Count:#,0} | {split.Median:0.0} s | {import.Median:0.0} s | {import.Median / split.Median:0.0} | {process.PeakWorkingSet64 >> 20:#,0} MB |"));
                GC.KeepAlive(result);
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static long Split(string path)
    {
        long fields = 0;
        foreach (string line in File.ReadLines(path))
            fields += line.Split(',').Length;
        return fields;
    }

    // Flows fall off over four orders of magnitude between industries and over three between countries; one cell in seven is zero.
    private static void Write(string path, int countries, int industries)
    {
        int count = countries * industries;
        var random = new Random(1);
        double[] size = [.. Enumerable.Range(0, count).Select(_ => Math.Exp(random.NextDouble() * 8))];
        double[] sold = new double[count], bought = new double[count];
        string[] labels = [.. Enumerable.Range(0, count).Select(i => $"{Country(i / industries)}_S{i % industries:00}")];
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        writer.Write("V1");
        foreach (string label in labels)
            writer.Write("," + label);
        for (int c = 0; c < countries; c++)
        {
            foreach (string kind in Demand)
                writer.Write($",{Country(c)}_{kind}");
        }
        writer.WriteLine(",OUT");
        double[] output = new double[count];
        for (int i = 0; i < count; i++)
        {
            writer.Write(labels[i]);
            for (int j = 0; j < count; j++)
            {
                double home = i / industries == j / industries ? 1 : Math.Exp(-7 * random.NextDouble() - 2);
                double value = random.Next(7) == 0 ? 0 : Math.Round(size[i] * size[j] * home * random.NextDouble() * 1e-3, 6);
                (sold[i], bought[j]) = (sold[i] + value, bought[j] + value);
                writer.Write(',');
                writer.Write(value.ToString(CultureInfo.InvariantCulture));
            }
            double final = 0;
            for (int k = 0; k < countries * Demand.Length; k++)
            {
                double value = Math.Round(sold[i] / countries * random.NextDouble(), 6);
                final += value;
                writer.Write(',');
                writer.Write(value.ToString(CultureInfo.InvariantCulture));
            }
            output[i] = sold[i] + final;
            writer.WriteLine("," + output[i].ToString("R", CultureInfo.InvariantCulture));
        }
        WriteRow(writer, "TLS", [.. output.Select(x => 0.01 * x)], countries);
        WriteRow(writer, "VA", [.. output.Select((x, j) => 0.99 * x - bought[j])], countries);
        WriteRow(writer, "OUT", output, countries);
    }

    private static void WriteRow(StreamWriter writer, string label, double[] values, int countries)
    {
        writer.Write(label);
        foreach (double value in values)
            writer.Write("," + value.ToString("R", CultureInfo.InvariantCulture));
        writer.Write(string.Concat(Enumerable.Repeat(",0", countries * Demand.Length)));
        writer.WriteLine(",0");
    }

    private static string Country(int number) => string.Create(3, number, (letters, n) =>
    {
        for (int i = 2; i >= 0; i--, n /= 26)
            letters[i] = (char)('A' + n % 26);
    });
}
