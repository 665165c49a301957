using System.Globalization;
using SupplyChain.Data;
using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

/// <summary>Reads a folder in the general way and in the plain way, in several sizes of blocks and numbers of workers, and demands that nobody can tell the difference.</summary>
public static class BothWays
{
    private static readonly ReadingOptions General = new(1, 1 << 20, false);

    private static readonly ReadingOptions[] Plain =
        [new(1, 1 << 20, true), new(2, 257, true), new(3, 1024, true), new(8, 96, true)];

    /// <summary>Fails if two ways of reading give different networks or problems.</summary>
    /// <returns>What they all give.</returns>
    public static LoadResult Load(TemporaryFolder folder, string note)
    {
        LoadResult expected = Read(folder, General);
        string essence = Essence(expected);
        foreach (ReadingOptions options in Plain)
        {
            string other = Essence(Read(folder, options));
            Assert.True(essence == other, $"{note}\n{options}\n--- in general\n{essence}\n--- plainly\n{other}");
        }
        return expected;
    }

    public static LoadResult Load(string file, byte[] bytes, string note)
    {
        using TemporaryFolder folder = TemporaryFolder.Good().With(file, bytes);
        return Load(folder, note);
    }

    /// <summary>Which of the two tables are read plainly.</summary>
    internal static (bool Sites, bool Links) IsPlain(TemporaryFolder folder, int blockSize = 1 << 20, int workers = 1)
    {
        var builder = new SupplyNetworkBuilder();
        var options = new ReadingOptions(workers, blockSize, true);
        bool sites = Take("sites.csv", NetworkSchema.Sites, (file, header) => PlainSiteReader.TryRead(file, header, builder, options, default));
        bool links = Take("links.csv", NetworkSchema.Links, (file, header) => PlainLinkReader.TryRead(file, header, builder, options, default));
        return (sites, links);

        bool Take(string name, TableSchema schema, Func<SourceFile, TableHeader, bool> read)
        {
            bool taken = false;
            var file = SourceFile.OnDisk(name, Path.Combine(folder.Path, name));
            TableReading.Read(file, schema, new DiagnosticBag(), default, _ => { }, header => taken = read(file, header));
            return taken;
        }
    }

    private static LoadResult Read(TemporaryFolder folder, ReadingOptions options)
    {
        (SupplyNetwork? network, IReadOnlyList<Diagnostic> diagnostics) = NetworkFolder.Read(folder.Path, options, default);
        return new LoadResult(folder.Path, network, diagnostics);
    }

    private static string Essence(LoadResult result)
    {
        var lines = new List<string>(result.Diagnostics.Select(d => Line(d.ToString(), d.GetMessage(Language.Chinese), d.Hint, d.Field, d.SourceLine, d.MarkStart, d.MarkLength)));
        if (result.Network is { } network)
        {
            lines.AddRange(network.Sites.Select(s => Line(s.Index, s.Id, s.Name, s.Firm, s.Industry, s.Product, s.Region, s.BaselineOutputPerDay, s.FinalDemandPerDay,
                s.OperatingLevel, s.RestartLevel, s.Weight, s.ValueAddedPerDay, s.OutsideShare, s.Surge, s.Tier, s.EarliestWave, s.RestartWaves, s.Restart,
                s.InventoryCoverDays, s.RampDays, s.TimeToRecoverDays, s.RevenuePerDay, s.CostsPerDay, s.Source, Pairs(s.Needs), Pairs(s.OwnColumns))));
            lines.AddRange(network.Links.Select(l => Line(l.Supplier.Id, l.Customer.Id, l.Product, l.ValuePerDay, l.IsValueAssumed, l.Importance, l.InventoryCoverDays, l.LeadTimeDays)));
            lines.AddRange(network.InputClasses.Select(c => Line(c.Customer.Id, c.Product, c.Importance, c.OutsideShare, c.EnoughAt, c.Links.Count)));
            lines.AddRange(network.Sites.Select(s => Line(s.Id, ReferenceEquals(network.FindSite(s.Id), s), network.InputsOf(s).Count)));
            lines.Add(Line([.. network.Resources]));
        }
        return string.Join('\n', lines);
    }

    private static string Pairs<TValue>(IReadOnlyDictionary<string, TValue> values) => string.Join(';', values.Select(v => Line(v.Key, v.Value)));

    // Numbers in full, so that the last bit and the sign of zero count.
    private static string Line(params object?[] parts) =>
        string.Join('|', parts.Select(p => p is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(p, CultureInfo.InvariantCulture)));
}
