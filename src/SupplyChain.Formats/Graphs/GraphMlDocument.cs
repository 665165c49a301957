using System.Xml;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Graphs;

/// <summary>What nodes, edges or the graph itself are said to be: attribute by attribute.</summary>
internal sealed class GraphMlTable(params string[] fixedNames)
{
    private readonly Dictionary<string, int> _columnOfKey = new(StringComparer.Ordinal);
    private readonly List<string?> _defaults = [.. fixedNames.Select(_ => (string?)null)];

    /// <summary>Names of the columns.</summary>
    public List<string> Names { get; } = [.. fixedNames];

    public List<(string?[] Fields, int Line)> Rows { get; } = [];

    public void AddKey(string id, string name)
    {
        if (_columnOfKey.TryAdd(id, Names.Count))
        {
            Names.Add(name);
            _defaults.Add(null);
        }
    }

    public void SetDefault(string key, string text)
    {
        if (_columnOfKey.TryGetValue(key, out int column))
            _defaults[column] = text;
    }

    public string?[] NewRow() => [.. _defaults];

    /// <summary>The column of a key; -1 for keys that hold drawings and the like.</summary>
    public int ColumnOf(string? key) => key is not null && _columnOfKey.TryGetValue(key, out int column) ? column : -1;
}

/// <summary>Reads the nodes and edges of a GraphML file with their attributes; what programs add to draw the graph is passed over.</summary>
/// <remarks>No document type is read, so that no entity can be expanded and no other file fetched.</remarks>
internal sealed class GraphMlDocument
{
    /// <summary>Bytes a file may have.</summary>
    public const long LongestFile = 1L << 30;

    /// <summary>Bytes a single text may have, such as the input rules of a network.</summary>
    public const int LongestText = 64 << 20;

    private const int DeepestNesting = 64;

    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly CancellationToken _cancellation;
    private XmlReader _xml = null!;
    private bool _isDirected, _hasGraph;

    private GraphMlDocument(SourceFile file, DiagnosticBag bag, CancellationToken cancellation) => (_file, _bag, _cancellation) = (file, bag, cancellation);

    public GraphMlTable Nodes { get; } = new("id");

    public GraphMlTable Edges { get; } = new("supplier", "customer");

    /// <summary>Attributes of the graph itself: one row.</summary>
    public GraphMlTable Graph { get; } = new();

    /// <summary>The line on which the graph begins.</summary>
    public int Line { get; private set; }

    /// <summary>Reads a file, or reports why not.</summary>
    /// <returns>The graph; null if it was refused.</returns>
    public static GraphMlDocument? Read(string path, SourceFile file, DiagnosticBag bag, CancellationToken cancellation)
    {
        var document = new GraphMlDocument(file, bag, cancellation);
        try
        {
            using Stream bytes = file.OpenBytes()!;
            if (bytes.Length > LongestFile)
            {
                document.Refuse(DiagnosticCodes.WorkbookTooLarge, "SC1019.Graph", bytes.Length >> 20, LongestFile >> 20);
                return null;
            }
            document.ReadAll(bytes);
        }
        catch (XmlException problem)
        {
            bag.Add(new Diagnostic(DiagnosticCodes.BadGraph, file.At(problem.LineNumber) with { Column = problem.LinePosition })
            {
                MessageText = new LocalizedText(HasDocumentType(file) ? "SC1024.DocumentType" : "SC1024.Xml"),
            });
        }
        catch (InvalidDataException)
        {
            document.Refuse(DiagnosticCodes.WorkbookTooLarge, "SC1019.GraphText", LongestText >> 20);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCodes.Unreadable, file.At(0), null, null, path, SystemFailure.Reason(problem, path));
        }
        return bag.HasErrors ? null : document;
    }

    private void ReadAll(Stream bytes)
    {
        using var bounded = new BoundedXmlStream(bytes, LongestText);
        using var xml = XmlReader.Create(bounded, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        _xml = xml;
        xml.MoveToContent();
        if (xml.LocalName != "graphml")
        {
            Report("SC1024.NotGraphMl", xml.LocalName);
            return;
        }
        while (xml.Read() && !_bag.HasErrors)
        {
            if (xml.Depth > DeepestNesting)
            {
                Report("SC1024.Nesting", DeepestNesting);
                return;
            }
            if (xml.NodeType == XmlNodeType.Element)
                ReadElement();
        }
        if (!_hasGraph && !_bag.HasErrors)
            Report("SC1024.NoGraph");
    }

    private void ReadElement()
    {
        switch (_xml.LocalName)
        {
            case "key":
                ReadKey();
                break;
            case "graph":
                if (_hasGraph)
                    Report("SC1024.SeveralGraphs");
                _hasGraph = true;
                Line = LineNumber;
                _isDirected = _xml.GetAttribute("edgedefault") != "undirected";
                Graph.Rows.Add((Graph.NewRow(), Line));
                break;
            case "hyperedge":
                Report("SC1024.HyperEdge");
                break;
            case "data" when _hasGraph:
                ReadData(Graph, Graph.Rows[0].Fields);
                break;
            case "node" or "edge" when !_hasGraph:
                Report("SC1024.NoGraph");
                break;
            case "node":
                ReadRow(Nodes, ["id"]);
                break;
            case "edge":
                if (_xml.GetAttribute("directed") is { } directed ? directed == "false" : !_isDirected)
                    Report("SC1024.Undirected");
                ReadRow(Edges, ["source", "target"]);
                break;
        }
    }

    private void ReadKey()
    {
        string? id = _xml.GetAttribute("id"), name = _xml.GetAttribute("attr.name"), about = _xml.GetAttribute("for") ?? "all";
        GraphMlTable[] tables = [.. new[] { (Nodes, "node"), (Edges, "edge"), (Graph, "graph") }.Where(t => about == t.Item2 || about == "all").Select(t => t.Item1)];
        // A key without a name is one of a program that draws; what is for all of them is not asked of the graph.
        if (id is null || name is null)
            return;
        if (about == "all")
            tables = [Nodes, Edges];
        foreach (GraphMlTable table in tables)
            table.AddKey(id, name);
        if (_xml.IsEmptyElement)
            return;
        int depth = _xml.Depth;
        bool more = _xml.Read();
        while (more && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "default")
            {
                string text = _xml.ReadElementContentAsString();
                foreach (GraphMlTable table in tables)
                    table.SetDefault(id, text);
            }
            else
            {
                more = _xml.Read();
            }
        }
    }

    private void ReadRow(GraphMlTable table, string[] attributes)
    {
        if ((table.Rows.Count & 0xFFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        string?[] fields = table.NewRow();
        int line = LineNumber;
        for (int i = 0; i < attributes.Length; i++)
            fields[i] = _xml.GetAttribute(attributes[i]);
        table.Rows.Add((fields, line));
        if (_xml.IsEmptyElement)
            return;
        int depth = _xml.Depth;
        bool more = _xml.Read();
        while (more && _xml.Depth > depth && !_bag.HasErrors)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "data")
            {
                ReadData(table, fields);
            }
            else if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "graph")
            {
                Report("SC1024.SeveralGraphs");
            }
            else
            {
                more = _xml.Read();
            }
            if (_xml.Depth > DeepestNesting)
                Report("SC1024.Nesting", DeepestNesting);
        }
    }

    // Ends on what follows the element for rows, and on its end for the graph itself, which reads on from there.
    private void ReadData(GraphMlTable table, string?[] fields)
    {
        int column = table.ColumnOf(_xml.GetAttribute("key"));
        if (column < 0)
        {
            SkipData(table == Graph);
            return;
        }
        if (table == Graph)
        {
            fields[column] = ReadText();
            return;
        }
        fields[column] = _xml.ReadElementContentAsString();
    }

    private string ReadText()
    {
        if (_xml.IsEmptyElement)
            return "";
        var text = new System.Text.StringBuilder();
        int depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(_xml.Value);
        }
        return text.ToString();
    }

    private void SkipData(bool endsOnItsEnd)
    {
        if (!endsOnItsEnd)
        {
            _xml.Skip();
            return;
        }
        if (_xml.IsEmptyElement)
            return;
        int depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            // Passed over.
        }
    }

    private int LineNumber => ((IXmlLineInfo)_xml).LineNumber;

    private void Report(string key, params object[] arguments) =>
        _bag.Add(new Diagnostic(DiagnosticCodes.BadGraph, _file.At(LineNumber)) { MessageText = new LocalizedText(key, arguments) });

    private void Refuse(DiagnosticCode code, string key, params object[] arguments) =>
        _bag.Add(new Diagnostic(code, _file.At(0)) { MessageText = new LocalizedText(key, arguments) });

    private static bool HasDocumentType(SourceFile file)
    {
        using Stream bytes = file.OpenBytes()!;
        byte[] start = new byte[1 << 16];
        int length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return System.Text.Encoding.ASCII.GetString(start, 0, length).Replace("\0", "", StringComparison.Ordinal).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }
}
