namespace SupplyChain.Data;

/// <summary>Keeps one copy of texts that many rows repeat, such as industries and regions.</summary>
internal sealed class TextPool
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public string? Of(string? text)
    {
        if (text is null)
            return null;
        if (_texts.TryGetValue(text, out string? kept))
            return kept;
        _texts.Add(text);
        return text;
    }
}
