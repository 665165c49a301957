namespace SupplyChain.Building;

/// <summary>The first half of a counting sort: where each group begins when items stand group by group.</summary>
internal static class GroupStarts
{
    /// <summary>Counts the items of each group and adds the counts up.</summary>
    /// <param name="groups">Number of groups.</param>
    /// <param name="groupOf">Per item, its group; below 0 for an item that is left out.</param>
    /// <returns>One entry more than groups: items of group g stand from entry g up to entry g + 1, and the last entry is the number of items.</returns>
    public static int[] Of(int groups, ReadOnlySpan<int> groupOf)
    {
        int[] start = new int[groups + 1];
        foreach (int group in groupOf)
        {
            if (group >= 0)
                start[group + 1]++;
        }
        for (int group = 0; group < groups; group++)
            start[group + 1] += start[group];
        return start;
    }
}
