// Which restart is worth most? Reads a network folder, names its problems, and prints the five restarts that hold up most.
using SupplyChain;
using SupplyChain.Diagnostics;
using SupplyChain.Ranking;

string folder = args.Length > 0 ? args[0] : "samples/first-network";
if (!SupplyNetwork.TryLoad(folder, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> problems))
{
    Console.Error.Write(DiagnosticFormatter.Format(problems, Language.English));
    return 3;
}

// Ctrl-C gives the ranking of what has been evaluated so far.
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancellation.Cancel();
};

RestartRanking ranking = network.RankRestarts(new() { By = RankingOrder.HeldUp }, cancellationToken: cancellation.Token);
Console.WriteLine($"{ranking.CandidateCount} of {network.Sites.Count} sites could restart; all levels are exact to {ranking.Accuracy:0.0e0}.");
foreach (RankedRestart restart in ranking.Restarts.Take(5))
    Console.WriteLine($"{restart.Rank}. {restart.Site.Name}: holds up {restart.HeldUpPerDay:#,0}, brings {restart.AlonePerDay:#,0} alone");
return 0;
