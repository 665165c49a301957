using System.IO.Compression;
using System.Text;
using SupplyChain.Formats;
using SupplyChain.Formats.Tables;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>A folder of table files for one test; gone when the test ends.</summary>
internal sealed class TableFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supplychain-tables-").FullName;

    /// <summary>Where committed tables stand.</summary>
    public static string Committed { get; } = Path.Combine(Repository.TestProject, "TestData", "tables");

    /// <summary>The files of a committed folder, unpacked.</summary>
    public static TableFiles Unpack(string folder)
    {
        var files = new TableFiles();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Committed, folder), "*.gz"))
        {
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using FileStream plain = File.Create(files.At(Path.GetFileNameWithoutExtension(path)));
            packed.CopyTo(plain);
        }
        return files;
    }

    /// <summary>One file of a committed folder, unpacked, as text.</summary>
    public static string Text(string folder, string file)
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Committed, folder, file + ".gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return reader.ReadToEnd();
    }

    public string Folder => _folder;

    public string At(string file) => Path.Combine(_folder, file.Replace('/', Path.DirectorySeparatorChar));

    public TableFiles With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TableFiles With(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllBytes(At(file), bytes);
        return this;
    }

    public ImportResult Import(string file, TableOptions? options = null) => InputOutputTables.Import(At(file), options);

    /// <summary>Imports a table given as text.</summary>
    public static ImportResult ImportText(string text, TableOptions? options = null, string file = "table.csv")
    {
        using TableFiles files = new TableFiles().With(file, text);
        return files.Import(file, options);
    }

    public void Dispose() => Directory.Delete(_folder, true);
}

/// <summary>Questions that tests ask of an import.</summary>
internal static class ImportResultExtensions
{
    public static DataRemark[] Of(this ImportResult result, string code) => [.. result.Report.Remarks.Where(r => r.Code == code)];

    public static DataRemark Single(this ImportResult result, string code) => Assert.Single(result.Report.Remarks, r => r.Code == code);

    public static bool Says(this ImportResult result, string code) => result.Report.Remarks.Any(r => r.Code == code);

    /// <summary>The network; if there is none, the refusals are in the message.</summary>
    public static SupplyNetwork Made(this ImportResult result)
    {
        Assert.True(result.Network is not null, string.Join("\n", result.Report.Remarks.Where(r => r.Kind == RemarkKind.Refusal)));
        return result.Network;
    }

    public static Site Site(this SupplyNetwork network, string id) => Assert.Single(network.Sites, s => s.Id == id);

    public static double Link(this SupplyNetwork network, string supplier, string customer) =>
        network.Links.Where(l => l.Supplier.Id == supplier && l.Customer.Id == customer).Sum(l => l.ValuePerDay);
}
