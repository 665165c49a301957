using System.Text.Json;
using SupplyChain.Building;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Reads network.json.</summary>
internal static class InformationReader
{
    // It holds a few short texts and names of codes; anything larger is another file.
    private const int LongestFile = 1 << 20;

    public static NetworkInformation Read(SourceFile file, DiagnosticBag bag)
    {
        string text;
        try
        {
            using SourceReader reader = file.OpenReader();
            char[] buffer = new char[LongestFile + 1];
            int length = reader.ReadBlock(buffer, 0, buffer.Length);
            if (reader.Fault != SourceFault.None)
            {
                SourceFaultReport.Add(file, reader, 1, bag);
                return new NetworkInformation();
            }
            if (length > LongestFile)
            {
                bag.Add(DiagnosticCodes.BadJson, new SourcePosition(file.Display, 0), null, null, new LocalizedText("SC1013.TooLong", LongestFile));
                return new NetworkInformation();
            }
            text = new string(buffer, 0, length);
            if (string.IsNullOrWhiteSpace(text))
            {
                bag.Add(DiagnosticCodes.FileEmpty, new SourcePosition(file.Display, 0), null,
                    new LocalizedText("SC1007.Json"), NetworkSchema.InformationFile);
                return new NetworkInformation();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCodes.Unreadable, new SourcePosition(file.Display, 0), null, null, file.Display, SystemFailure.Reason(problem, file.Path));
            return new NetworkInformation();
        }
        return new Parse(file, text, bag).Run();
    }

    private sealed class Parse(SourceFile file, string text, DiagnosticBag bag)
    {
        private readonly byte[] _bytes = System.Text.Encoding.UTF8.GetBytes(text);
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _chineseNames = new(StringComparer.Ordinal);
        private Measure? _measure;

        public NetworkInformation Run()
        {
            try
            {
                var reader = new Utf8JsonReader(_bytes);
                ReadObject(ref reader);
            }
            catch (JsonException problem)
            {
                ReportAt((int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0));
            }
            return new NetworkInformation
            {
                Title = _values.GetValueOrDefault("title"),
                ChineseTitle = _values.GetValueOrDefault("title_zh"),
                Currency = _values.GetValueOrDefault("currency"),
                Date = _values.GetValueOrDefault("date"),
                Source = _values.GetValueOrDefault("source"),
                Language = _values.GetValueOrDefault("language"),
                Measure = _measure,
                ChineseNames = _chineseNames,
            };
        }

        private void ReadObject(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Report(DiagnosticCodes.BadJson, ref reader, null, new LocalizedText("SC1013.NotAnObject"));
                return;
            }
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string key = TextOf(ref reader);
                if (!seen.Add(key))
                    Report(DiagnosticCodes.BadJson, ref reader, null, new LocalizedText("SC1013.Twice", key));
                bool isKnown = NetworkSchema.InformationKeys.Contains(key);
                if (!isKnown)
                {
                    string? close = Suggestion.Closest(key, NetworkSchema.InformationKeys);
                    Report(DiagnosticCodes.JsonUnknown, ref reader, close is null ? null : new LocalizedText("SC2.DidYouMeanHere", close), key);
                }
                reader.Read();
                if (isKnown)
                    Take(key, ref reader);
                reader.Skip();
            }
            // Reading on finds what follows the closing brace.
            reader.Read();
        }

        private void Take(string key, ref Utf8JsonReader reader)
        {
            if (key == NetworkSchema.ChineseNamesKey)
            {
                TakeNames(ref reader);
                return;
            }
            if (ValueOf(key, ref reader) is not { } value)
                return;
            if (key != "measure")
            {
                if (!string.IsNullOrWhiteSpace(value))
                    _values[key] = value;
                return;
            }
            int index = Words.Measures.Select(m => m.Word).ToList().IndexOf(value);
            if (index >= 0)
            {
                _measure = Words.Measures[index].Value;
                return;
            }
            string[] words = [.. Words.Measures.Select(m => m.Word)];
            LocalizedText? hint = Suggestion.Closest(value, words) is { } close ? new LocalizedText("SC2.DidYouMeanHere", close) : null;
            Report(DiagnosticCodes.UnknownWord, ref reader, hint, value, new TextList(words));
        }

        private void TakeNames(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.Null)
                return;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Report(DiagnosticCodes.BadJson, ref reader, null, new LocalizedText("SC1013.NotNames", NetworkSchema.ChineseNamesKey));
                return;
            }
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string code = TextOf(ref reader);
                if (!seen.Add(code))
                    Report(DiagnosticCodes.BadJson, ref reader, null, new LocalizedText("SC1013.Twice", code));
                reader.Read();
                if (ValueOf(code, ref reader) is { } name && !string.IsNullOrWhiteSpace(name))
                    _chineseNames[code] = name;
                reader.Skip();
            }
        }

        private string? ValueOf(string key, ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.String)
                return TextOf(ref reader);
            if (reader.TokenType != JsonTokenType.Null)
                Report(DiagnosticCodes.BadJson, ref reader, null, new LocalizedText("SC1013.NotAText", key));
            return null;
        }

        private string TextOf(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // Escapes can spell half a character, which no text may hold.
                Report(DiagnosticCodes.BadJson, ref reader, null, new LocalizedText("SC1013.HalfCharacter"));
                return "";
            }
        }

        private void Report(DiagnosticCode code, ref Utf8JsonReader reader, LocalizedText? hint, params object[] arguments)
        {
            ReadOnlySpan<byte> before = _bytes.AsSpan(0, (int)reader.TokenStartIndex);
            int lineStart = before.LastIndexOf((byte)'\n') + 1;
            int line = before.Count((byte)'\n') + 1;
            int column = System.Text.Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
            int quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
            bag.Add(new Diagnostic(code, new SourcePosition(file.Display, line, column), arguments)
            {
                HintText = hint,
                MarkLength = System.Text.Encoding.UTF8.GetCharCount(reader.ValueSpan) + quotes,
            });
        }

        private void ReportAt(int line, int byteInLine)
        {
            string[] lines = text.Split('\n');
            string content = line <= lines.Length ? lines[line - 1] : "";
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(content);
            int inLine = System.Text.Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(byteInLine, bytes.Length));
            int offset = Math.Min(text.Length, lines.Take(line - 1).Sum(l => l.Length + 1) + inLine);
            bag.Add(DiagnosticCodes.BadJson, new SourcePosition(file.Display, line, inLine + 1), null, null, JsonFault.At(text, offset));
        }
    }
}
