using System.Globalization;
using System.Text.Json;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Published;

/// <summary>The four small networks of TestData/restart-reference and their independent answers.</summary>
public static class RestartReference
{
    public static TheoryData<string> Cases => ["demo08", "demo10", "demo12", "demo14"];

    public static string Folder(string name) => Path.Combine(Repository.TestProject, "TestData", "restart-reference", name);

    public static SupplyNetwork Network(string name)
    {
        var builder = new SupplyNetworkBuilder();
        foreach (string[] row in Rows(Path.Combine(Folder(name), "sites.csv")))
        {
            builder.AddSite(new SiteEntry
            {
                Id = row[0],
                Industry = row[1],
                Region = row[2],
                OutputPerDay = Number(row[3]),
                OperatingLevel = Number(row[4]),
                RestartLevel = Number(row[5]),
                Weight = Number(row[6]),
            });
        }
        foreach (string[] row in Rows(Path.Combine(Folder(name), "links.csv")))
            builder.AddLink(row[0], row[1], Number(row[2]));
        foreach (string[] row in Rows(Path.Combine(Folder(name), "inputs.csv")))
        {
            builder.AddInputRule(new InputRule
            {
                CustomerIndustry = row[0] == "*" ? null : row[0],
                Product = row[1] == "*" ? null : row[1],
                Importance = Enum.Parse<Importance>(row[2], ignoreCase: true),
            });
        }
        return builder.Build();
    }

    /// <summary>The best plans.</summary>
    public static JsonDocument Answer(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(name) + ".expected", "answer.json")));

    /// <summary>V({i}) by site id.</summary>
    public static Dictionary<string, double> Marginals(string name) =>
        Rows(Path.Combine(Folder(name) + ".expected", "marginals.csv")).ToDictionary(r => r[0], r => Number(r[2]));

    /// <summary>Levels today and with everything restarted, by site id.</summary>
    public static Dictionary<string, (double Now, double All)> Levels(string name) =>
        Rows(Path.Combine(Folder(name) + ".expected", "levels.csv")).ToDictionary(r => r[0], r => (Number(r[1]), Number(r[3])));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split(','));
}
