using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Formats.Graphs;

/// <summary>Reads a network from GraphML: nodes are sites, edges links, their attributes the columns; the other tables are attributes of the graph, as CSV.</summary>
internal sealed class GraphMlNetwork
{
    /// <summary>The attributes of the graph that hold tables.</summary>
    public static IReadOnlyList<(string Name, TableSchema Schema)> GraphTables { get; } =
        [("inputs", NetworkSchema.Inputs), ("limits", NetworkSchema.Limits), ("scenarios", ScenarioTable.Schema)];

    /// <summary>Reads a file.</summary>
    /// <returns>The network, or null if there is at least one error; and every problem, sorted.</returns>
    public static (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, CancellationToken cancellation)
    {
        var reading = new NetworkReading(cancellation);
        if (!File.Exists(path))
        {
            reading.Bag.Add(DiagnosticCodes.NotFound, null, null, null, path);
            return (null, reading.Bag.Sorted());
        }
        if (GraphMlDocument.Read(path, SourceFile.OnDisk(path, path), reading.Bag, cancellation) is not { } graph)
            return (null, reading.Bag.Sorted());
        // Sites and links have columns of their own, though they stand in one file.
        ReadTable(NetworkSchema.Sites, graph.Nodes);
        ReadTable(NetworkSchema.Links, graph.Edges);
        ReadGraph(path, graph, reading);
        SupplyNetwork? network = reading.Finish();
        return (network, reading.Bag.Sorted());

        void ReadTable(TableSchema schema, GraphMlTable table)
        {
            EmptyWhatIsNoNumber(schema, table);
            reading.Read(schema, SourceFile.OnDisk(path, path), new ListRecords([.. table.Names], graph.Line, table.Rows, cancellation));
        }
    }

    // Programs that know no missing numbers write nan for them.
    private static void EmptyWhatIsNoNumber(TableSchema schema, GraphMlTable table)
    {
        for (int column = 0; column < table.Names.Count; column++)
        {
            if (schema.Find(table.Names[column]) is not { IsNumber: true })
                continue;
            foreach ((string?[] fields, _) in table.Rows)
            {
                if (fields[column] is { Length: 3 } text && text.Equals("nan", StringComparison.OrdinalIgnoreCase))
                    fields[column] = null;
            }
        }
    }

    private static void ReadGraph(string path, GraphMlDocument graph, NetworkReading reading)
    {
        List<(string Key, string Value, SourcePosition At)> information = [];
        for (int i = 0; i < graph.Graph.Names.Count; i++)
        {
            (string?[] fields, int line) = graph.Graph.Rows[0];
            // Keys may have been declared after the graph began.
            if (i >= fields.Length || fields[i] is not { Length: > 0 } text)
                continue;
            string name = graph.Graph.Names[i];
            if (GraphTables.FirstOrDefault(t => t.Name == name).Schema is not { } schema)
            {
                information.Add((name, text, new SourcePosition(path, line)));
                continue;
            }
            var file = SourceFile.InMemory(path, text, name);
            using var table = new CsvTable(file, reading.Bag, reading.Cancellation);
            reading.Read(schema, file, table);
        }
        reading.Builder.Information = InformationSheetReader.Of(information, reading.Bag);
    }
}
