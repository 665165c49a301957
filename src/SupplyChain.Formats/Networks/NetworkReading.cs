using SupplyChain.Data;
using SupplyChain.Diagnostics;

namespace SupplyChain.Formats.Networks;

/// <summary>Reads the tables of a network that stand in one file, with the readers and checks of network folders.</summary>
internal sealed class NetworkReading(CancellationToken cancellation)
{
    private SourceFile? _sites, _links;

    public DiagnosticBag Bag { get; } = new();

    public SupplyNetworkBuilder Builder { get; } = new();

    public CancellationToken Cancellation => cancellation;

    /// <summary>Reads the rows of one table.</summary>
    /// <param name="schema">Which table it is.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="table">Its rows.</param>
    /// <param name="readPlain">Reads the rows in a faster way, if it can; null if there is none.</param>
    public void Read(TableSchema schema, SourceFile file, RecordTable table, Func<TableHeader, bool>? readPlain = null)
    {
        Note(schema, file);
        TableReading.Read(table, file, schema, Bag, row =>
        {
            if (schema == NetworkSchema.Sites)
                SiteReader.Read(row, Builder);
            else if (schema == NetworkSchema.Links)
                LinkReader.Read(row, Builder);
            else if (schema == NetworkSchema.Inputs)
                RuleReader.ReadInputs(row, Builder);
            else if (schema == NetworkSchema.Limits)
                RuleReader.ReadLimits(row, Builder);
            else
                ScenarioTable.Read(row, Builder);
        }, readPlain);
    }

    /// <summary>Takes note of a table that is read in another way.</summary>
    public void Note(TableSchema schema, SourceFile file)
    {
        if (schema == NetworkSchema.Sites)
            _sites = file;
        else if (schema == NetworkSchema.Links)
            _links = file;
    }

    /// <summary>Builds the network, unless anything was wrong.</summary>
    public SupplyNetwork? Finish()
    {
        cancellation.ThrowIfCancellationRequested();
        bool readAll = !Bag.HasErrors;
        Builder.TryBuild(out SupplyNetwork? network, out IReadOnlyList<Diagnostic> built);
        var consequences = new Consequences(_sites, _links, built);
        foreach (Diagnostic diagnostic in built.Where(d => !consequences.Includes(d)))
        {
            // The builder does not know that sites come from a file when there are none.
            Bag.Add(diagnostic.Code == DiagnosticCodes.NoSites && _sites is not null ? diagnostic with { Position = _sites.At(0) } : diagnostic);
        }
        return readAll ? network : null;
    }
}
