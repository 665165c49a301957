using System.Text;

namespace SupplyChain.Tests.Data;

/// <summary>A network folder for one test; gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public const string GoodSites = "id,industry,region,output_per_day,operating_level,needs_teams\nmill,cloth,north,100,0,1\nsewing,masks,south,300,1,0\n";

    public const string GoodLinks = "supplier,customer,value_per_day\nmill,sewing,60\n";

    public TemporaryFolder()
    {
        Root = Directory.CreateTempSubdirectory("supplychain-").FullName;
        Directory.CreateDirectory(Path);
    }

    private string Root { get; }

    public string Path => System.IO.Path.Combine(Root, "net");

    public static TemporaryFolder Good() => new TemporaryFolder().With("sites.csv", GoodSites).With("links.csv", GoodLinks);

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

    public LoadResult Load()
    {
        bool loaded = SupplyNetwork.TryLoad(Path, out SupplyNetwork? network, out IReadOnlyList<SupplyChain.Diagnostics.Diagnostic> diagnostics);
        Assert.Equal(loaded, network is not null);
        Assert.Equal(loaded, !diagnostics.Any(d => d.Severity == SupplyChain.Diagnostics.Severity.Error));
        return new LoadResult(Path, network, diagnostics);
    }

    public void Dispose() => Directory.Delete(Root, true);
}

/// <summary>What a load gave: a network or none, and every problem.</summary>
public sealed record LoadResult(string Path, SupplyNetwork? Network, IReadOnlyList<SupplyChain.Diagnostics.Diagnostic> Diagnostics)
{
    /// <summary>The codes, in order.</summary>
    public string Codes => string.Join(' ', Diagnostics.Select(d => d.Code.Id));

    /// <summary>All as a user sees them, with the folder called <c>net</c>.</summary>
    public string Text => SupplyChain.Diagnostics.DiagnosticFormatter.Format(Diagnostics, Language.English).Replace(Path, "net", StringComparison.Ordinal);
}
