using SupplyChain.Building;
using SupplyChain.Engine;
using SupplyChain.Planning.Engines;

namespace SupplyChain.Planning.Directed;

/// <summary>
/// The best that sites can do if each supplier may choose whom to send what it makes: a linear program over the sites and links as they stand (equation 14 of docs/model.md).
/// </summary>
/// <remarks>
/// Columns: the level of each site; the flow on each link whose class matters, as a multiple of its baseline; the share that arrives of each class that is pooled with others
/// of its site; under the measure final, the share of final demand that is served. Rows: one per limit of equation 3, and one per supplier: what it sends is what it makes.
/// <para>Proportional pooling is a point of the program: send every customer (1 + s_j) h_j times its baseline. So levels are never worth less than under pooling.</para>
/// </remarks>
internal sealed class DirectedProgram
{
    // Objective of everything running in full, whatever the currency: keeps the tolerances of solvers meaningful.
    private const double LargestObjective = 1000;

    private readonly SupplyNetwork _network;
    private readonly InputTable _inputs;
    private readonly double _factor;
    private readonly double[] _finalOfSite;
    private readonly List<DirectedLimit> _limits = [];
    private readonly List<DirectedSupply> _supplies = [];

    /// <summary>Writes the program.</summary>
    /// <param name="network">The network.</param>
    /// <param name="valueOfSite">Value per day of each site at full level; of its final demand, if that is what counts.</param>
    /// <param name="countsFinal">Whether value is what reaches final demand rather than what is made.</param>
    /// <param name="factor">Most that a customer may get on a link, as a multiple of its baseline.</param>
    public DirectedProgram(SupplyNetwork network, double[] valueOfSite, bool countsFinal, double factor)
    {
        (_network, _inputs, _factor) = (network, network.Inputs, factor);
        _finalOfSite = countsFinal ? MeasureValues.FinalDemand(network) : [];
        Scale = valueOfSite.Sum(Math.Abs) is > 0 and var total ? LargestObjective / total : 1;
        for (int site = 0; site < valueOfSite.Length; site++)
            Linear.AddColumn(0, 1, countsFinal ? 0 : valueOfSite[site] * Scale);
        List<(int Column, double Value)>[] sent = [.. valueOfSite.Select(_ => new List<(int, double)>())];
        for (int site = 0; site < valueOfSite.Length; site++)
            AddLimits(site, sent);
        for (int site = 0; site < valueOfSite.Length; site++)
        {
            if (countsFinal && _finalOfSite[site] > 0)
                sent[site].Add((Linear.AddColumn(0, 1, valueOfSite[site] * Scale), _finalOfSite[site]));
            AddSupply(site, sent[site]);
        }
    }

    public LinearProgram Linear { get; } = new();

    /// <summary>Objective of the program per value.</summary>
    public double Scale { get; }

    /// <summary>The rows that hold levels down.</summary>
    public IReadOnlyList<DirectedLimit> Limits => _limits;

    /// <summary>The rows that hold flows down.</summary>
    public IReadOnlyList<DirectedSupply> Supplies => _supplies;

    /// <summary>The level of a site is its column.</summary>
    public int LevelColumn(int site) => site;

    private void AddLimits(int site, List<(int Column, double Value)>[] sent)
    {
        (double[] shares, _) = SiteRows.CostShares(_network.SiteArray[site], _inputs);
        List<DirectedTerm> pooled = [];
        for (int k = _inputs.ClassStart[site]; k < _inputs.ClassStart[site + 1]; k++)
        {
            double share = _inputs.Importance[k] switch
            {
                Importance.Essential => 1,
                Importance.Important => SiteRows.ImportantShare,
                Importance.Other => shares[k - _inputs.ClassStart[site]],
                _ => 0,
            };
            // What outside supply covers whatever happens limits nothing.
            if (share == 0 || _inputs.OutsideShare[k] >= _inputs.EnoughAt[k])
                continue;
            DirectedTerm term = AddTerm(k, share, sent);
            if (_inputs.Importance[k] == Importance.Other)
                pooled.Add(term);
            else
                AddLimit(new DirectedLimit(site, [term]));
        }
        if (pooled.Count > 0)
            AddLimit(new DirectedLimit(site, [.. pooled]));
    }

    private DirectedTerm AddTerm(int k, double share, List<(int Column, double Value)>[] sent)
    {
        double e = _inputs.OutsideShare[k], g = _inputs.EnoughAt[k], total = 0;
        int first = _inputs.LinkStart[k], end = _inputs.LinkStart[k + 1];
        for (int link = first; link < end; link++)
            total += _inputs.Value[link];
        int[] flows = new int[end - first];
        double[] gains = new double[end - first];
        for (int link = first; link < end; link++)
        {
            int supplier = _inputs.Supplier[link];
            // Spare capacity goes beyond the baseline of every link, as under pooling.
            flows[link - first] = Linear.AddColumn(0, Math.Max(_factor, 1 + _network.SiteArray[supplier].Surge));
            gains[link - first] = (1 - e) / g * (_inputs.Value[link] / total);
            sent[supplier].Add((flows[link - first], _inputs.Value[link]));
        }
        return new DirectedTerm(share, e / g, flows, gains);
    }

    // h_i <= 1 - sum of share (1 - q), q <= constant + sum of gain * flow, q <= 1.
    private void AddLimit(DirectedLimit limit)
    {
        _limits.Add(limit);
        double right = 1;
        List<(int Column, double Value)> entries = [(LevelColumn(limit.Site), 1)];
        foreach (DirectedTerm term in limit.Terms)
        {
            right -= term.Share;
            if (limit.Terms.Length == 1)
            {
                // One class alone needs no column: more than enough of it would only allow a level above 1.
                right += term.Share * term.Constant;
                entries.AddRange(term.Flows.Zip(term.Gains, (flow, gain) => (flow, -term.Share * gain)));
                continue;
            }
            int arriving = Linear.AddColumn(0, 1);
            Linear.AddEntry(arriving, 1);
            for (int link = 0; link < term.Flows.Length; link++)
                Linear.AddEntry(term.Flows[link], -term.Gains[link]);
            Linear.EndRow(double.NegativeInfinity, term.Constant);
            entries.Add((arriving, -term.Share));
        }
        foreach ((int column, double value) in entries)
            Linear.AddEntry(column, value);
        // 1 - sum of shares may be rounded below 0 where they add up to 1.
        Linear.EndRow(double.NegativeInfinity, Math.Max(0, right));
    }

    private void AddSupply(int site, List<(int Column, double Value)> sent)
    {
        if (sent.Count == 0)
            return;
        // At baseline a site can do what it does at baseline: links of unknown value and final demand are no part of a stated output.
        double capacity = Math.Max(_network.SiteArray[site].BaselineOutputPerDay, sent.Sum(s => s.Value));
        double most = 1 + _network.SiteArray[site].Surge;
        var supply = new DirectedSupply(site, most, [.. sent.Select(s => s.Column)], [.. sent.Select(s => s.Value / capacity)]);
        _supplies.Add(supply);
        for (int link = 0; link < supply.Columns.Length; link++)
            Linear.AddEntry(supply.Columns[link], supply.Shares[link]);
        Linear.AddEntry(LevelColumn(site), -most);
        Linear.EndRow(double.NegativeInfinity, 0);
    }
}

/// <summary>A limit on the level of a site: 1 less, for each class, its share of what does not arrive.</summary>
/// <param name="Site">The site.</param>
/// <param name="Terms">Its classes.</param>
internal sealed record DirectedLimit(int Site, DirectedTerm[] Terms)
{
    /// <summary>What the limit allows at given flows.</summary>
    public double At(double[] columns)
    {
        double limit = 1;
        foreach (DirectedTerm term in Terms)
            limit -= term.Share * (1 - Math.Min(1, term.Arriving(columns)));
        return Math.Max(0, limit);
    }
}

/// <summary>A class in a limit.</summary>
/// <param name="Share">Share of output that goes with it.</param>
/// <param name="Constant">What comes from outside, over what is enough.</param>
/// <param name="Flows">Columns of the flows on its links.</param>
/// <param name="Gains">What a flow at its baseline contributes.</param>
internal sealed record DirectedTerm(double Share, double Constant, int[] Flows, double[] Gains)
{
    public double Arriving(double[] columns)
    {
        double sum = Constant;
        for (int link = 0; link < Flows.Length; link++)
            sum += Gains[link] * columns[Flows[link]];
        return sum;
    }
}

/// <summary>What a site sends is no more than it makes.</summary>
/// <param name="Site">The site.</param>
/// <param name="Most">What it can send at full level, over its baseline capacity.</param>
/// <param name="Columns">Columns of what it sends.</param>
/// <param name="Shares">Share of its baseline capacity that each of them is at its baseline.</param>
internal sealed record DirectedSupply(int Site, double Most, int[] Columns, double[] Shares)
{
    public double Sent(double[] columns)
    {
        double sum = 0;
        for (int at = 0; at < Columns.Length; at++)
            sum += Shares[at] * columns[Columns[at]];
        return sum;
    }
}
