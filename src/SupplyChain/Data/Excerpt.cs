using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>The part of a line that is shown with a diagnostic.</summary>
internal static class Excerpt
{
    /// <summary>Longer lines are cut around the mark.</summary>
    public const int Longest = 160;

    private const int Before = 60;

    /// <summary>Gives a diagnostic its line and mark; a mark that begins below 0 is none.</summary>
    public static Diagnostic Mark(Diagnostic diagnostic, string line, int start, int length)
    {
        start = Math.Min(start, line.Length);
        int from = 0, to = line.Length;
        if (line.Length > Longest)
        {
            from = Math.Clamp(start - Before, 0, line.Length - Longest);
            to = from + Longest;
            // Half a character would be shown as a box.
            from += from > 0 && char.IsLowSurrogate(line[from]) ? 1 : 0;
            to -= char.IsHighSurrogate(line[to - 1]) ? 1 : 0;
        }
        string head = from > 0 ? "…" : "", tail = to < line.Length ? "…" : "";
        string shown = head + Printable(line.AsSpan(from, to - from)) + tail;
        int mark = start < 0 ? -1 : start - from + head.Length;
        int end = Math.Min(start + length, to) - from + head.Length;
        return diagnostic with { SourceLine = shown, MarkStart = mark, MarkLength = start < 0 ? 0 : Math.Max(0, end - mark) };
    }

    // Control characters would move the cursor or worse; each is shown in its place, so that the mark stays right.
    private static string Printable(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (shown, source) =>
    {
        for (int i = 0; i < shown.Length; i++)
        {
            char c = source[i];
            shown[i] = ShownText.IsUnfit(c) && c != '\t' ? ShownText.Replacement : c;
        }
    });
}
