using System.Globalization;
using SupplyChain.Tests.Data;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Samples;

/// <summary>The sample mask-chain-2020: where it lies, which of its sites a text means, and the network with one thing in it changed.</summary>
internal static class MaskChain
{
    public static readonly string Folder = Path.Combine(Repository.Root, "samples", "mask-chain-2020");

    public static readonly string Readme = File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");

    public static string Expected(string file) => Path.Combine(Folder, ".expected", file);

    public static double Number(string text) => double.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>Sites named by terms such as <c>* -site:x industry:a|b region:c goods:d</c>: each term adds what it matches, with a minus takes it out,
    /// and with an ampersand keeps nothing else.</summary>
    public static HashSet<Site> Select(SupplyNetwork network, string selector)
    {
        HashSet<Site> selected = [];
        foreach (string term in selector.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Func<Site, bool> matches = Matcher(term.TrimStart('-', '&'));
            if (term[0] is '-' or '&')
                selected.RemoveWhere(s => matches(s) == (term[0] == '-'));
            else
                selected.UnionWith(network.Sites.Where(matches));
        }
        return selected;
    }

    /// <summary>The numbers in a column of a file where other columns have these values: <c>COLUMN COLUMN=VALUE|VALUE ...</c>.</summary>
    public static IEnumerable<double> Cells(string file, string of)
    {
        CsvText rows = CsvText.Read(Path.Combine(Folder, file));
        string[] words = of.Split(' ');
        return rows.Rows.Where(r => words[1..].All(w => w.Split('=')[1].Split('|').Contains(rows.Cell(r, w.Split('=')[0]))))
            .Select(r => Number(rows.Cell(r, words[0])));
    }

    /// <summary>The network as it would load after a change: <c>sites COLUMN SELECTOR VALUE</c> gives cells of sites.csv a value,
    /// <c>inputs INDUSTRY PRODUCT COLUMN VALUE</c> adds a row to inputs.csv, <c>share PRODUCT SUPPLIER VALUE</c> gives a supplier this share of
    /// the product at each of its customers and scales the others.</summary>
    public static SupplyNetwork Load(string change)
    {
        if (change.Length == 0)
            return SupplyNetwork.Load(Folder);
        string[] words = change.Split(' ');
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".csv" or ".json"))
        {
            string name = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            folder.With(name, Changed(name, words, File.ReadAllText(file)));
        }
        return SupplyNetwork.Load(folder.Path);
    }

    private static string Changed(string file, string[] words, string text) => (words[0], file) switch
    {
        ("sites", "sites.csv") => WithCells(CsvText.Parse(text), words[1], string.Join(' ', words[2..^1]), words[^1]),
        ("inputs", "inputs.csv") => WithRule(CsvText.Parse(text), words[1], words[2], words[3], words[4]),
        ("share", "links.csv") => WithShare(CsvText.Parse(text), words[1], words[2], Number(words[3])),
        _ => text,
    };

    private static string WithCells(CsvText sites, string column, string selector, string value)
    {
        HashSet<string> ids = [.. Select(SupplyNetwork.Load(Folder), selector).Select(s => s.Id)];
        foreach (string[] row in sites.Rows.Where(r => ids.Contains(sites.Cell(r, "id"))))
            row[sites.Column(column)] = value;
        return sites.ToString();
    }

    private static string WithRule(CsvText inputs, string industry, string product, string column, string value)
    {
        string[] row = [.. inputs.Header.Select(_ => "")];
        row[inputs.Column("customer_industry")] = industry;
        row[inputs.Column("product")] = product;
        row[inputs.Column(column)] = value;
        inputs.Rows.Add(row);
        return inputs.ToString();
    }

    private static string WithShare(CsvText links, string product, string supplier, double share)
    {
        HashSet<string> makers = [.. SupplyNetwork.Load(Folder).Sites.Where(s => s.Product == product).Select(s => s.Id)];
        foreach (IGrouping<string, string[]> inputs in links.Rows.Where(r => makers.Contains(links.Cell(r, "supplier"))).GroupBy(r => links.Cell(r, "customer")))
        {
            double Value(string[] row) => Number(links.Cell(row, "value_per_day"));
            double total = inputs.Sum(Value), own = inputs.Where(r => links.Cell(r, "supplier") == supplier).Sum(Value);
            foreach (string[] row in inputs)
            {
                double factor = links.Cell(row, "supplier") == supplier ? share * total / own : (1 - share) * total / (total - own);
                row[links.Column("value_per_day")] = (Value(row) * factor).ToString("R", CultureInfo.InvariantCulture);
            }
        }
        return links.ToString();
    }

    private static Func<Site, bool> Matcher(string term)
    {
        if (term == "*")
            return _ => true;
        string[] parts = term.Split(':'), values = parts[1].Split('|');
        return parts[0] switch
        {
            "site" => s => values.Contains(s.Id),
            "industry" => s => values.Contains(s.Industry),
            "region" => s => values.Contains(s.Region),
            "goods" => s => values.Contains(s.OwnColumns.GetValueOrDefault("goods")),
            _ => throw new ArgumentException($"no such term: {term}"),
        };
    }
}
