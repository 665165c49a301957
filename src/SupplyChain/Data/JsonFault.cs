using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Says what is wrong at a place in JSON, from the text around it: the framework has words for it in English only.</summary>
internal static class JsonFault
{
    // What Chinese keyboards put in place of the signs of JSON, beside them.
    private const string NotPlain = "，：；“”‘’＂｛｝［］、";

    private const string Plain = ",:;\"\"\"\"\"{}[],";

    /// <summary>Describes what the parser stopped at.</summary>
    /// <param name="text">All of the JSON.</param>
    /// <param name="offset">Where it stopped.</param>
    public static LocalizedText At(string text, int offset)
    {
        ReadOnlySpan<char> rest = text.AsSpan(offset).TrimStart();
        char before = Last(text.AsSpan(0, offset));
        if (IsInText(text, offset))
        {
            return new LocalizedText(rest.IsEmpty ? "SC1013.EndsEarly"
                : text[offset] is '\r' or '\n' ? "SC1013.OpenText"
                : text[offset - 1] == '\\' ? "SC1013.Escape"
                : "SC1013.Unexpected");
        }
        if (rest.IsEmpty)
            return new LocalizedText("SC1013.EndsEarly");
        if (NotPlain.IndexOf(rest[0], StringComparison.Ordinal) is var sign && sign >= 0)
            return new LocalizedText("SC1013.NotPlain", rest[0].ToString(), Plain[sign].ToString());
        return new LocalizedText("SC1013." + rest[0] switch
        {
            '/' or '#' => "Comment",
            '}' or ']' when before == ',' => "TrailingComma",
            '\'' => "NotQuoted",
            _ when before == '}' && IsComplete(text, offset) => "AfterEnd",
            '"' when IsAfterName(text, offset) => "MissingColon",
            '"' when before is '"' or '}' or ']' || char.IsAsciiLetterOrDigit(before) => "MissingComma",
            _ when char.IsLetter(rest[0]) || rest[0] == '_' => "NotQuoted",
            _ => "Unexpected",
        });
    }

    private static char Last(ReadOnlySpan<char> text) => text.TrimEnd() is [.., var last] ? last : '\0';

    private static bool IsInText(string text, int offset) => Scan(text, offset).IsInText;

    private static bool IsComplete(string text, int offset) => Scan(text, offset).Depth == 0;

    private static bool IsAfterName(string text, int offset) => Last(text.AsSpan(0, offset)) == '"' && Scan(text, offset).BeforeLastText is '{' or ',';

    /// <summary>Whether the place is inside a text, how many braces are open there, and which sign stands before the last text.</summary>
    private static (bool IsInText, int Depth, char BeforeLastText) Scan(string text, int offset)
    {
        bool isInText = false;
        int depth = 0;
        char last = '\0', beforeLastText = '\0';
        for (int i = 0; i < offset; i++)
        {
            char c = text[i];
            if (isInText)
            {
                if (c == '\\')
                    i++;
                isInText = c != '"';
                continue;
            }
            if (char.IsWhiteSpace(c))
                continue;
            if (c == '"')
                (isInText, beforeLastText) = (true, last);
            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            last = c;
        }
        return (isInText, depth, beforeLastText);
    }
}
