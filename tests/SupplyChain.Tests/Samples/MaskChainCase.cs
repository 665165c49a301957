using System.Text.RegularExpressions;
using SupplyChain.Engine;
using SupplyChain.Ranking;

namespace SupplyChain.Tests.Samples;

/// <summary>The mask chain under one scenario, measure and change: everything its README says a number of.</summary>
internal sealed class MaskChainCase
{
    private static readonly CsvText SitesFile = CsvText.Read(Path.Combine(MaskChain.Folder, "sites.csv"));

    private readonly SupplyNetwork _network;
    private readonly double[] _operating;
    private readonly double[] _restart;
    private readonly double[] _weighted;
    private readonly RankingOptions _options;
    private readonly Lazy<RestartRanking> _ranking;
    private readonly Dictionary<string, double[]> _levels = [];

    public MaskChainCase(string scenario, string measure, string change)
    {
        _network = MaskChain.Load(change);
        _options = new RankingOptions
        {
            Scenario = scenario.Length == 0 ? null : _network.FindScenario(scenario) ?? throw new ArgumentException($"no scenario {scenario}"),
            Measure = measure.Length == 0 ? null : Enum.Parse<Measure>(measure, ignoreCase: true),
        };
        var conditions = OperatingConditions.Create(_network, _options.Scenario);
        (_operating, _restart) = (conditions.OperatingLevels, conditions.RestartLevels);
        _weighted = MeasureValues.Weighted(_network, MeasureValues.Choose(_network, _options.Measure));
        _ranking = new(() => _network.RankRestarts(_options));
    }

    /// <summary>The value of a term of <see cref="Arithmetic"/>: a kind of number and what it is of. Numbers that the text gives of the data
    /// rather than of the answers have kinds of their own: <c>flow A > B</c> sums the links between sites and <c>largest A > B</c> the largest of
    /// each customer; <c>each COLUMN A</c> is the one value that all have; <c>least COLUMN A ? COLUMN=VALUE</c> is one among those with a value.</summary>
    public double Term(string term)
    {
        string[] words = term.Split(' ', 2);
        string of = words.Length > 1 ? words[1] : "";
        return words[0] switch
        {
            "flow" => Flow(of).Sum(l => l.ValuePerDay),
            "largest" => Flow(of).GroupBy(l => l.Customer).Sum(links => links.Max(l => l.ValuePerDay)),
            "lead-time" => TheOne(Flow(of).Select(l => l.LeadTimeDays), term),
            "output" => Sites(of).Sum(s => s.BaselineOutputPerDay),
            "each" => TheOne(Cells(of), term),
            "least" => Cells(of).Min(),
            "total" => Cells(of).Sum(),
            "missing-pieces" => Sites(of).Where(IsCandidate).Sum(s => Pieces(s) * (_restart[s.Index] - _operating[s.Index])),
            "least-staff" => StaffWhenStopped(of).Min(),
            "most-staff" => StaffWhenStopped(of).Max(),
            "lines" => Sites(of).Sum(s => MaskChain.Number(Regex.Match(s.Name, @"\((\d+) [a-z ]*\)$").Groups[1].Value)),
            "input" => TheOne(MaskChain.Cells("inputs.csv", of), term),
            "limit" => TheOne(MaskChain.Cells("limits.csv", of), term),
            string kind => Compute(kind, of, ""),
        };
    }

    /// <summary>A number by its kind. <paramref name="of"/> is a site for values of one restart and a selector of sites for the rest;
    /// for <c>limited-by</c> a product follows after @.</summary>
    public double Compute(string kind, string of, string restarted)
    {
        HashSet<Site> sites = kind is "alone" or "downstream" or "held-up" or "held-up-share" or "rank" or "rank-alone"
            ? [] : MaskChain.Select(_network, of.Length == 0 ? "*" : of.Split(" @")[0]);
        double[] h = Levels(restarted);
        return kind switch
        {
            "sites" => sites.Count,
            "links" => _network.Links.Count,
            "stopped" => sites.Count(s => _operating[s.Index] == 0),
            "partly" => sites.Count(s => _operating[s.Index] is > 0 and < 1),
            "full" => sites.Count(s => _operating[s.Index] == 1),
            "candidates" => sites.Count(IsCandidate),
            "running" => sites.Count(s => _operating[s.Index] > 0),
            "blocked" => sites.Count(s => _operating[s.Index] > 0 && h[s.Index] < _operating[s.Index] - 1e-9),
            "own-level" => WeightedMean(sites, _operating),
            "level" => WeightedMean(sites, h),
            "pieces" => sites.Sum(s => h[s.Index] * Pieces(s)),
            "pieces-full" => sites.Sum(Pieces),
            "today" => _ranking.Value.Today.WeightedOutputPerDay,
            "all" => _ranking.Value.AllRestarted.WeightedOutputPerDay,
            "gain" => Gain,
            "value" => Value(restarted),
            "group-held-up" => Gain - Value("* " + string.Join(' ', of.Split(' ').Select(term => "-" + term))),
            "alone" => Restart(of).AlonePerDay,
            "downstream" => Restart(of).AloneDownstreamPerDay,
            "held-up" => HeldUp(of),
            "held-up-share" => HeldUp(of) / Gain,
            "rank" => Restart(of).Rank,
            "rank-alone" => _network.RankRestarts(_options with { By = RankingOrder.Alone }).Restarts.Single(r => r.Site.Id == of).Rank,
            "output-share" => sites.Sum(s => s.BaselineOutputPerDay) / _network.Sites.Sum(s => s.BaselineOutputPerDay),
            "sold-share" => _network.Links.Where(l => sites.Contains(l.Supplier)).Sum(l => l.ValuePerDay) / sites.Sum(s => s.BaselineOutputPerDay),
            "limited-by" => sites.Count(s => ScarcestInput(s, h) == of.Split(" @")[1]),
            "first-of" => _ranking.Value.Restarts.TakeWhile(r => sites.Contains(r.Site)).Count(),
            _ => throw new ArgumentException($"no such kind: {kind}"),
        };
    }

    private HashSet<Site> Sites(string selector) =>
        MaskChain.Select(_network, selector) is { Count: > 0 } sites ? sites : throw new ArgumentException($"no site is {selector}");

    private List<Link> Flow(string ends)
    {
        string[] parts = ends.Split(" > ");
        HashSet<Site> suppliers = Sites(parts[0]), customers = Sites(parts[1]);
        return [.. _network.Links.Where(l => suppliers.Contains(l.Supplier) && customers.Contains(l.Customer))];
    }

    /// <summary>The numbers in a column of sites.csv, those of levels under the scenario; an empty cell has none.</summary>
    private IEnumerable<double> Cells(string columnAndSites)
    {
        string[] words = columnAndSites.Split(" ? "), first = words[0].Split(' ', 2), condition = words.Length > 1 ? words[1].Split('=') : [];
        HashSet<Site> sites = Sites(first[1]);
        Dictionary<string, string[]> rows = SitesFile.Rows.ToDictionary(r => SitesFile.Cell(r, "id"));
        return first[0] switch
        {
            "operating_level" => sites.Select(s => _operating[s.Index]),
            "restart_level" => sites.Select(s => _restart[s.Index]),
            "weight" => sites.Select(s => s.Weight),
            "earliest_wave" => sites.Select(s => (double)s.EarliestWave),
            string column => sites.Select(s => rows[s.Id]).Where(r => condition.Length == 0 || SitesFile.Cell(r, condition[0]) == condition[1])
                .Select(r => SitesFile.Cell(r, column)).Where(cell => cell.Length > 0).Select(MaskChain.Number),
        };
    }

    /// <summary>The staff that candidates would need, were they stopped and restarted in full.</summary>
    private IEnumerable<double> StaffWhenStopped(string selector) =>
        Sites(selector).Where(IsCandidate).Select(s => s.Needs["staff"] / (_restart[s.Index] - _operating[s.Index]));

    private static double TheOne(IEnumerable<double> values, string term) =>
        values.Distinct().ToArray() is [double one] ? one : throw new ArgumentException($"not one value: {term}");

    private double Gain => _ranking.Value.AllRestarted.WeightedOutputPerDay - _ranking.Value.Today.WeightedOutputPerDay;

    private RankedRestart Restart(string site) => _ranking.Value.Restarts.Single(r => r.Site.Id == site);

    private double HeldUp(string site) => Known(Restart(site).HeldUpPerDay);

    private static double Known(double? value) => value ?? throw new ArgumentException("the ranking left it out");

    private bool IsCandidate(Site site) => _restart[site.Index] > _operating[site.Index];

    private static double Pieces(Site site) => site.OwnColumns.GetValueOrDefault("pieces_per_day") is { Length: > 0 } text ? MaskChain.Number(text) : 0;

    private static double WeightedMean(HashSet<Site> sites, double[] level) =>
        sites.Sum(s => s.BaselineOutputPerDay * level[s.Index]) / sites.Sum(s => s.BaselineOutputPerDay);

    private double Value(string restarted)
    {
        double[] with = Levels(restarted), without = Levels("");
        return _network.Sites.Sum(s => _weighted[s.Index] * (with[s.Index] - without[s.Index]));
    }

    private double[] Levels(string restarted)
    {
        if (_levels.TryGetValue(restarted, out double[]? known))
            return known;
        double[] own = (double[])_operating.Clone();
        foreach (Site site in MaskChain.Select(_network, restarted).Where(IsCandidate))
            own[site.Index] = _restart[site.Index];
        LevelState state = LevelState.Solve(_network.Indexed, own, default);
        return _levels[restarted] = [.. _network.Sites.Select(s => state.LevelOf(s.Index))];
    }

    /// <summary>The input that limits a site most; null if its own condition does.</summary>
    private string? ScarcestInput(Site site, double[] h)
    {
        (double limit, string product) = _network.InputsOf(site).Select(c => (Limit: LimitOf(c, h), c.Product))
            .OrderBy(c => c.Limit).ThenBy(c => c.Product, StringComparer.Ordinal).First();
        return limit < _operating[site.Index] - 1e-9 ? product : null;
    }

    private static double LimitOf(InputClass inputs, double[] h)
    {
        double arriving = inputs.Links.Sum(l => l.ValuePerDay * (1 + l.Supplier.Surge) * h[l.Supplier.Index]) / inputs.Links.Sum(l => l.ValuePerDay);
        double share = Math.Min(1, (inputs.OutsideShare + ((1 - inputs.OutsideShare) * arriving)) / inputs.EnoughAt);
        return inputs.Importance switch
        {
            Importance.Essential => share,
            Importance.Important => 1 - (0.5 * (1 - share)),
            _ => throw new ArgumentException($"the mask chain has no inputs that are {inputs.Importance}"),
        };
    }
}
