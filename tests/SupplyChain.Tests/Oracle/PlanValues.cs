using SupplyChain.Planning;

namespace SupplyChain.Tests.Oracle;

/// <summary>What plans are worth, by plain iteration: in total and tier by tier.</summary>
internal sealed class PlanValues
{
    private readonly PlanRules _rules;
    private readonly PlainOperator _operator;
    private readonly double[] _worth;
    private readonly int[] _tierOf;
    private readonly double[] _today;
    private readonly Dictionary<string, double[]> _known = [];

    public PlanValues(PlanRules rules)
    {
        _rules = rules;
        _operator = new PlainOperator(rules.Network);
        Measure measure = rules.Options.Measure ?? rules.Network.Information.Measure ?? Measure.Output;
        _worth = [.. rules.Network.Sites.Select(s => s.Weight * (measure == Measure.Final ? s.FinalDemandPerDay : measure == Measure.ValueAdded ? s.ValueAddedPerDay!.Value : s.BaselineOutputPerDay))];
        Tiers = rules.Options.Priority == PlanPriority.Weights ? [] : [.. rules.Network.Sites.Select(s => s.Tier).Distinct().Order()];
        _tierOf = [.. rules.Network.Sites.Select(s => Math.Max(0, Array.IndexOf(Tiers, s.Tier)))];
        _today = Levels(new int[rules.Candidates.Length], 1);
    }

    /// <summary>Tiers in the order in which they are served; empty if they do not matter.</summary>
    public int[] Tiers { get; }

    /// <summary>Levels of a wave under a plan.</summary>
    public double[] Levels(int[] waves, int wave)
    {
        double[] own = (double[])_rules.Today.Clone();
        for (int c = 0; c < waves.Length; c++)
        {
            Site site = _rules.Candidates[c];
            if (waves[c] != 0 && waves[c] + site.RestartWaves <= wave)
                own[site.Index] = _rules.Restarted[site.Index];
        }
        return _operator.Levels(own);
    }

    /// <summary>Value of a plan per tier, or one value if tiers do not matter.</summary>
    public double[] Of(int[] waves)
    {
        double[] sum = new double[Math.Max(1, Tiers.Length)];
        for (int wave = 1; wave <= _rules.Waves; wave++)
        {
            double[] gain = GainIn(waves, wave);
            for (int tier = 0; tier < sum.Length; tier++)
                sum[tier] += gain[tier] * _rules.Options.WaveDays;
        }
        return sum;
    }

    /// <summary>Weighted value per day gained over today in a wave, per tier.</summary>
    public double[] GainIn(int[] waves, int wave)
    {
        string key = string.Create(waves.Length, (waves, wave, _rules), static (text, state) =>
        {
            for (int c = 0; c < text.Length; c++)
                text[c] = state.waves[c] != 0 && state.waves[c] + state._rules.Candidates[c].RestartWaves <= state.wave ? '1' : '0';
        });
        if (_known.TryGetValue(key, out double[]? known))
            return known;
        double[] levels = Levels(waves, wave), gain = new double[Math.Max(1, Tiers.Length)];
        for (int site = 0; site < levels.Length; site++)
            gain[_tierOf[site]] += _worth[site] * (levels[site] - _today[site]);
        return _known[key] = gain;
    }

    public double Total(double[] levels) => levels.Select((h, i) => h * _worth[i]).Sum();

    /// <summary>Penalties of a plan: for each approval of a site that may restart, unless it begins by the wave it was promised for.</summary>
    public double PenaltyOf(int[] waves)
    {
        double sum = 0;
        foreach (ListedRestart approval in (_rules.Options.Keep?.Restarts ?? []).DistinctBy(a => a.Site))
        {
            int candidate = Array.FindIndex(_rules.Candidates, c => c.Id == approval.Site);
            if (candidate >= 0 && (waves[candidate] == 0 || waves[candidate] > Math.Min(approval.Wave ?? 1, _rules.Waves)))
                sum += _rules.Options.ChangePenalty;
        }
        return sum;
    }
}
