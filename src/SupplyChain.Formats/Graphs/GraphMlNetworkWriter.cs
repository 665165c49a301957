using System.Text;
using System.Xml;
using SupplyChain.Data;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Formats.Graphs;

/// <summary>Writes a network as GraphML with plain attributes only, which every program for graphs reads.</summary>
internal static class GraphMlNetworkWriter
{
    private const string GraphMl = "http://graphml.graphdrawing.org/xmlns";

    private static readonly WritableText Rules = new(CsvTable.LongestField, IsXml: true);

    private static readonly XmlWriterSettings Form = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        // Line ends inside values come back as they are.
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    public static void Write(SupplyNetwork network, string path, CancellationToken cancellation)
    {
        IReadOnlyList<NetworkTable> tables = ScenarioTable.Combine(network);
        Rules.Check(network, tables);
        NetworkTable sites = tables.First(t => t.Schema == NetworkSchema.Sites), links = tables.First(t => t.Schema == NetworkSchema.Links);
        List<(string Name, string Text)> ofGraph = [.. InformationWriter.Values(network.Information)];
        foreach ((string name, TableSchema schema) in GraphMlNetwork.GraphTables)
        {
            if (tables.FirstOrDefault(t => t.Schema == schema) is { } table)
                ofGraph.Add((name, Csv(table, cancellation)));
        }
        FileReplacement.Write(path, file =>
        {
            using var xml = XmlWriter.Create(file, Form);
            xml.WriteStartElement("graphml", GraphMl);
            for (int i = 0; i < ofGraph.Count; i++)
                WriteKey(xml, "g" + i, "graph", ofGraph[i].Name, "string");
            WriteKeys(xml, "n", "node", sites, 1);
            WriteKeys(xml, "e", "edge", links, 2);
            xml.WriteStartElement("graph", GraphMl);
            xml.WriteAttributeString("edgedefault", "directed");
            for (int i = 0; i < ofGraph.Count; i++)
                WriteData(xml, "g" + i, ofGraph[i].Text);
            WriteRows(xml, "node", "n", ["id"], sites, cancellation);
            WriteRows(xml, "edge", "e", ["source", "target"], links, cancellation);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private static string Csv(NetworkTable table, CancellationToken cancellation)
    {
        using var text = new StringWriter();
        CsvTableWriter.Write(table, text, cancellation);
        return text.ToString();
    }

    private static void WriteKeys(XmlWriter xml, string prefix, string about, NetworkTable table, int first)
    {
        for (int i = first; i < table.Columns.Count; i++)
        {
            NetworkColumn column = table.Columns[i];
            WriteKey(xml, prefix + i, about, column.Name, column is TextNetworkColumn ? "string" : column.Schema.Type == ColumnType.Number ? "double" : "int");
        }
    }

    private static void WriteKey(XmlWriter xml, string id, string about, string name, string type)
    {
        xml.WriteStartElement("key", GraphMl);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", about);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    // The first columns are attributes of the element itself.
    private static void WriteRows(XmlWriter xml, string element, string prefix, string[] attributes, NetworkTable table, CancellationToken cancellation)
    {
        for (int row = 0; row < table.RowCount; row++)
        {
            if ((row & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            xml.WriteStartElement(element, GraphMl);
            for (int i = 0; i < table.Columns.Count; i++)
            {
                string shown = CsvTableWriter.Shown(table.Columns[i], row);
                if (i < attributes.Length)
                    xml.WriteAttributeString(attributes[i], shown);
                else if (shown.Length > 0)
                    WriteData(xml, prefix + i, shown);
            }
            xml.WriteEndElement();
        }
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data", GraphMl);
        xml.WriteAttributeString("key", key);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
