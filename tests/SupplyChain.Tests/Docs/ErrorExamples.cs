using System.Text;
using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Tests.Data;
using SupplyChain.Tests.Formats;

namespace SupplyChain.Tests.Docs;

/// <summary>For every code, data that have the problem; the output is what docs/errors.md shows.</summary>
internal static class ErrorExamples
{
    private const string Sites = "id,industry,region,operating_level\ncloth-mill,cloth,north,0\nmask-factory,masks,south,1\n";

    private const string Links = "supplier,customer,value_per_day\ncloth-mill,mask-factory,30\nmask-factory,mask-factory,1\n";

    /// <summary>The problem of that code as it is printed for a folder called <c>port-city</c>.</summary>
    public static string Of(DiagnosticCode code, Language language)
    {
        using var folder = new TemporaryFolder();
        folder.With("sites.csv", Sites).With("links.csv", Links.Replace("mask-factory,mask-factory,1\n", "mask-factory,cloth-mill,1\n", StringComparison.Ordinal));
        IReadOnlyList<Diagnostic> problems = Problems(code.Id, folder);
        Diagnostic problem = problems.First(d => d.Code == code);
        return DiagnosticFormatter.Format([problem], language).Replace(folder.Path, "port-city", StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Problems(string code, TemporaryFolder folder)
    {
        switch (code)
        {
            case "SC1001":
                SupplyNetwork.TryLoad(folder.Path + "-2", out _, out IReadOnlyList<Diagnostic> notFound);
                return notFound;
            case "SC1002":
                return folder.Without("links.csv").Load().Diagnostics;
            case "SC1012":
                Directory.CreateDirectory(Path.Combine(folder.Without("links.csv").Path, "links.csv"));
                return folder.Load().Diagnostics;
            case "SC1017":
                return Open(folder, "no workbook"u8.ToArray());
            case "SC1018":
                return Open(folder, HostileFiles.LockedPackage());
            case "SC1019":
                return Open(folder, HostileFiles.Bomb());
            case "SC1020" or "SC1021" or "SC1022" or "SC1023":
                NetworkFile.TryOpen(Path.Combine(folder.With("net.xlsx", SmallWorkbook.Network(Cell(code))).Path, "net.xlsx"), out _, out IReadOnlyList<Diagnostic> cells);
                return cells;
            case "SC1024":
                const string undirected = "<graphml>\n  <graph edgedefault=\"undirected\">\n    <edge source=\"cloth-mill\" target=\"mask-factory\"/>\n  </graph>\n</graphml>\n";
                NetworkFile.TryOpen(Path.Combine(folder.With("net.graphml", Encoding.UTF8.GetBytes(undirected)).Path, "net.graphml"), out _, out IReadOnlyList<Diagnostic> graph);
                return graph;
            case "SC1025":
                NetworkFile.TryOpen(folder.Without("links.csv").With("links.parquet", "PAR1"u8.ToArray()).Path, out _, out IReadOnlyList<Diagnostic> parquet);
                return parquet;
            case "SC2012":
                var scenario = new Scenario { Name = "today", Changes = [] };
                new SupplyNetworkBuilder().AddSite(new SiteEntry { Id = "a", Industry = "b", OutputPerDay = 1 })
                    .AddScenario(scenario).AddScenario(scenario).TryBuild(out _, out IReadOnlyList<Diagnostic> twice);
                return twice;
            case "SC3005":
                SupplyNetwork unwritable = new SupplyNetworkBuilder().AddSite(new SiteEntry { Id = "a", Industry = "b", OutputPerDay = 1 })
                    .AddScenario(new Scenario { Name = "north/flood", Changes = [] }).Build();
                return Assert.Throws<NetworkDataException>(() => unwritable.Save(folder.Path)).Diagnostics;
            case "SC4005":
                SupplyNetwork network = folder.Load().Network!;
                return Assert.Throws<NetworkDataException>(() => network.Check(new() { Measure = Measure.ValueAdded })).Diagnostics;
            case "SC4009":
                return folder.With("sites.csv", "id,industry,output_per_day,operating_level\nbolts,bolts,100,1\nnuts,nuts,100,1\nwax,wax,5,0.25\n")
                    .With("links.csv", "supplier,customer,value_per_day,product\nbolts,nuts,50,\nnuts,bolts,99,metal\nwax,bolts,1,metal\n").Load().Network!.Check().Diagnostics;
            default:
                (string file, byte[] bytes) = Data(code);
                return folder.With(file, bytes).Load().Diagnostics;
        }
    }

    private static string Cell(string code) => code switch
    {
        "SC1020" => "<c><f>0.1+0.2</f><v>0.3</v></c>",
        "SC1021" => "<c><f>VLOOKUP(A2,list!A:B,2,FALSE)</f></c>",
        "SC1022" => "<c t=\"e\"><v>#N/A</v></c>",
        _ => "<c/><c><v>4.20106567890123E+17</v></c>",
    };

    private static IReadOnlyList<Diagnostic> Open(TemporaryFolder folder, byte[] workbook)
    {
        Workbook.TryOpen(Path.Combine(folder.With("list.xlsx", workbook).Path, "list.xlsx"), out _, out IReadOnlyList<Diagnostic> problems);
        return problems;
    }

    private static (string File, byte[] Bytes) Data(string code)
    {
        (string file, string text) = code switch
        {
            "SC1003" => ("links.csv", "supplier;customer;value_per_day\ncloth-mill;mask-factory;30\n"),
            "SC1004" => ("links.csv", Links.Replace("customer", "custmer", StringComparison.Ordinal)),
            "SC1005" => ("links.csv", Links.Replace("value_per_day", "value_per_day,colour", StringComparison.Ordinal).Replace("30", "30,red", StringComparison.Ordinal)),
            "SC1006" => ("links.csv", "supplier,customer,customer\ncloth-mill,mask-factory,mask-factory\n"),
            "SC1007" => ("limits.csv", ""),
            "SC1008" => ("sites.csv", Sites.Replace("cloth,north", "熔喷布,北", StringComparison.Ordinal)),
            "SC1009" => ("sites.csv", Sites.Replace("cloth,north", "cloth, melt-blown,north", StringComparison.Ordinal)),
            "SC1010" => ("sites.csv", Sites.Replace("cloth,north", "\"cloth,north", StringComparison.Ordinal)),
            "SC1011" => ("links.csv", Links.Replace("mask-factory,30", "\"mask-factory,30", StringComparison.Ordinal) + new string('\n', 200_000)),
            "SC1013" => ("network.json", "{\n  \"title\": \"Port city\"\n  \"currency\": \"JPY\"\n}\n"),
            "SC1014" => ("network.json", "{ \"titel\": \"Port city\" }\n"),
            "SC1015" => ("limit.csv", "resource,amount\n"),
            "SC1016" => ("sites.csv", Sites.Replace("operating_level", "needs_restarts", StringComparison.Ordinal)),
            "SC2001" => ("sites.csv", Sites + "cloth-mill,cloth,south,1\n"),
            "SC2002" => ("links.csv", Links + "cloth-mil,mask-factory,5\n"),
            "SC2003" => ("links.csv", Links + "cloth-mill,Mask-factory,5\n"),
            "SC2004" => ("sites.csv", Sites + "Cloth-mill,cloth,south,1\n"),
            "SC2005" => ("links.csv", Links),
            "SC2006" => ("links.csv", Links + "cloth-mill,mask-factory,12\n"),
            "SC2007" => ("inputs.csv", "customer_industry,product,importance\nmasks,*,essential\nmasks,,other\n"),
            "SC2008" => ("links.csv", "supplier,customer,product,importance\ncloth-mill,mask-factory,cloth,essential\nmask-factory,mask-factory,cloth,other\n"),
            "SC2009" => ("limits.csv", "resource,amount\ninspectors,3\n"),
            "SC2010" => ("scenarios/flood.csv", "site,operating_level\ncloth-mil,0\n"),
            "SC2011" => ("scenarios/flood.csv", "region,operating_level\nNorth,0\n"),
            "SC3001" => ("links.csv", Links.Replace("30", "\"1.234,5\"", StringComparison.Ordinal)),
            "SC3002" => ("sites.csv", Sites.Replace("north,0", "north,1.4", StringComparison.Ordinal)),
            "SC3003" => ("sites.csv", Sites.Replace("cloth,north", ",north", StringComparison.Ordinal)),
            "SC3004" => ("inputs.csv", "product,importance\ncloth,esential\n"),
            "SC4001" => ("sites.csv", "id,industry\n"),
            "SC4002" => ("links.csv", "supplier,customer,value_per_day\ncloth-mill,mask-factory,30\n"),
            "SC4003" => ("sites.csv", "id,industry,output_per_day\ncloth-mill,cloth,20\nmask-factory,masks,200\n"),
            "SC4004" => ("sites.csv", "id,industry,output_per_day,final_demand_per_day\ncloth-mill,cloth,50,25\nmask-factory,masks,200,\n"),
            "SC4006" => ("sites.csv", "id,industry,output_per_day\ncloth-mill,cloth,50\nmask-factory,masks,200\ntoy-maker,toys,10\n"),
            "SC4007" => ("links.csv", Links.Replace("30", "", StringComparison.Ordinal) + "cloth-mill,mask-factory,4\ncloth-mill,cloth-mill,\n"),
            "SC4008" => ("sites.csv", Sites.Replace("north,0", "north,1", StringComparison.Ordinal)),
            _ => throw new KeyNotFoundException($"{code} has no example; add one here and a section in docs/errors.md"),
        };
        Encoding encoding = code == "SC1008" ? CodePagesEncodingProvider.Instance.GetEncoding("GBK")! : Encoding.UTF8;
        return (file, encoding.GetBytes(text));
    }
}
