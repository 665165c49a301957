using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Refuses texts that a file could not give back as they are, which only networks made in code can hold.</summary>
/// <param name="LongestText">Characters a text may have.</param>
/// <param name="IsXml">The file is XML, which holds no control characters.</param>
internal sealed record WritableText(int LongestText, bool IsXml)
{
    /// <summary>The rules of CSV files.</summary>
    public static WritableText Csv { get; } = new(CsvTable.LongestField, IsXml: false);

    /// <summary>Checks every text of a network.</summary>
    /// <exception cref="NetworkDataException">At least one could not be read again; all are listed.</exception>
    public void Check(SupplyNetwork network, IReadOnlyList<NetworkTable> tables)
    {
        var bag = new DiagnosticBag();
        foreach (NetworkTable table in tables)
            CheckTable(table, bag);
        foreach (InputRule rule in network.InputRules)
            CheckMatches(bag, ("customer_industry", rule.CustomerIndustry), ("product", rule.Product));
        foreach (Limit limit in network.Limits)
            CheckMatches(bag, ("region", limit.Region));
        foreach (ScenarioChange change in network.Scenarios.SelectMany(s => s.Changes))
            CheckMatches(bag, ("site", change.Site), ("industry", change.Industry), ("region", change.Region));
        foreach ((string key, string value) in InformationWriter.Values(network.Information))
        {
            CheckValue(key, key, bag);
            CheckValue(key, value, bag);
        }
        if (bag.HasErrors)
            throw new NetworkDataException(bag.Sorted());
    }

    private void CheckTable(NetworkTable table, DiagnosticBag bag)
    {
        if (table.Scenario is { } scenario)
            CheckValue("scenario", scenario, bag);
        foreach (NetworkColumn column in table.Columns)
        {
            if (column.Schema.IsPrefix)
                CheckName(column, bag);
            if (column is not TextNetworkColumn texts)
                continue;
            string? last = null;
            for (int row = 0; row < table.RowCount; row++)
            {
                // Most columns repeat their texts.
                if (texts.At(row) is { } text && !ReferenceEquals(text, last))
                    CheckValue(column.Name, last = text, bag);
            }
        }
    }

    private void CheckName(NetworkColumn column, DiagnosticBag bag)
    {
        string own = column.Name[column.Schema.Key.Length..];
        if (own.Trim() != own || own.Length == 0)
            bag.Add(new Diagnostic(DiagnosticCodes.CannotBeWritten, null) { MessageText = new LocalizedText("SC3005.Name", column.Name) });
        else if (column.Name == NetworkSchema.NeedsPrefix + Limit.Restarts)
            bag.Add(DiagnosticCodes.BuiltInResource, null, null, null, column.Name, Limit.Restarts);
        CheckValue(column.Name, column.Name, bag);
    }

    private void CheckValue(string field, string? text, DiagnosticBag bag)
    {
        if (string.IsNullOrEmpty(text))
            return;
        string? key = string.IsNullOrWhiteSpace(text) ? "SC3005.Blank"
            : text.Length > LongestText ? "SC3005.Long"
            : HasForbidden(text) ? "SC3005.Character"
            : null;
        if (key is not null)
            bag.Add(new Diagnostic(DiagnosticCodes.CannotBeWritten, null) { MessageText = new LocalizedText(key, field, text, LongestText) });
    }

    private static void CheckMatches(DiagnosticBag bag, params ReadOnlySpan<(string Field, string? Value)> values)
    {
        foreach ((string field, string? value) in values)
        {
            if (value is not null && (value.Length == 0 || value.AsSpan().Trim() is NetworkSchema.All))
                bag.Add(new Diagnostic(DiagnosticCodes.CannotBeWritten, null) { MessageText = new LocalizedText("SC3005.All", field, value) });
        }
    }

    private bool HasForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || c == '\0' || (IsXml && (c is < ' ' and not ('\t' or '\n' or '\r') || c is '\uFFFE' or '\uFFFF')))
                return true;
        }
        return false;
    }
}
