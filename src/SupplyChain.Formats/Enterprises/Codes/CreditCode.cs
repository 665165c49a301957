using System.Globalization;
using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Formats.Enterprises.Codes;

/// <summary>What can be said of a text in a column of credit codes.</summary>
internal enum CreditCodeState
{
    /// <summary>18 characters whose check digit is right.</summary>
    Valid,

    /// <summary>A code of another kind: the old organisation or registration number, or an id of the list's own.</summary>
    OtherCode,

    /// <summary>18 characters, but the check digit does not fit.</summary>
    WrongCheckDigit,

    /// <summary>A spreadsheet took it for a number and kept 15 digits of it.</summary>
    Destroyed,
}

/// <summary>Unified social credit codes: 18 characters, the last a check digit (GB 32100-2015).</summary>
/// <remarks>Characters 1 and 2 say who registered what, 3 to 8 the region of registration (GB/T 2260), 9 to 17 the organisation code (GB 11714).</remarks>
internal readonly record struct CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode(string text, CreditCodeState state) => (Text, State) = (text, state);

    /// <summary>The code in capitals without blanks; of a destroyed one what is left of its digits.</summary>
    public string Text { get; }

    public CreditCodeState State { get; }

    public bool IsValid => State == CreditCodeState.Valid;

    /// <summary>Digits of the region of registration; null unless the code is valid or at least has its length.</summary>
    public string? Region => State is CreditCodeState.Valid or CreditCodeState.WrongCheckDigit && Text[2..8].All(char.IsAsciiDigit) ? Text[2..8] : null;

    /// <summary>The digits a spreadsheet left of a destroyed code; empty for others.</summary>
    public string LeftDigits => State == CreditCodeState.Destroyed ? Text : "";

    /// <summary>Reads a text; null if it is blank.</summary>
    public static CreditCode? Read(string text)
    {
        string plain = Folding.Key(text).ToUpperInvariant().TrimStart('\'').Replace("-", "", StringComparison.Ordinal);
        if (plain.Length == 0)
            return null;
        if (Destroyed(Folding.Key(text)) is { } left)
            return new CreditCode(left, CreditCodeState.Destroyed);
        if (plain.Length != 18)
            return new CreditCode(plain, CreditCodeState.OtherCode);
        bool isWhole = plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        return new CreditCode(plain, isWhole && plain[17] == CheckDigit(plain) ? CreditCodeState.Valid : CreditCodeState.WrongCheckDigit);
    }

    /// <summary>The check digit of the first 17 characters, each of which must be one the standard allows: 31 - (sum of value times 3^position mod 31) mod 31.</summary>
    public static char CheckDigit(string code)
    {
        int sum = 0, weight = 1;
        for (int i = 0; i < 17; i++)
        {
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>Whether this destroyed code may have been the whole one: the digits that are left agree.</summary>
    public bool MayHaveBeen(string code)
    {
        if (State != CreditCodeState.Destroyed || code.Length != 18)
            return false;
        string kept = Text.TrimEnd('0');
        // The last digit that was kept may have been rounded up.
        return code.StartsWith(kept.Length > 1 ? kept[..^1] : kept, StringComparison.Ordinal);
    }

    /// <summary>4.40981E+17, or 18 digits whose last three are zeros though they are no valid code: what is left of the digits, 18 of them.</summary>
    private static string? Destroyed(string text)
    {
        if (text.Length == 18 && text.All(char.IsAsciiDigit))
            return text.EndsWith("000", StringComparison.Ordinal) && text[17] != CheckDigit(text) ? text : null;
        int exponent = text.IndexOf('e', StringComparison.Ordinal);
        if (exponent <= 0 || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || number is < 1e16 or >= 1e19)
            return null;
        return ((decimal)number).ToString("F0", CultureInfo.InvariantCulture);
    }
}
