using SupplyChain.Building;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Networks;

/// <summary>Reads what a network says about itself from names and values, as network.json has them.</summary>
internal static class InformationSheetReader
{
    /// <summary>Reads the sheet <c>network</c>: a name in the first column, its value in the second.</summary>
    public static NetworkInformation Read(Sheet sheet, SourceFile file, DiagnosticBag bag)
    {
        List<(string Key, string Value, SourcePosition At)> values = [];
        foreach (Row row in sheet.Rows)
        {
            string text = row[1].Text, key = text.StartsWith(InformationWriter.NamePrefix, StringComparison.Ordinal) ? text : text.Trim();
            bool isHeader = key == WorkbookNetwork.KeyColumn && row[2].Text.Trim() == WorkbookNetwork.ValueColumn;
            if (key.Length > 0 && !isHeader)
                values.Add((key, row[2].Text, file.At(row.Number) with { Column = 1 }));
        }
        return Of(values, bag);
    }

    /// <summary>Makes the information of names and values, each with its place.</summary>
    public static NetworkInformation Of(IReadOnlyList<(string Key, string Value, SourcePosition At)> values, DiagnosticBag bag)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Measure? measure = null;
        foreach ((string key, string value, SourcePosition at) in values)
        {
            if (key.StartsWith(InformationWriter.NamePrefix, StringComparison.Ordinal))
            {
                if (!string.IsNullOrWhiteSpace(value))
                    names[key[InformationWriter.NamePrefix.Length..]] = value;
            }
            else if (!NetworkSchema.InformationKeys.Contains(key) || key == NetworkSchema.ChineseNamesKey)
            {
                string? close = key == NetworkSchema.ChineseNamesKey ? InformationWriter.NamePrefix + "CODE" : Suggestion.Closest(key, NetworkSchema.InformationKeys);
                bag.Add(DiagnosticCodes.JsonUnknown, at, null, close is null ? null : new LocalizedText("SC2.DidYouMeanHere", close), key);
            }
            else if (key == "measure" && value.Trim().Length > 0)
            {
                measure = MeasureOf(value, at, bag);
            }
            else if (!string.IsNullOrWhiteSpace(value))
            {
                said[key] = value;
            }
        }
        return new NetworkInformation
        {
            Title = said.GetValueOrDefault("title"),
            ChineseTitle = said.GetValueOrDefault("title_zh"),
            Currency = said.GetValueOrDefault("currency"),
            Date = said.GetValueOrDefault("date"),
            Source = said.GetValueOrDefault("source"),
            Language = said.GetValueOrDefault("language"),
            Measure = measure,
            ChineseNames = names,
        };
    }

    private static Measure? MeasureOf(string value, SourcePosition at, DiagnosticBag bag)
    {
        foreach ((string word, Measure measure) in Words.Measures)
        {
            if (word == value.Trim())
                return measure;
        }
        string[] words = [.. Words.Measures.Select(m => m.Word)];
        LocalizedText? hint = Suggestion.Closest(value, words) is { } close ? new LocalizedText("SC2.DidYouMeanHere", close) : null;
        bag.Add(DiagnosticCodes.UnknownWord, at.Column > 0 ? at with { Column = at.Column + 1 } : at, null, hint, value, new TextList(words));
        return null;
    }
}
