// Which restart is worth most, and which ones fit tomorrow's limits? Reads a network folder, names its problems, prints the five restarts that hold up most, and a plan.
using SupplyChain;
using SupplyChain.Diagnostics;
using SupplyChain.Planning;
using SupplyChain.Ranking;

string folder = args.Length > 0 ? args[0] : "samples/first-network";
if (!SupplyNetwork.TryLoad(folder, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> problems))
{
    Console.Error.Write(DiagnosticFormatter.Format(problems, Language.English));
    return 3;
}

// Ctrl-C gives the best answer so far.
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

// The plan for tomorrow under the limits of the folder.
RestartPlan plan = network.PlanRestarts(cancellationToken: cancellation.Token);
Console.WriteLine($"Tomorrow's plan gains {plan.Value:#,0}; no plan gains more than {plan.Bound:#,0} ({plan.Status}).");
foreach (PlannedRestart restart in plan.Waves[0].Restarts.Take(3))
    Console.WriteLine($"  {restart.Site.Name} adds {restart.LastInValue:#,0}; if it fails: {restart.Replacement?.Site.Name ?? "nobody"}");
return 0;
