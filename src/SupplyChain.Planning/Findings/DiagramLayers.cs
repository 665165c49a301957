namespace SupplyChain.Planning.Findings;

/// <summary>Puts the boxes of a picture into layers: each as far downstream as the longest way to it; arrows that close a loop do not count.</summary>
internal static class DiagramLayers
{
    public static void Set(IReadOnlyList<DependencyPicture.Box> boxes, IReadOnlyList<DependencyPicture.Arrow> arrows)
    {
        ILookup<DependencyPicture.Box, DependencyPicture.Arrow> from = arrows.OrderByDescending(a => a.Weight).ToLookup(a => a.From);
        HashSet<DependencyPicture.Box> open = [], done = [];
        HashSet<DependencyPicture.Arrow> closing = [];
        List<DependencyPicture.Box> customersFirst = [];
        HashSet<DependencyPicture.Box> supplied = [.. arrows.Select(a => a.To)];
        foreach (DependencyPicture.Box box in boxes.OrderBy(supplied.Contains))
            Visit(box);
        foreach (DependencyPicture.Box box in Enumerable.Reverse(customersFirst))
        {
            foreach (DependencyPicture.Arrow arrow in from[box].Where(a => !closing.Contains(a)))
                arrow.To.Layer = Math.Max(arrow.To.Layer, box.Layer + 1);
        }

        // No deeper than there are boxes.
        void Visit(DependencyPicture.Box box)
        {
            if (!open.Add(box))
                return;
            foreach (DependencyPicture.Arrow arrow in from[box])
            {
                if (open.Contains(arrow.To) && !done.Contains(arrow.To))
                    closing.Add(arrow);
                else
                    Visit(arrow.To);
            }
            done.Add(box);
            customersFirst.Add(box);
        }
    }
}
