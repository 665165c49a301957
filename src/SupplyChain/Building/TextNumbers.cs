namespace SupplyChain.Building;

/// <summary>Gives each distinct text a number, from 0 in the order in which they come.</summary>
internal sealed class TextNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public string[] Texts => [.. _texts];

    public int Of(string text)
    {
        if (_numbers.TryGetValue(text, out int number))
            return number;
        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }
}
