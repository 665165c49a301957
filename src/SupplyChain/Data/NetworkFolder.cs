using SupplyChain.Diagnostics;

namespace SupplyChain.Data;

/// <summary>Reads a folder of CSV files into a network, or says everything that is wrong with it.</summary>
internal sealed class NetworkFolder
{
    private readonly FolderListing _listing;
    private readonly CancellationToken _cancellation;
    private readonly DiagnosticBag _bag = new();
    private readonly SupplyNetworkBuilder _builder = new();
    private readonly List<SourceFile> _files = [];

    private readonly ReadingOptions _options;

    private NetworkFolder(FolderListing listing, ReadingOptions options, CancellationToken cancellation) =>
        (_listing, _options, _cancellation) = (listing, options, cancellation);

    /// <summary>Reads a folder.</summary>
    /// <returns>The network, or null if there is at least one error; and every problem, located and sorted.</returns>
    public static (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, CancellationToken cancellation) =>
        Read(path, ReadingOptions.Default, cancellation);

    /// <summary>Reads a folder in a given way; the result does not depend on it.</summary>
    public static (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, ReadingOptions options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        return FolderListing.Of(path, bag) is { } listing
            ? new NetworkFolder(listing, options, cancellation).Read()
            : (null, bag.Sorted());
    }

    private (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read()
    {
        bool isNetwork = _listing.ReportMissing(_bag);
        if (isNetwork)
            _listing.ReportUnknown(_bag);
        SourceFile? sites = Table(NetworkSchema.Sites, row => SiteReader.Read(row, _builder),
            (file, header) => PlainSiteReader.TryRead(file, header, _builder, _options, _cancellation));
        SourceFile? links = Table(NetworkSchema.Links, row => LinkReader.Read(row, _builder),
            (file, header) => PlainLinkReader.TryRead(file, header, _builder, _options, _cancellation));
        Table(NetworkSchema.Inputs, row => RuleReader.ReadInputs(row, _builder));
        Table(NetworkSchema.Limits, row => RuleReader.ReadLimits(row, _builder));
        foreach ((string name, SourceFile file) in _listing.Scenarios())
            ReadTable(NetworkSchema.Scenarios, file, row => _builder.AddScenario(ScenarioReader.Read(row, name)));
        if (_listing.Open(NetworkSchema.InformationFile) is { } information)
        {
            _files.Add(information);
            _builder.Information = InformationReader.Read(information, _bag);
        }
        _cancellation.ThrowIfCancellationRequested();
        bool readAll = !_bag.HasErrors;
        (SupplyNetwork? network, IReadOnlyList<Diagnostic> built) = _builder.Build(_options.Workers);
        var consequences = new Consequences(sites, links, built);
        foreach (Diagnostic diagnostic in built.Where(d => !consequences.Includes(d)))
            _bag.Add(InFile(diagnostic, sites));
        // What the builder found may be a consequence, but never the only error.
        return (readAll ? network : null, SourceLocator.Locate(_bag.Sorted(), _files));
    }

    // The builder does not know that sites come from a file when there are none.
    private static Diagnostic InFile(Diagnostic diagnostic, SourceFile? sites) =>
        diagnostic.Code == DiagnosticCodes.NoSites && sites is not null
            ? diagnostic with { Position = new SourcePosition(sites.Display, 0) }
            : diagnostic;

    private SourceFile? Table(TableSchema schema, Action<TableRow> read, Func<SourceFile, TableHeader, bool>? readPlain = null)
    {
        if (_listing.Open(schema.File) is not { } file)
            return null;
        ReadTable(schema, file, read, readPlain);
        return file;
    }

    private void ReadTable(TableSchema schema, SourceFile file, Action<TableRow> read, Func<SourceFile, TableHeader, bool>? readPlain = null)
    {
        _files.Add(file);
        TableReading.Read(file, schema, _bag, _cancellation, read, readPlain is null ? null : header => readPlain(file, header));
    }
}
