using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>The picture of who hangs on whom: the restarts of the plan, what they unblock, and the final goods at the end.</summary>
internal static class PlanDiagram
{
    private const string FinalDemand = "final";
    private const int MostProducts = 2;

    // Boxes whose final goods are less than this share of all are not led to final demand.
    private const double SmallShare = 0.02;

    public static DiagramSection? Of(RestartPlan plan, PlanFindings findings)
    {
        var picture = DependencyPicture.Of(plan, findings);
        if (picture.Boxes.Count == 0)
            return null;
        Dictionary<DependencyPicture.Box, string> keys = picture.Boxes.Select((box, i) => (box, key: $"n{i + 1}")).ToDictionary(p => p.box, p => p.key);
        string? currency = plan.Network.Information.Currency;
        List<DiagramNode> nodes = [.. picture.Boxes.Select(b => new DiagramNode(keys[b], b.Layer, LabelOf(b), b.IsRestarted ? DiagramRole.Restarted : DiagramRole.Unblocked)
        {
            Detail = b.OutputPerDay > 0 ? DocumentWords.Of("Node.Output", ReportValue.PerDay(b.OutputPerDay, currency)) : null,
        })];
        List<DiagramLink> links = [.. picture.Arrows.Select(a => new DiagramLink(keys[a.From], keys[a.To]) { Label = LabelOf(a.Products) })];
        AddFinalDemand(plan, findings, picture, keys, nodes, links);
        return new DiagramSection
        {
            Key = "dependencies",
            Chapter = ReportChapter.Bundles,
            Heading = DocumentWords.Of("Heading.Picture"),
            Audience = ReportAudience.Documents,
            Nodes = nodes,
            Links = links,
            Notes = [.. Notes(picture)],
        };
    }

    private static void AddFinalDemand(RestartPlan plan, PlanFindings findings, DependencyPicture picture, Dictionary<DependencyPicture.Box, string> keys,
        List<DiagramNode> nodes, List<DiagramLink> links)
    {
        double gained = plan.Waves[^1].Reached.FinalDemandPerDay - plan.Today.FinalDemandPerDay;
        (DependencyPicture.Box Box, double Final)[] ends = [.. picture.Boxes
            .Select(b => (b, b.Sites.Sum(s => s.FinalDemandPerDay * (findings.After.LevelOf(s.Index) - findings.Today.LevelOf(s.Index)))))
            .Where(b => b.Item2 > SmallShare * gained)];
        if (gained <= 0 || ends.Length == 0)
            return;
        nodes.Add(new DiagramNode(FinalDemand, picture.Boxes.Max(b => b.Layer) + 1, DocumentWords.Of("Node.FinalDemand"), DiagramRole.FinalDemand)
        {
            Detail = DocumentWords.Of("Node.Output", ReportValue.PerDay(gained, plan.Network.Information.Currency)),
        });
        links.AddRange(ends.Select(e => new DiagramLink(keys[e.Box], FinalDemand)));
    }

    private static ReportText LabelOf(DependencyPicture.Box box) => box.Sites.Count == 1
        ? DocumentWords.Of("Name.Only", DocumentWords.Name(box.Sites[0]))
        : DocumentWords.Of("Node.Industry", ReportValue.Text(box.Sites[0].Industry), ReportValue.Count(box.Sites.Count));

    private static ReportText LabelOf(IReadOnlyList<string> products) =>
        DocumentWords.Listed([.. products.Take(MostProducts).Select(p => ReportValue.Text(p))], Math.Max(0, products.Count - MostProducts), hasMarks: false);

    private static IEnumerable<ReportText> Notes(DependencyPicture picture)
    {
        yield return DocumentWords.Of("Note.Picture");
        if (picture.RestartedLeftOut + picture.UnblockedLeftOut + picture.ArrowsLeftOut > 0)
        {
            yield return DocumentWords.Of("Note.PictureLeftOut",
                ReportValue.Count(picture.RestartedLeftOut), ReportValue.Count(picture.UnblockedLeftOut), ReportValue.Count(picture.ArrowsLeftOut));
        }
    }
}
