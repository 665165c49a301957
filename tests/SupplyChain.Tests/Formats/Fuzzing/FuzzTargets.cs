using System.Text;
using SupplyChain.Formats;
using SupplyChain.Tests.Formats.Columnar;

namespace SupplyChain.Tests.Formats.Fuzzing;

/// <summary>Every reader, with good files to damage.</summary>
internal static class FuzzTargets
{
    private const string List = "防疫重点企业名单\n序号,企业名称,统一社会信用代码,所在区县,行业,是否复工,复工率,日产值,库存（天）,主要产品\n"
        + "1,华中减速机厂,91420100300000000X,黄冈,C34,是,60%,3.2万,3,减速机\n2,江南无纺布有限公司,914201005555555551,仙桃,17,否,0,约3万,,无纺布\n合计,,,,,,,6.2万,,\n\n"
        + "供应商,采购商,主要产品\n江南无纺布有限公司,华中减速机厂,无纺布\n";

    private const string Table = "code,a,b,c,final demand,total output\na,1,2,3,4,10\nb,2,0,1,5,8\nc,0,1,0,6,7\nvalue added,7,5,3,,\ntotal input,10,8,7,,\n";

    /// <summary>Makes the targets; good files are written by the library itself.</summary>
    /// <param name="testData">Folder of the test data, which holds workbooks of other programs.</param>
    public static IReadOnlyList<FuzzTarget> Create(string testData)
    {
        SupplyNetwork[] networks = [.. Enumerable.Range(0, 8).Select(FullNetworks.Create)];
        List<FuzzTarget> targets =
        [
            new("network in a workbook", "net.xlsx", [.. networks.Select(n => Saved(n, "net.xlsx", null)), SmallWorkbook.Network("<c><v>0</v></c>")], FuzzTarget.OpenNetwork),
            new("GraphML", "net.graphml", [.. networks.Select(n => Saved(n, "net.graphml", null))], FuzzTarget.OpenNetwork),
            new("text", "list.csv", [.. Texts()], FuzzTarget.OpenWorkbook),
            new("workbook", "list.xlsx", [.. Files(testData, "*.xlsx"), HostileFiles.Package(SmallWorkbook.Parts("<row><c t=\"s\"><v>0</v></c></row>"))], FuzzTarget.OpenWorkbook),
        ];
        if (Files(testData, "*.xls").ToArray() is { Length: > 0 } old)
            targets.Add(new("old workbook", "list.xls", old, FuzzTarget.OpenWorkbook));
        foreach (string table in new[] { "sites", "links" })
        {
            string file = table + ".parquet", csv = table + ".csv";
            foreach (SupplyNetwork network in networks.Take(3))
            {
                targets.Add(new("Parquet " + table, "net.parquet/" + file, [Saved(network, "net.parquet", file)], path => FuzzTarget.OpenNetwork(Path.GetDirectoryName(path)!))
                {
                    Beside = Beside(network, "net.parquet", file),
                });
                targets.Add(new("CSV " + table, "net/" + csv, [Saved(network, "net", csv)], path => FuzzTarget.OpenNetwork(Path.GetDirectoryName(path)!))
                {
                    Beside = Beside(network, "net", csv),
                });
            }
        }
        foreach (string file in new[] { "sites.parquet", "links.parquet" })
        {
            (string Name, byte[] Bytes)[][] folders = [.. networks.Take(4).Select(OfAnotherProgram)];
            targets.Add(new("Parquet of another program, " + file, "net.parquet/" + file, [.. folders.Select(f => Array.Find(f, e => e.Name.EndsWith(file, StringComparison.Ordinal)).Bytes)],
                path => FuzzTarget.OpenNetwork(Path.GetDirectoryName(path)!))
            {
                Beside = [.. folders[0].Where(e => !e.Name.EndsWith(file, StringComparison.Ordinal))],
            });
        }
        foreach (INetworkImporter importer in NetworkImporters.All)
        {
            targets.Add(new("import " + importer.Name + " from text", "list.csv", [.. Texts(), Encoding.UTF8.GetBytes(Table)], path => FuzzTarget.Import(importer.Name, path)));
            targets.Add(new("import " + importer.Name + " from a workbook", "list.xlsx", [.. Files(testData, "*.xlsx"), SmallWorkbook.Network("<c><v>0</v></c>")], path => FuzzTarget.Import(importer.Name, path)));
        }
        return targets;
    }

    private static IEnumerable<byte[]> Texts()
    {
        yield return Encoding.UTF8.GetBytes(List);
        yield return [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(List)];
        yield return [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(List)];
        yield return CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(List);
        yield return Encoding.UTF8.GetBytes(List.Replace(',', '\t'));
    }

    private static IEnumerable<byte[]> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Where(f => f.EndsWith(pattern[1..], StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).Where(b => b.Length < 200_000)
        : [];

    private static byte[] Saved(SupplyNetwork network, string name, string? file) => InFolder(network, name, path => File.ReadAllBytes(file is null ? path : Path.Combine(path, file)));

    private static (string Name, byte[] Bytes)[] Beside(SupplyNetwork network, string name, string file) => InFolder(network, name, path =>
        Directory.EnumerateFiles(path).Where(f => Path.GetFileName(f) != file).Select(f => ($"{name}/{Path.GetFileName(f)}", File.ReadAllBytes(f))).ToArray());

    private static (string Name, byte[] Bytes)[] OfAnotherProgram(SupplyNetwork network, int index) => InFolder("net.parquet",
        path => ForeignParquet.Write(network, path, new ForeignStyle(3, 6, 4) { IsSecondVersion = index % 2 == 1, IsCompressed = index % 4 > 1, NumberBits = 64 }),
        path => Directory.EnumerateFiles(path).Select(f => ($"net.parquet/{Path.GetFileName(f)}", File.ReadAllBytes(f))).ToArray());

    private static TResult InFolder<TResult>(SupplyNetwork network, string name, Func<string, TResult> take) => InFolder(name, path => NetworkFile.Save(network, path), take);

    private static TResult InFolder<TResult>(string name, Action<string> write, Func<string, TResult> take)
    {
        string folder = Directory.CreateTempSubdirectory("supplychain-fuzz").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            write(path);
            return take(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
