using System.Diagnostics;
using System.Globalization;
using SupplyChain;
using SupplyChain.Benchmarks;
using SupplyChain.Engine;

int n = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10000;
int most = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2000;
var sw = Stopwatch.StartNew();
double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
double cpu = Cpu();
void Lap(string what) { Console.WriteLine($"{what}: {sw.Elapsed.TotalSeconds:0.000} s, cpu {Cpu() - cpu:0.000} rss {Process.GetCurrentProcess().WorkingSet64 / 1e6:0} MB"); sw.Restart(); cpu = Cpu(); }
var builder = new NetworkGenerator(n, 1).ToBuilder(); Lap("generate");
var network = builder.Build(); Lap("build");
var indexed = network.Indexed; Lap("index");
double v = indexed.LongestCascade; Lap("cascade length " + v);
double[] own = network.Sites.Select(s => s.OperatingLevel).ToArray();
LevelState today = LevelState.Solve(indexed, own, default);
for (int i = 0; i < 5; i++) { Lap("-"); today = LevelState.Solve(indexed, own, default); Lap("today"); }
var all = LevelState.Solve(indexed, own.Select(_ => 1.0).ToArray(), default); Lap("all");
double[] vals = MeasureValues.OfNodes(indexed.Collapsed, MeasureValues.Weighted(network, Measure.Output));
var cand = network.Sites.Where(s => s.IsCandidate).Select(s => s.Index).Take(most).ToArray();
foreach (bool up in new[] { true, true, true })
{
    var ev = new LevelEvaluator(up ? today : all); Lap("evaluator");
    double sum = 0; int big = 0; long last = 0; double bigTime = 0; long bigLooks = 0;
    int cnt = 0;
    var one = new Stopwatch(); var whole = Stopwatch.StartNew();
    foreach (int c in cand)
    {
        one.Restart();
        var m = ev.Mark(); ev.SetOwnLevel(c, up ? 1 : 0, default); sum += ev.GainSince(m, vals); ev.UndoTo(m);
        if (ev.Looks - last > 1000) { big++; bigTime += one.Elapsed.TotalMilliseconds; bigLooks += ev.Looks - last; }
        last = ev.Looks; cnt++;
        if (whole.Elapsed.TotalSeconds > 10) break;
    }
    Console.WriteLine($"up {up}: {cnt} cands {whole.Elapsed.TotalMilliseconds / cnt * 1000:0.0} us each, looks {ev.Looks / (double)cnt:0.0} each, big {big} {bigTime:0} ms {bigLooks} looks, sum {sum:R} acc {ev.Accuracy}");
}
{
    var w = Stopwatch.StartNew(); double c0 = Cpu();
    var r = network.RankRestarts(new() { Threads = 1, IncludeHeldUp = n <= 20000 });
    Console.WriteLine($"rank {r.Restarts.Count} {w.Elapsed.TotalSeconds} s cpu {Cpu() - c0} acc {r.Accuracy} rss {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6}");
    if (n > 20000)
    {
        var b = new StopBatch(all); w.Restart();
        for (int i = 0; i < 4; i++) Console.WriteLine(b.TrySolve(cand.AsSpan(i * 16, 16), new double[16], default) + " " + w.Elapsed.TotalMilliseconds / 16);
    }
}
