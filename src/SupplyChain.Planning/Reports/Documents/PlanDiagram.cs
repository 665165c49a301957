using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Pictures of who hangs on whom: the restarts of a group, what makes less without them, and the final goods at the end.</summary>
internal static class PlanDiagram
{
    private const string FinalDemand = "final";
    private const int MostPictures = 3, MostProducts = 2;

    // Without groups: the restarts that are missed most.
    private const int MostMissed = 8;

    // Boxes whose final goods are less than this share of all are not led to final demand.
    private const double SmallShare = 0.02;

    /// <summary>One picture for each of the most valuable groups; without groups, one of the restarts that are missed most.</summary>
    public static IEnumerable<DiagramSection> Of(RestartPlan plan, PlanFindings findings)
    {
        if (findings.Groups.Count > 0)
        {
            return findings.Groups.Take(MostPictures)
                .Select((g, i) => Picture(plan, findings, [.. g.Restarts.Select(r => r.Site)], $"group{i + 1}", DocumentWords.Of("Heading.GroupPicture", ReportValue.Count(i + 1))))
                .OfType<DiagramSection>();
        }
        Site[] missed = [.. plan.Waves.SelectMany(w => w.Restarts).Where(r => r.LastInValue > 0)
            .OrderByDescending(r => r.LastInValue).ThenBy(r => r.Site.Index).Take(MostMissed).Select(r => r.Site)];
        return Picture(plan, findings, missed, "mostMissed", DocumentWords.Of("Heading.Picture")) is { } picture ? [picture] : [];
    }

    private static DiagramSection? Picture(RestartPlan plan, PlanFindings findings, Site[] members, string key, ReportText heading)
    {
        var picture = DependencyPicture.Of(plan, findings, members);
        if (picture.Boxes.Count == 0)
            return null;
        Dictionary<DependencyPicture.Box, string> keys = picture.Boxes.Select((box, i) => (box, key: $"n{i + 1}")).ToDictionary(p => p.box, p => p.key);
        string? currency = plan.Network.Information.Currency;
        List<DiagramNode> nodes = [.. picture.Boxes.Select(b => new DiagramNode(keys[b], b.Layer, LabelOf(plan, b), b.IsRestarted ? DiagramRole.Restarted : DiagramRole.Unblocked)
        {
            Detail = b.OutputPerDay > 0 ? DocumentWords.Of("Node.Output", ReportValue.PerDay(b.OutputPerDay, currency)) : null,
        })];
        List<DiagramLink> links = [.. picture.Arrows.Select(a => new DiagramLink(keys[a.From], keys[a.To]) { Label = LabelOf(plan, a.Products) })];
        DependencyPicture.Box[] ends = [.. picture.Boxes.Where(b => picture.FinalOf(b) > SmallShare * picture.FinalDemandPerDay)];
        if (ends.Length > 0)
        {
            nodes.Add(new DiagramNode(FinalDemand, picture.Boxes.Max(b => b.Layer) + 1, DocumentWords.Of("Node.FinalDemand"), DiagramRole.FinalDemand)
            {
                Detail = DocumentWords.Of("Node.Output", ReportValue.PerDay(picture.FinalDemandPerDay, currency)),
            });
            links.AddRange(ends.Select(e => new DiagramLink(keys[e], FinalDemand)));
        }
        return new DiagramSection
        {
            Key = key,
            Chapter = ReportChapter.Bundles,
            Heading = heading,
            Audience = ReportAudience.Documents,
            Nodes = nodes,
            Links = links,
            Notes = [.. Notes(picture)],
        };
    }

    private static ReportText LabelOf(RestartPlan plan, DependencyPicture.Box box) => box.Sites.Count == 1
        ? DocumentWords.Of("Name.Only", DocumentWords.Name(box.Sites[0]))
        : DocumentWords.Of("Node.Industry", ReportValue.Code(plan.Network, box.Sites[0].Industry), ReportValue.Count(box.Sites.Count));

    private static ReportText LabelOf(RestartPlan plan, IReadOnlyList<string> products) =>
        DocumentWords.Listed([.. products.Take(MostProducts).Select(p => ReportValue.Code(plan.Network, p))], Math.Max(0, products.Count - MostProducts), hasMarks: false);

    private static IEnumerable<ReportText> Notes(DependencyPicture picture)
    {
        yield return DocumentWords.Of("Note.Picture");
        if (LeftOut(picture.SitesLeftOut, picture.ArrowsLeftOut) is { } leftOut)
            yield return leftOut;
    }

    /// <summary>What a diagram leaves out; of what it leaves out none of, nothing is said.</summary>
    internal static ReportText? LeftOut(int sites, int links) => (sites, links) switch
    {
        (0, 0) => null,
        (_, 0) => DocumentWords.ForCount("Note.PictureLeftOut.Sites", sites),
        (0, _) => DocumentWords.ForCount("Note.PictureLeftOut.Links", links),
        _ => DocumentWords.Of("Note.PictureLeftOut", ReportValue.Count(sites), ReportValue.Count(links)),
    };
}
