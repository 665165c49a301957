namespace SupplyChain.Tests.Formats;

/// <summary>Random networks that use every column of every table, with texts and numbers that are hard to write.</summary>
internal static class FullNetworks
{
    private static readonly string[] Texts =
    [
        "plain", "with, comma", "with \"quotes\"", " blanks at both ends ", "两个 字", "line\nbreak", "return\r\nand line", "tab\there", "semi;colon", "=1+1", "'quoted'",
        "001", "1e5", "TRUE", "*a*", "_x0041_", "<b>&amp;", "]]>", "𠀀rare", "é", "#N/A", "2020-02-03", "91350100M000100Y43", "-", "#comment", "\u00A0", "null",
    ];

    private static readonly double[] Numbers =
        [0.1, 1.0 / 3, 1e-29, 9.87654321e29, 2e-30, 1e30, 123456789.123456789, 1e15 + 1, 0.30000000000000004, 100, 7];

    /// <summary>A network whose every column holds something, or with columns left out at random.</summary>
    public static SupplyNetwork Create(int seed)
    {
        var random = new Random(seed);
        int n = random.Next(1, 9), regions = random.Next(1, 4);
        bool isFull = random.Next(3) == 0;
        var used = new HashSet<string>(StringComparer.Ordinal);
        string[] ids = [.. Enumerable.Range(0, n).Select(i => Unique($"{Text()}{i}"))], industries = [.. Enumerable.Range(0, 3).Select(_ => Text())];
        string[] resources = [.. Enumerable.Range(0, random.Next(3)).Select(i => Unique(Text().Trim() + i))];
        string[] own = [.. Enumerable.Range(0, random.Next(3)).Select(i => Unique(Text().Trim() + "own" + i))];
        var builder = new SupplyNetworkBuilder
        {
            Information = new NetworkInformation
            {
                Title = Maybe(Text),
                ChineseTitle = Maybe(Text),
                Currency = Maybe(() => "CNY"),
                Date = Maybe(() => "2020-02-03"),
                Source = Maybe(Text),
                Language = Maybe(() => "zh"),
                Measure = random.Next(2) == 0 ? null : (Measure)random.Next(3),
                ChineseNames = Enumerable.Range(0, random.Next(4)).ToDictionary(i => Text() + i, _ => Text(), StringComparer.Ordinal),
            },
        };
        bool[] has = [.. Enumerable.Range(0, 24).Select(_ => isFull || random.Next(2) == 0)];
        for (int i = 0; i < n; i++)
        {
            builder.AddSite(new SiteEntry
            {
                Id = ids[i],
                Industry = industries[random.Next(3)],
                Name = has[0] ? Maybe(Text) : null,
                Firm = has[1] ? Maybe(Text) : null,
                Product = has[2] ? Maybe(Text) : null,
                Region = has[3] ? $"r{random.Next(regions)}" : null,
                OutputPerDay = has[4] || random.Next(2) == 0 ? Number() : 5 + random.Next(100),
                FinalDemandPerDay = has[5] ? MaybeNumber(Number) : null,
                OperatingLevel = has[6] ? MaybeNumber(random.NextDouble) : null,
                RestartLevel = has[7] ? MaybeNumber(random.NextDouble) : null,
                Weight = has[8] ? MaybeNumber(Number) : null,
                ValueAddedPerDay = has[9] ? MaybeNumber(() => -Number()) : null,
                OutsideShare = has[10] ? MaybeNumber(random.NextDouble) : null,
                Surge = has[11] ? MaybeNumber(() => random.NextDouble() * 3) : null,
                Tier = has[12] && random.Next(3) > 0 ? random.Next(1, 5) : null,
                EarliestWave = has[13] && random.Next(2) > 0 ? random.Next(1, 5) : null,
                RestartWaves = has[14] && random.Next(2) > 0 ? random.Next(0, 5) : null,
                Restart = has[15] ? (RestartRule)random.Next(3) : RestartRule.Free,
                InventoryCoverDays = has[16] ? MaybeNumber(random.NextDouble) : null,
                RampDays = has[17] ? MaybeNumber(random.NextDouble) : null,
                TimeToRecoverDays = has[18] ? MaybeNumber(Number) : null,
                RevenuePerDay = has[19] ? MaybeNumber(Number) : null,
                CostsPerDay = has[20] ? MaybeNumber(Number) : null,
                Needs = resources.ToDictionary(r => r, _ => random.Next(2) * random.NextDouble(), StringComparer.Ordinal),
                OwnColumns = own.ToDictionary(c => c, _ => random.Next(3) == 0 ? "" : Text(), StringComparer.Ordinal),
            });
        }
        AddLinks(builder, ids, random, isFull);
        AddRules(builder, industries, random);
        for (int i = random.Next(4); i > 0; i--)
        {
            builder.AddLimit(new Limit
            {
                Resource = resources.Length == 0 || random.Next(2) == 0 ? Limit.Restarts : resources[random.Next(resources.Length)],
                Region = random.Next(2) == 0 ? null : $"r{random.Next(regions)}",
                Wave = random.Next(2) == 0 ? null : random.Next(1, 9),
                Amount = Number(),
                Kind = (LimitKind)random.Next(4),
            });
        }
        for (int s = random.Next(3); s > 0; s--)
        {
            builder.AddScenario(new Scenario
            {
                Name = $"case {s} 情景",
                Changes = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new ScenarioChange
                {
                    Site = random.Next(2) == 0 ? null : ids[random.Next(n)],
                    Industry = random.Next(2) == 0 ? null : industries[random.Next(3)],
                    Region = random.Next(2) == 0 ? null : $"r{random.Next(regions)}",
                    OperatingLevel = MaybeNumber(random.NextDouble),
                    RestartLevel = MaybeNumber(random.NextDouble),
                })],
            });
        }
        return builder.Build();

        string Unique(string text) => used.Add(text) ? text : Unique(text + "'");
        string Text() => random.Next(12) == 0 && !isFull ? "x" + random.Next(50) : TextThatIsNotBlank(random);
        T? Maybe<T>(Func<T> make) where T : class => random.Next(3) == 0 ? null : make();
        double? MaybeNumber(Func<double> make) => random.Next(3) == 0 ? null : make();
        double Number() => random.Next(2) == 0 ? Math.Abs(Numbers[random.Next(Numbers.Length)]) : random.NextDouble() * Math.Pow(10, random.Next(-5, 9));
    }

    private static string TextThatIsNotBlank(Random random) =>
        Texts[random.Next(Texts.Length)] is var text && string.IsNullOrWhiteSpace(text) ? "a" + text : text;

    private static void AddLinks(SupplyNetworkBuilder builder, string[] ids, Random random, bool isFull)
    {
        int columns = isFull ? 31 : random.Next(32);
        for (int i = random.Next(4 * ids.Length); i > 0; i--)
        {
            string customer = ids[random.Next(ids.Length)], product = "p" + random.Next(3);
            builder.AddLink(new LinkEntry(ids[random.Next(ids.Length)], customer, (columns & 1) != 0 && random.Next(3) == 0 ? null : 0.1 + random.NextDouble())
            {
                Product = (columns & 2) != 0 ? product : null,
                // One importance per class, as the rules ask for.
                Importance = (columns & 6) == 6 && (customer.Length + product[1]) % 3 > 0 ? (Importance)((customer.Length + product[1]) % 4) : null,
                InventoryCoverDays = (columns & 8) != 0 && random.Next(2) == 0 ? random.NextDouble() : null,
                LeadTimeDays = (columns & 16) != 0 && random.Next(2) == 0 ? random.NextDouble() : null,
            });
        }
    }

    private static void AddRules(SupplyNetworkBuilder builder, string[] industries, Random random)
    {
        foreach (string? industry in industries.Distinct(StringComparer.Ordinal).Append(null))
        {
            foreach (string? product in new[] { "p0", "p1", null })
            {
                if (random.Next(2) == 0)
                    continue;
                builder.AddInputRule(new InputRule
                {
                    CustomerIndustry = industry,
                    Product = product,
                    Importance = random.Next(3) == 0 ? null : (Importance)random.Next(4),
                    OutsideShare = random.Next(2) == 0 ? null : random.NextDouble(),
                    EnoughAt = random.Next(2) == 0 ? null : 0.01 + (random.NextDouble() * 0.99),
                });
            }
        }
    }
}
