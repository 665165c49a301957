using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Tells in which way the quotes of a field do not pair up.</summary>
internal static class QuoteFault
{
    /// <summary>The fault of a field as it stands in the file; null if a quote is opened and not closed.</summary>
    public static LocalizedText? Of(string raw)
    {
        if (!raw.StartsWith('"'))
            return new LocalizedText("SC1010.Stray");
        for (int i = 1; i < raw.Length; i++)
        {
            // A quote written twice is part of the value; any other closes it.
            if (raw[i] == '"' && (++i == raw.Length || raw[i] != '"'))
                return new LocalizedText("SC1010.After");
        }
        return null;
    }
}
