using System.Text;
using SupplyChain.Formats;
using SupplyChain.Formats.Enterprises;

namespace SupplyChain.Tests.Formats.Lists;

/// <summary>Lists for one test; gone when the test ends.</summary>
internal sealed class ListFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("supplychain-list-").FullName;
    private readonly List<string> _paths = [];

    public string Path => _root;

    /// <summary>The files, in the order in which they were added.</summary>
    public IReadOnlyList<string> Paths => _paths;

    public static ListFolder With(string file, params string[] lines) => new ListFolder().And(file, lines);

    public ListFolder And(string file, params string[] lines)
    {
        _paths.Add(System.IO.Path.Combine(_root, file));
        File.WriteAllText(_paths[^1], string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        return this;
    }

    public ListFolder And(string file, params TestSheet[] sheets)
    {
        _paths.Add(System.IO.Path.Combine(_root, file));
        TestWorkbook.Save(_paths[^1], sheets);
        return this;
    }

    /// <summary>A file that is not a list, such as a map or answers.</summary>
    public string Write(string file, params string[] lines)
    {
        string path = System.IO.Path.Combine(_root, file);
        File.WriteAllText(path, string.Join('\n', lines) + "\n", new UTF8Encoding(true));
        return path;
    }

    public ImportResult Import(EnterpriseListOptions? options = null) =>
        new EnterpriseListImporter().Import(new ImportRequest { Paths = _paths, Lists = options ?? new EnterpriseListOptions() }, CancellationToken.None);

    /// <summary>Imports lists that make a network.</summary>
    public SupplyNetwork Network(EnterpriseListOptions? options = null)
    {
        ImportResult result = Import(options);
        return result.Network ?? throw new InvalidOperationException(string.Join('\n', result.Report.Remarks));
    }

    public void Dispose() => Directory.Delete(_root, true);
}

/// <summary>Looks things up in what an import gave.</summary>
internal static class ImportLookups
{
    public static Site Site(this SupplyNetwork network, string name) => network.Sites.Single(s => s.Name == name);

    public static string? Own(this SupplyNetwork network, string name, string column) => network.Site(name).OwnColumns.GetValueOrDefault(column);

    /// <summary>The remarks of a code, as place and message.</summary>
    public static IReadOnlyList<DataRemark> Of(this ImportResult result, string code) => [.. result.Report.Remarks.Where(r => r.Code == code)];
}
