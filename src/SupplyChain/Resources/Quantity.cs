using System.Globalization;

namespace SupplyChain.Resources;

/// <summary>A number to be read in a sentence, not one to be found again in the data.</summary>
internal sealed record Quantity(double Value)
{
    public string In(Language language)
    {
        NumberScale scale = NumberScale.OfNumber(language, Value);
        string number = (Value / scale.Divisor).ToString("#,0.##", CultureInfo.InvariantCulture);
        return scale.IsOne ? number : number + " " + scale.Word;
    }
}
