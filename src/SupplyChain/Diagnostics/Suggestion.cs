namespace SupplyChain.Diagnostics;

/// <summary>Finds the known word that a misspelt one was probably meant to be.</summary>
internal static class Suggestion
{
    private const int LongestWord = 200;

    /// <summary>The closest candidate at most <paramref name="maximum"/> single-letter edits away (a swap of neighbours is one), or null.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates, int maximum = 2)
    {
        string? best = null;
        // A word of any length may be asked for; only names have neighbours.
        if (word.Length > LongestWord)
            return null;
        int[] rows = new int[3 * (word.Length + maximum + 1)];
        int bestDistance = maximum + 1;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance)
                continue;
            int distance = Distance(word, candidate, bestDistance, rows);
            // One edit on a word of one letter makes any other; only its case is worth a question.
            if (distance >= word.Length && !string.Equals(word, candidate, StringComparison.OrdinalIgnoreCase))
                continue;
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }
        // Two edits on a word of three letters make any word of any other.
        return best is not null && (bestDistance * 2 <= word.Length || bestDistance == 1) ? best : null;
    }

    private static int Distance(string a, string b, int limit, int[] rows)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return a == b ? 0 : 1;
        int width = rows.Length / 3;
        Span<int> previous = rows.AsSpan(0, width), current = rows.AsSpan(width, width), beforePrevious = rows.AsSpan(2 * width);
        for (int j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, beforePrevious[j - 2] + 1);
                current[j] = value;
                least = Math.Min(least, value);
            }
            if (least > limit)
                return least;
            Span<int> oldest = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = oldest;
        }
        return previous[b.Length];
    }
}
