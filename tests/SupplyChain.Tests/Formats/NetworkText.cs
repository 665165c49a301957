using System.Globalization;
using System.Text;

namespace SupplyChain.Tests.Formats;

/// <summary>Everything a network holds as one text, numbers to the last bit: two networks with the same text are the same.</summary>
internal static class NetworkText
{
    /// <summary>The first line in which two networks differ; null if they are the same.</summary>
    public static string? Difference(SupplyNetwork expected, SupplyNetwork actual)
    {
        string[] was = Of(expected).Split('\n'), now = Of(actual).Split('\n');
        for (int i = 0; i < Math.Max(was.Length, now.Length); i++)
        {
            if (i >= was.Length || i >= now.Length || was[i] != now[i])
                return $"line {i}: was '{(i < was.Length ? was[i] : "")}', is '{(i < now.Length ? now[i] : "")}'";
        }
        return null;
    }

    public static string Of(SupplyNetwork network)
    {
        var text = new StringBuilder();
        text.Append(network.Information).Append('\n').AppendJoin('|', network.Information.ChineseNames.OrderBy(n => n.Key, StringComparer.Ordinal)).Append('\n').AppendJoin('|', network.Resources).Append('\n');
        foreach (Site s in network.Sites)
        {
            text.Append("site ").AppendJoin('|', s.Index, s.Id, s.Name, s.Firm, s.Industry, s.Product, s.Region, Bits(s.BaselineOutputPerDay), Bits(s.FinalDemandPerDay),
                Bits(s.OperatingLevel), Bits(s.RestartLevel), Bits(s.Weight), Bits(s.ValueAddedPerDay), Bits(s.OutsideShare), Bits(s.Surge), s.Tier, s.EarliestWave,
                s.RestartWaves, s.Restart, Bits(s.InventoryCoverDays), Bits(s.RampDays), Bits(s.TimeToRecoverDays), Bits(s.RevenuePerDay), Bits(s.CostsPerDay));
            foreach (string resource in network.Resources)
                text.Append('|').Append(Bits(s.Needs.GetValueOrDefault(resource)));
            foreach ((string name, string value) in s.OwnColumns.OrderBy(c => c.Key, StringComparer.Ordinal))
                text.Append('|').Append(name).Append('=').Append(value);
            text.Append('\n');
        }
        foreach (InputClass k in network.InputClasses)
        {
            text.Append("class ").AppendJoin('|', k.Customer, k.Product, k.Importance, Bits(k.OutsideShare), Bits(k.EnoughAt)).Append('\n');
            foreach (Link l in k.Links)
                text.Append("  link ").AppendJoin('|', l.Supplier, Bits(l.ValuePerDay), l.IsValueAssumed, Bits(l.InventoryCoverDays), Bits(l.LeadTimeDays)).Append('\n');
        }
        text.Append("essential by default ").Append(network.Inputs.EssentialByDefault).Append('\n');
        foreach (InputRule r in network.InputRules)
            text.Append("rule ").AppendJoin('|', r.CustomerIndustry ?? "(all)", r.Product ?? "(all)", r.Importance, Bits(r.OutsideShare), Bits(r.EnoughAt)).Append('\n');
        foreach (Limit l in network.Limits)
            text.Append("limit ").AppendJoin('|', l.Resource, l.Region ?? "(all)", l.Wave, Bits(l.Amount), l.Kind).Append('\n');
        foreach (Scenario s in network.Scenarios.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            text.Append("scenario ").Append(s.Name).Append('\n');
            foreach (ScenarioChange c in s.Changes)
                text.Append("  change ").AppendJoin('|', c.Site ?? "(all)", c.Industry ?? "(all)", c.Region ?? "(all)", Bits(c.OperatingLevel), Bits(c.RestartLevel)).Append('\n');
        }
        return text.ToString();
    }

    private static string Bits(double? value) => value is { } number ? BitConverter.DoubleToInt64Bits(number).ToString("X16", CultureInfo.InvariantCulture) : "-";
}
