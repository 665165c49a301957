using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SupplyChain.Reports;

/// <summary>Writes a report as JSON: <c>schema</c> first, camelCase, full precision, indented, line feeds, one line feed at the end.</summary>
/// <remarks>Numbers survive a round trip to the last bit. A number that is not finite is written as null, since JSON has no word for it.
/// Text outside ASCII is written as it is.</remarks>
public sealed class JsonReportRenderer : IReportRenderer
{
    private const int FlushAt = 1 << 16;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Language _language;

    /// <summary>Makes a renderer.</summary>
    /// <param name="language">The language of messages about problems; keys and words of the format are the same in every language.</param>
    public JsonReportRenderer(Language language = Language.English) => _language = language;

    /// <inheritdoc/>
    public void Render(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("schema", report.Schema);
            foreach (ReportSection section in report.Sections.Where(s => s.Audience.IsForPrograms()))
                Write(json, section, buffer, output);
            json.WriteEndObject();
            json.Flush();
        }
        Drain(buffer, output);
        output.Write('\n');
    }

    private void Write(Utf8JsonWriter json, ReportSection section, ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        switch (section)
        {
            case FactSection { Key: "" } facts:
                WriteMembers(json, facts.Facts);
                break;
            case FactSection facts:
                json.WriteStartObject(facts.Key);
                WriteMembers(json, facts.Facts);
                json.WriteEndObject();
                break;
            case TableSection table:
                WriteRows(json, table, buffer, output);
                break;
            case ProblemSection problems:
                WriteRows(json, problems.ToTable(_language), buffer, output);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, IEnumerable<ReportFact> facts)
    {
        foreach (ReportFact fact in facts.Where(f => f.Audience.IsForPrograms()))
        {
            json.WritePropertyName(fact.Key);
            WriteValue(json, fact.Value.Value);
        }
    }

    private static void WriteRows(Utf8JsonWriter json, TableSection table, ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        json.WriteStartArray(table.Key);
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            WriteRow(json, table.Columns, row);
            if (json.BytesPending + buffer.WrittenCount < FlushAt)
                continue;
            json.Flush();
            Drain(buffer, output);
        }
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<ReportColumn> columns, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        for (int i = 0; i < columns.Count; i++)
        {
            if (!columns[i].Audience.IsForPrograms())
                continue;
            json.WritePropertyName(columns[i].Key);
            WriteValue(json, row[i]);
        }
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                WriteText(json, text);
                break;
            case LocalName name:
                WriteText(json, name.Name);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number == 0 ? 0 : number);
                break;
            case double:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<ReportFact> facts:
                json.WriteStartObject();
                WriteMembers(json, facts);
                json.WriteEndObject();
                break;
            case TableSection table:
                json.WriteStartArray();
                foreach (IReadOnlyList<object?> row in table.Rows)
                    WriteRow(json, table.Columns, row);
                json.WriteEndArray();
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (string item in list)
                    WriteText(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"a report cannot hold a value of {value.GetType()}");
        }
    }

    // The encoder leaves Chinese alone, but escapes characters beyond the basic plane, which rare names are written with.
    private static void WriteText(Utf8JsonWriter json, string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            json.WriteStringValue(text);
            return;
        }
        var literal = new StringBuilder(text.Length + 8).Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsBmp)
                literal.Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(rune.ToString()));
            else
                literal.Append(rune.ToString());
        }
        json.WriteRawValue(literal.Append('"').ToString(), skipInputValidation: true);
    }

    // Only ever called between tokens, so no character is split between two calls.
    private static void Drain(ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }
}
