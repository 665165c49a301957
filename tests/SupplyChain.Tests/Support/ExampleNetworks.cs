namespace SupplyChain.Tests.Support;

/// <summary>Small networks for tests of what is written, not of what is computed.</summary>
internal static class ExampleNetworks
{
    /// <summary>Six sites, four of them stopped, with a currency, names and two regions.</summary>
    public static SupplyNetwork Masks() => Builder(new NetworkInformation { Title = "Masks in spring", Currency = "CNY", Date = "2020-02-01", Source = "made up" }).Build();

    /// <summary>The same without title, currency, names and regions.</summary>
    public static SupplyNetwork Bare() => new SupplyNetworkBuilder()
        .AddSite(new SiteEntry { Id = "a", Industry = "cloth", OutputPerDay = 2.5, OperatingLevel = 0 })
        .AddSite(new SiteEntry { Id = "b", Industry = "masks", OutputPerDay = 7.25 })
        .AddLink("a", "b", 2)
        .Build();

    /// <summary>Names that break careless writers: separators, quotes, line breaks, markup, formulas, controls, Chinese.</summary>
    public static SupplyNetwork Hostile() => new SupplyNetworkBuilder { Information = new NetworkInformation { Title = "[red]口罩[/] \"spring\", 2020", Currency = "元" } }
        .AddSite(Site("0012", "comma, and \"quotes\"", 1000))
        .AddSite(Site("[red]", "[bold]markup[/] [", 2000))
        .AddSite(Site("=1+1", "=HYPERLINK(\"http://x\")", 3000))
        .AddSite(Site("line\nbreak", "two\r\nlines\tand a tab", 4000))
        .AddSite(Site("熔喷布", "武汉熔喷布厂(一期)", 5000))
        .AddSite(Site("esc", "\u001b[31mred\u001b[0m \u0007", 6000))
        .AddSite(Site("emoji", "mask 😷 𠮷", 7000))
        .Build();

    /// <summary>Candidates by the number, in two regions by turns.</summary>
    public static SupplyNetwork Many(int sites)
    {
        var builder = new SupplyNetworkBuilder { Information = new NetworkInformation { Title = "Many", Currency = "EUR" } };
        for (int i = 0; i < sites; i++)
        {
            builder.AddSite(new SiteEntry
            {
                Id = $"s{i:D3}",
                Industry = i % 3 == 0 ? "cloth" : "masks",
                Region = i % 2 == 0 ? "north" : "south",
                OutputPerDay = 1000 * (i + 1),
                OperatingLevel = 0,
            });
        }
        return builder.Build();
    }

    private static SupplyNetworkBuilder Builder(NetworkInformation information) => new SupplyNetworkBuilder { Information = information }
        .AddSite(new SiteEntry { Id = "cloth-1", Name = "Cloth mill, north", Industry = "cloth", Region = "north", OutputPerDay = 400_000, OperatingLevel = 0 })
        .AddSite(new SiteEntry { Id = "cloth-2", Name = "Cloth mill, south", Industry = "cloth", Region = "south", OutputPerDay = 250_000, OperatingLevel = 0.25 })
        .AddSite(new SiteEntry { Id = "loops", Name = "Ear loop maker", Industry = "elastic", Region = "north", OutputPerDay = 12_500, OperatingLevel = 0 })
        .AddSite(new SiteEntry { Id = "masks-1", Name = "First mask factory", Industry = "masks", Region = "north", OutputPerDay = 1_600_000 })
        .AddSite(new SiteEntry { Id = "masks-2", Name = "Second mask factory", Industry = "masks", Region = "south", OutputPerDay = 900_000, OperatingLevel = 0 })
        .AddSite(new SiteEntry { Id = "wire", Name = "Nose wire maker", Industry = "wire", Region = "south", OutputPerDay = 8_000 })
        .AddLink("cloth-1", "masks-1", 380_000)
        .AddLink("cloth-2", "masks-2", 240_000)
        .AddLink("loops", "masks-1", 8_000)
        .AddLink("loops", "masks-2", 4_500)
        .AddLink("wire", "masks-1", 5_000)
        .AddLink("wire", "masks-2", 3_000);

    private static SiteEntry Site(string id, string name, double output) =>
        new() { Id = id, Name = name, Industry = "工业, 制造", Region = "[north]", OutputPerDay = output, OperatingLevel = 0 };
}
