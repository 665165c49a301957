using System.Diagnostics;
using System.Globalization;
using SupplyChain;
using SupplyChain.Benchmarks;

int n = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10000;
var sw = Stopwatch.StartNew();
void Lap(string what) { Console.WriteLine($"{what}: {sw.Elapsed.TotalSeconds:0.000} s, rss {Process.GetCurrentProcess().WorkingSet64 / 1e6:0} MB"); sw.Restart(); }
string folder = Path.Combine(Path.GetTempPath(), "gen" + n);
if (!Directory.Exists(folder)) { new NetworkGenerator(n, 1).WriteFolder(folder); Lap("write"); }
for (int i = 0; i < 2; i++)
{
    int count = 0;
    foreach (string file in new[] { "sites.csv", "links.csv" })
        foreach (string line in File.ReadLines(Path.Combine(folder, file))) count += line.Split(',').Length;
    Lap("split " + count);
}
for (int i = 0; i < 2; i++)
{
    SupplyNetwork net = SupplyNetwork.Load(folder); Lap("load " + net.Links.Count);
}
