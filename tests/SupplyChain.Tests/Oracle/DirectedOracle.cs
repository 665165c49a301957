using Google.OrTools.LinearSolver;

namespace SupplyChain.Tests.Oracle;

/// <summary>Directed allocation written down a second time, straight from the public objects and in value per day, and solved by another solver.</summary>
internal static class DirectedOracle
{
    /// <summary>Most that can be made of a state, per day.</summary>
    public static double Optimum(SupplyNetwork network, double[] own, Measure measure, double factor)
    {
        using Solver solver = Solver.CreateSolver("GLOP");
        Variable[] h = [.. network.Sites.Select(s => solver.MakeNumVar(0, own[s.Index], ""))];
        Variable[] final = [.. network.Sites.Select(s => solver.MakeNumVar(0, s.FinalDemandPerDay, ""))];
        var sent = network.Sites.ToDictionary(s => s, _ => new List<(Variable Flow, double Baseline)>());
        foreach (Site site in network.Sites)
        {
            LinearExpr pooledLoss = new();
            double pooledShare = network.InputsOf(site).Where(c => c.Importance == Importance.Other).Sum(Share);
            // What can hold nobody down is free: it takes nothing from others.
            foreach (InputClass inputs in network.InputsOf(site).Where(c => c.Importance != Importance.None && c.OutsideShare < c.EnoughAt))
            {
                if (inputs.Importance == Importance.Other && Share(inputs) == 0)
                    continue;
                Variable q = solver.MakeNumVar(0, 1, "");
                LinearExpr arriving = new();
                foreach (Link link in inputs.Links)
                {
                    Variable flow = solver.MakeNumVar(0, link.ValuePerDay * Math.Max(factor, 1 + link.Supplier.Surge), "");
                    sent[link.Supplier].Add((flow, link.ValuePerDay));
                    arriving += flow;
                }
                double e = inputs.OutsideShare, total = inputs.Links.Sum(l => l.ValuePerDay);
                solver.Add(inputs.EnoughAt * q <= e + ((1 - e) / total * arriving));
                if (inputs.Importance == Importance.Essential)
                    solver.Add(h[site.Index] <= q);
                else if (inputs.Importance == Importance.Important)
                    solver.Add(h[site.Index] <= 0.5 + (0.5 * q));
                else
                    pooledLoss += Share(inputs) / Math.Max(1, pooledShare) * (1 - (1 * q));
            }
            solver.Add(h[site.Index] <= 1 - pooledLoss);

            double Share(InputClass inputs) => inputs.Links.Where(l => !l.IsValueAssumed).Sum(l => l.ValuePerDay) / site.BaselineOutputPerDay;
        }
        foreach (Site site in network.Sites)
        {
            double needed = sent[site].Sum(s => s.Baseline) + (measure == Measure.Final ? site.FinalDemandPerDay : 0);
            LinearExpr all = sent[site].Aggregate(new LinearExpr(), (sum, s) => sum + s.Flow);
            if (measure == Measure.Final)
                all += final[site.Index];
            solver.Add(all <= Math.Max(site.BaselineOutputPerDay, needed) * (1 + site.Surge) * h[site.Index]);
        }
        LinearExpr value = network.Sites.Aggregate(new LinearExpr(), (sum, s) => sum
            + (s.Weight * (measure == Measure.Final ? 1 * final[s.Index] : s.BaselineOutputPerDay * h[s.Index])));
        solver.Maximize(value);
        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        return solver.Objective().Value();
    }
}
