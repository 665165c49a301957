using System.Text;
using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

/// <summary>A network folder for one test; gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public const string GoodSites = "id,industry,region,output_per_day,operating_level,needs_teams\nmill,cloth,north,100,0,1\nsewing,masks,south,300,1,0\n";

    public const string GoodLinks = "supplier,customer,value_per_day\nmill,sewing,60\n";

    private readonly string _root = Directory.CreateTempSubdirectory("supplychain-").FullName;

    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path => System.IO.Path.Combine(_root, "net");

    /// <summary>Two sites and a link, without a single problem.</summary>
    public static TemporaryFolder Good() => new TemporaryFolder().With("sites.csv", GoodSites).With("links.csv", GoodLinks);

    public static LoadResult LoadWith(string file, string text) => LoadWith(file, Encoding.UTF8.GetBytes(text));

    public static LoadResult LoadWith(string file, byte[] bytes)
    {
        using TemporaryFolder folder = Good().With(file, bytes);
        return folder.Load();
    }

    public TemporaryFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string file, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public TemporaryFolder Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    /// <summary>Loads the folder; checks what is true of every load: a network or an error, never both and never neither.</summary>
    public LoadResult Load()
    {
        bool loaded = SupplyNetwork.TryLoad(Path, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Equal(loaded, network is not null);
        Assert.Equal(loaded, !diagnostics.Any(d => d.Severity == Severity.Error));
        return new LoadResult(Path, network, diagnostics);
    }

    public void Dispose() => Directory.Delete(_root, true);
}

/// <summary>What a load gave: a network or none, and every problem.</summary>
public sealed record LoadResult(string Path, SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The codes, in order.</summary>
    public string Codes => string.Join(' ', Diagnostics.Select(d => d.Code.Id));

    /// <summary>All problems as a user sees them, with the folder called <c>net</c>.</summary>
    public string Text => DiagnosticFormatter.Format(Diagnostics, Language.English).Replace(Path, "net", StringComparison.Ordinal);
}
