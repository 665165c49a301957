using System.Text;

namespace SupplyChain.Formats.Enterprises.Values;

/// <summary>Makes texts comparable that differ only in how they were typed: full-width letters, digits and signs, and blanks.</summary>
internal static class Folding
{
    /// <summary>Full-width letters, digits and signs as their plain forms; blanks at the ends removed, others made one each.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool isBlank = false;
        foreach (char c in text)
        {
            char plain = Plain(c);
            if (char.IsWhiteSpace(plain) || IsInvisible(plain))
            {
                isBlank |= char.IsWhiteSpace(plain);
                continue;
            }
            if (isBlank && folded.Length > 0)
                folded.Append(' ');
            isBlank = false;
            folded.Append(plain);
        }
        return folded.ToString();
    }

    /// <summary>As <see cref="Fold"/>, without any blank and in lower case: two texts of one key were meant to be the same.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char plain = Plain(c);
            if (!char.IsWhiteSpace(plain) && !IsInvisible(plain))
                key.Append(char.ToLowerInvariant(plain));
        }
        return key.ToString();
    }

    private static char Plain(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        '【' or '〔' or '［' => '(',
        '】' or '〕' or '］' => ')',
        '－' or '–' or '—' or '―' or '‐' or '‑' => '-',
        '～' or '〜' => '~',
        '。' => '.',
        '‘' or '’' => '\'',
        '“' or '”' => '"',
        '·' or '•' or '・' => '·',
        _ => c,
    };

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
