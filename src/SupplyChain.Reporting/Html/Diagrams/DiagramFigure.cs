using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>A picture of who supplies whom, with its legend, and its arrows as a table beneath.</summary>
internal sealed class DiagramFigure(Language language, HtmlWriter html, HtmlTables tables)
{
    // On paper, what is wider than this stands on a sheet on its side.
    private const double WidestUpright = 860;

    // Wider pictures shrink a little to be seen as a whole, then scroll in their frame.
    private const double LeastScale = 0.8;

    /// <summary>Whether it needs a sheet on its side.</summary>
    public static bool IsWide(DiagramSection diagram, Language language) => new DiagramLayout(diagram, language).Width > WidestUpright;

    public void Write(DiagramSection diagram, string labelId)
    {
        if (diagram.Nodes.Count == 0)
            return;
        var layout = new DiagramLayout(diagram, language);
        html.Start("figure", ("aria-labelledby", labelId)).Line();
        Legend(diagram);
        html.Start("div", ("class", "frame"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", labelId));
        Picture(diagram, layout);
        html.Markup("</div>\n");
        html.Start("details", ("class", "numbers")).Element("summary", HtmlText.In(language, "Diagram.Table")).Line();
        tables.Write(Table(diagram), labelId, mayBeShortened: false, isPlain: true);
        html.End("details").Line().End("figure").Line();
    }

    private void Legend(DiagramSection diagram)
    {
        html.Start("ul", ("class", "legend of-roles"));
        foreach (DiagramRole role in diagram.Nodes.Select(n => n.Role).Distinct().Order())
        {
            html.Markup("<li>").Start("svg", ("width", "22"), ("height", "18"), ("class", "box " + RoleIcon.Class(role)), ("aria-hidden", "true"));
            html.Start("rect", ("x", "1"), ("y", "1"), ("width", "20"), ("height", "16"), ("rx", HtmlWriter.Number(Math.Min(8, RoleIcon.Corner(role))))).End("rect");
            html.Start("path", ("class", "icon"), ("d", RoleIcon.Path(role)), ("transform", "translate(6.5 4.5) scale(0.75)")).End("path");
            html.Markup("</svg>").Element("span", RoleIcon.Name(role).In(language)).Markup("</li>\n");
        }
        html.Markup("</ul>\n");
    }

    private void Picture(DiagramSection diagram, DiagramLayout layout)
    {
        string width = HtmlWriter.Number(Math.Ceiling(layout.Width)), height = HtmlWriter.Number(Math.Ceiling(layout.Height));
        html.Start("svg", ("class", $"picture w{Math.Clamp((int)(layout.Width * LeastScale / 100), 0, 15)}"), ("width", width), ("height", height), ("viewBox", $"0 0 {width} {height}"), ("role", "img"));
        html.Element("title", diagram.Heading?.In(language) ?? HtmlText.In(language, "Diagram.Title"));
        html.Element("desc", HtmlText.In(language, "Diagram.Description", layout.Boxes.Count, layout.Arrows.Count)).Line();
        foreach (DiagramArrow arrow in layout.Arrows)
            Arrow(layout, arrow);
        foreach (DiagramBox box in layout.Boxes)
            Box(box);
        foreach (DiagramArrow arrow in layout.Arrows)
        {
            if (arrow.LabelAt is { } at)
                html.Element("text", arrow.Label!, ("class", "goods"), ("x", HtmlWriter.Number(at.X)), ("y", HtmlWriter.Number(at.Y))).Line();
        }
        html.Markup("</svg>");
    }

    private void Arrow(DiagramLayout layout, DiagramArrow arrow)
    {
        html.Start("g", ("class", "arrow " + RoleIcon.Class(layout.Boxes[arrow.From].Role)));
        html.Element("title", $"{layout.Boxes[arrow.From].Name} → {layout.Boxes[arrow.To].Name}{(arrow.Label is null ? "" : ": " + arrow.Label)}");
        html.Start("path", ("d", arrow.Path)).End("path");
        (string x, string y) = (HtmlWriter.Number(arrow.Tip.X), HtmlWriter.Number(arrow.Tip.Y));
        html.Start("path", ("class", "head"), ("d", $"M{x} {y}l{(arrow.IsTurned ? "" : "-")}8 -4.5v9Z")).End("path").End("g").Line();
    }

    private void Box(DiagramBox box)
    {
        html.Start("g", ("class", "box " + RoleIcon.Class(box.Role)), ("transform", $"translate({HtmlWriter.Number(box.Left)} {HtmlWriter.Number(box.Top)})"));
        html.Element("title", box.Name + " · " + RoleIcon.Name(box.Role).In(language) + (box.Detail is null ? "" : " · " + box.Detail));
        html.Start("rect", ("width", HtmlWriter.Number(box.Width)), ("height", HtmlWriter.Number(box.Height)), ("rx", HtmlWriter.Number(Math.Min(box.Height / 2, RoleIcon.Corner(box.Role))))).End("rect");
        html.Start("path", ("class", "icon"), ("d", RoleIcon.Path(box.Role)), ("transform", $"translate({HtmlWriter.Number(DiagramBox.Padding)} {HtmlWriter.Number(DiagramBox.Padding + 1)})")).End("path");
        double y = DiagramBox.Padding - 3;
        string x = HtmlWriter.Number(DiagramBox.Padding + DiagramBox.IconWidth);
        // The sign stands before the first line only.
        foreach (string line in box.LabelLines)
        {
            html.Element("text", line, ("x", x), ("y", HtmlWriter.Number(y += DiagramBox.LabelLine)));
            x = HtmlWriter.Number(DiagramBox.Padding);
        }
        foreach (string line in box.DetailLines)
            html.Element("text", line, ("class", "detail"), ("x", x), ("y", HtmlWriter.Number(y += DiagramBox.DetailLine)));
        html.End("g").Line();
    }

    /// <summary>The arrows as rows; a box without any has a row of its own.</summary>
    private static TableSection Table(DiagramSection diagram)
    {
        Dictionary<string, DiagramNode> nodes = diagram.Nodes.ToDictionary(n => n.Key, StringComparer.Ordinal);
        HashSet<string> joined = [.. diagram.Links.SelectMany(l => new[] { l.From, l.To })];
        IReadOnlyList<object?>[] rows =
        [
            .. diagram.Links.Select(IReadOnlyList<object?> (l) => [nodes[l.From].Label, RoleIcon.Name(nodes[l.From].Role), l.Label, nodes[l.To].Label, RoleIcon.Name(nodes[l.To].Role)]),
            .. diagram.Nodes.Where(n => !joined.Contains(n.Key)).Select(IReadOnlyList<object?> (n) => [n.Label, RoleIcon.Name(n.Role), null, null, null]),
        ];
        return new TableSection
        {
            Key = diagram.Key,
            TotalRows = rows.Length,
            HasChosenLength = true,
            Columns =
            [
                new("from", ReportKind.Word) { Label = HtmlText.Of("Diagram.From") },
                new("fromRole", ReportKind.Word) { Label = HtmlText.Of("Diagram.Role") },
                new("goods", ReportKind.Word) { Label = diagram.Links.Any(l => l.Label is not null) ? HtmlText.Of("Diagram.Goods") : null },
                new("to", ReportKind.Word) { Label = HtmlText.Of("Diagram.To") },
                new("toRole", ReportKind.Word) { Label = HtmlText.Of("Diagram.Role") },
            ],
            Rows = rows,
        };
    }
}
