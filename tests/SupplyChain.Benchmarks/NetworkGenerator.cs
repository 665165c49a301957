using System.Globalization;

namespace SupplyChain.Benchmarks;

/// <summary>
/// Makes large networks that look like national ones: outputs and numbers of customers with heavy tails, up to 60 industries in six tiers with
/// some links back up the tiers (so that most sites lie in one giant loop), regions, about 10 links a site, 40 % of sites stopped and clustered
/// by region. Inspections are limited to a fifth per wave of what all restarts together need.
/// </summary>
/// <remarks>The same bytes for the same arguments on every machine. Each site buys from three essential and up to four other industries,
/// usually from two or three suppliers each: without that every stop brings everything down.</remarks>
public sealed class NetworkGenerator(int sites, int seed, double stoppedShare = 0.4)
{
    private const int Tiers = 6;
    private const double LimitShare = 0.2;

    // Some 20 sites an industry at least: with fewer, nearly every supplier is the only one.
    private readonly int _industries = Math.Clamp(sites / 20, 8, 60);

    private ulong _state = (((ulong)(uint)seed << 32) | (uint)sites) ^ 0x5DEECE66DUL;

    /// <summary>Adds all sites, links and rules to a builder.</summary>
    public SupplyNetworkBuilder ToBuilder()
    {
        var builder = new SupplyNetworkBuilder();
        Generate(
            site => builder.AddSite(site),
            (supplier, customer, value) => builder.AddLink(supplier, customer, value),
            rule => builder.AddInputRule(rule),
            limit => builder.AddLimit(limit));
        return builder;
    }

    /// <summary>Writes a network folder.</summary>
    public void WriteFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        using var siteFile = new StreamWriter(Path.Combine(folder, "sites.csv")) { NewLine = "\n" };
        using var linkFile = new StreamWriter(Path.Combine(folder, "links.csv")) { NewLine = "\n" };
        using var inputFile = new StreamWriter(Path.Combine(folder, "inputs.csv")) { NewLine = "\n" };
        using var limitFile = new StreamWriter(Path.Combine(folder, "limits.csv")) { NewLine = "\n" };
        siteFile.WriteLine("id,industry,region,output_per_day,operating_level,needs_inspections");
        linkFile.WriteLine("supplier,customer,value_per_day");
        inputFile.WriteLine("customer_industry,product,importance");
        limitFile.WriteLine("resource,region,wave,amount,kind");
        Generate(
            site => siteFile.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{site.Id},{site.Industry},{site.Region},{site.OutputPerDay:R},{site.OperatingLevel:R},{site.Needs["inspections"]}")),
            (supplier, customer, value) => linkFile.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{supplier},{customer},{value:R}")),
            rule => inputFile.WriteLine($"{rule.CustomerIndustry ?? "*"},{rule.Product ?? "*"},{rule.Importance.ToString()!.ToLowerInvariant()}"),
            limit => limitFile.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{limit.Resource},*,*,{limit.Amount:R},per_wave")));
    }

    private void Generate(Action<SiteEntry> addSite, Action<string, string, double> addLink, Action<InputRule> addRule, Action<Limit> addLimit)
    {
        _state = (((ulong)(uint)seed << 32) | (uint)sites) ^ 0x5DEECE66DUL;
        int[] industry = new int[sites];
        double[] output = new double[sites];
        int regions = Math.Clamp(sites / 500, 4, 300);
        double needed = 0;
        for (int i = 0; i < sites; i++)
        {
            industry[i] = Math.Min(_industries - 1, (int)(_industries * Math.Pow(Uniform(), 1.1)));
            // Pareto with exponent 1.4, cut so that no site makes more than about a hundredth of everything.
            output[i] = Math.Round(Math.Min(10 * Math.Pow(sites, 0.6), 10 / Math.Pow(1 - Uniform(), 1 / 1.4)), 3);
            int region = (int)(regions * Math.Pow(Uniform(), 1.5));
            bool isStopped = Uniform() < Math.Min(0.95, stoppedShare * (region <= regions / 5 ? 1.5 : 0.8));
            double inspections = 1 + Math.Floor(4 * Uniform());
            needed += isStopped ? inspections : 0;
            addSite(new SiteEntry
            {
                Id = "s" + i.ToString("D7", CultureInfo.InvariantCulture),
                Industry = "k" + industry[i].ToString("D2", CultureInfo.InvariantCulture),
                Region = "r" + region.ToString("D3", CultureInfo.InvariantCulture),
                OutputPerDay = output[i],
                OperatingLevel = isStopped ? 0 : 1,
                Needs = new Dictionary<string, double> { ["inspections"] = inspections },
            });
        }
        addLimit(new Limit { Resource = "inspections", Amount = Math.Round(LimitShare * needed) });
        (int[][] essential, int[][] other) = Recipes(addRule);
        var markets = Enumerable.Range(0, _industries).Select(k => new Market(Enumerable.Range(0, sites).Where(i => industry[i] == k).ToArray(), output)).ToArray();
        for (int i = 0; i < sites; i++)
        {
            foreach (int k in essential[industry[i]])
                Buy(i, markets[k], output[i] * (0.04 + (0.1 * Uniform())), 1 + (int)(3 * Uniform()), addLink);
            foreach (int k in other[industry[i]])
                Buy(i, markets[k], output[i] * (0.01 + (0.04 * Uniform())), 1 + (int)(2 * Uniform()), addLink);
        }
    }

    private (int[][] Essential, int[][] Other) Recipes(Action<InputRule> addRule)
    {
        addRule(new InputRule { Importance = Importance.Other });
        int[][] essential = new int[_industries][], other = new int[_industries][];
        for (int k = 0; k < _industries; k++)
        {
            int tier = k * Tiers / _industries;
            var needed = new SortedSet<int>();
            for (int draw = 0; draw < 2 && tier > 0; draw++)
                needed.Add((int)(Uniform() * tier * _industries / Tiers));
            if (Uniform() < 0.25)
                needed.Add((int)(Uniform() * _industries));
            essential[k] = [.. needed];
            other[k] = [.. Enumerable.Range(0, 3).Select(_ => (int)(Uniform() * _industries)).Where(m => !needed.Contains(m)).Distinct()];
            foreach (int m in needed)
            {
                addRule(new InputRule
                {
                    CustomerIndustry = "k" + k.ToString("D2", CultureInfo.InvariantCulture),
                    Product = "k" + m.ToString("D2", CultureInfo.InvariantCulture),
                    Importance = Uniform() < 0.7 ? Importance.Essential : Importance.Important,
                });
            }
        }
        return (essential, other);
    }

    private void Buy(int customer, Market market, double value, int suppliers, Action<string, string, double> addLink)
    {
        var chosen = new SortedSet<int>();
        for (int draw = 0; draw < suppliers && market.Count > 0; draw++)
            chosen.Add(market.Draw(Uniform()));
        chosen.Remove(customer);
        foreach (int supplier in chosen)
        {
            double part = Math.Round(value / chosen.Count * (0.5 + Uniform()), 4);
            addLink("s" + supplier.ToString("D7", CultureInfo.InvariantCulture), "s" + customer.ToString("D7", CultureInfo.InvariantCulture), Math.Max(0.0001, part));
        }
    }

    // SplitMix64.
    private double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>The sites of an industry, drawn in proportion to a power of their output.</summary>
    private sealed class Market
    {
        private readonly int[] _sites;
        private readonly double[] _cumulative;

        public Market(int[] sites, double[] output)
        {
            _sites = sites;
            _cumulative = new double[sites.Length];
            double sum = 0;
            for (int i = 0; i < sites.Length; i++)
                _cumulative[i] = sum += Math.Pow(output[sites[i]], 0.9);
        }

        public int Count => _sites.Length;

        public int Draw(double uniform)
        {
            int at = Array.BinarySearch(_cumulative, uniform * _cumulative[^1]);
            return _sites[Math.Min(_sites.Length - 1, at < 0 ? ~at : at)];
        }
    }
}
