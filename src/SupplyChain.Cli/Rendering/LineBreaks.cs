using System.Text;

namespace SupplyChain.Cli.Rendering;

/// <summary>Breaks text into lines of a width: at blanks, and between Chinese characters, but never inside a word or the name of an option.</summary>
internal static class LineBreaks
{
    private const string NeverFirst = "，。、；：？！）》」』”’…％,.;:?!)";

    private const string NeverLast = "（《「『“‘：(";

    /// <summary>Breaks a paragraph.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="width">Columns of a terminal; a word that is longer stands on a line of its own and runs over.</param>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        int used = 0;
        foreach ((string piece, bool isAfterBlank) in Pieces(text))
        {
            int length = CellText.Width(piece), blank = isAfterBlank ? 1 : 0;
            if (line.Length > 0 && used + blank + length > width)
            {
                yield return line.ToString();
                line.Clear();
                (blank, used) = (0, 0);
            }
            line.Append(' ', blank).Append(piece);
            used += blank + length;
        }
        yield return line.ToString();
    }

    /// <summary>The parts that stay whole, and whether a blank stands before each.</summary>
    private static IEnumerable<(string Piece, bool IsAfterBlank)> Pieces(string text)
    {
        bool isAfterBlank = false;
        foreach (string word in text.Split(' '))
        {
            int begin = 0;
            for (int i = 1; i < word.Length; i++)
            {
                if (!MayBreak(word[i - 1], word[i]))
                    continue;
                yield return (word[begin..i], isAfterBlank && begin == 0);
                begin = i;
            }
            yield return (word[begin..], isAfterBlank && begin == 0);
            isAfterBlank = true;
        }
    }

    private static bool MayBreak(char before, char after) =>
        (IsWide(before) || IsWide(after)) && !char.IsLowSurrogate(after) && !NeverFirst.Contains(after, StringComparison.Ordinal) && !NeverLast.Contains(before, StringComparison.Ordinal);

    private static bool IsWide(char c) => CellText.Width(c.ToString()) == 2;
}
