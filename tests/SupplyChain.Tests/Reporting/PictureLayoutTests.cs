using SupplyChain.Reporting.Html;
using SupplyChain.Reporting.Html.Charts;
using SupplyChain.Reporting.Html.Diagrams;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

/// <summary>Where things stand in charts and diagrams.</summary>
public sealed class PictureLayoutTests
{
    [Theory]
    [InlineData(0, 154_773_805, false, 0, 200_000_000, 5)]
    [InlineData(0, 7, false, 0, 8, 5)]
    [InlineData(0, 3, true, 0, 3, 4)]
    [InlineData(-3, 12, false, -5, 15, 5)]
    [InlineData(0, 0.034, false, 0, 0.04, 5)]
    [InlineData(0, 0, false, 0, 1, 6)]
    public void Ticks_are_round_and_hold_every_value_and_nothing(double least, double most, bool isWhole, double first, double last, int count)
    {
        AxisTicks ticks = AxisTicks.Of([least, most, double.NaN, double.PositiveInfinity], isWhole);

        Assert.Equal(first, ticks.Values[0], 9);
        Assert.Equal(last, ticks.Values[^1], 9);
        Assert.Equal(count, ticks.Values.Count);
        Assert.Equal(1, ticks.Share(last), 9);
    }

    [Fact]
    public void Things_in_a_row_keep_their_order_do_not_overlap_and_stay_where_they_can()
    {
        var random = new Random(7);
        for (int run = 0; run < 200; run++)
        {
            int count = random.Next(1, 12);
            double[] wanted = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 100)], sizes = [.. Enumerable.Range(0, count).Select(_ => 1 + (random.NextDouble() * 30))];
            double[] centers = Spread.Apart(wanted, sizes);
            for (int i = 1; i < count; i++)
                Assert.True(centers[i] - centers[i - 1] >= ((sizes[i] + sizes[i - 1]) / 2) - 1e-9, $"run {run}");
            // Nothing is moved without need: the mean of what is wanted is kept.
            Assert.Equal(wanted.Average(), centers.Average(), 6);
        }
        Assert.Equal([0, 50, 80], Spread.Apart([0, 50, 80], [10, 10, 10]));
    }

    [Fact]
    public void Twisted_arrows_are_untwisted()
    {
        string[] order = ["c", "b", "a"];
        DiagramNode[] nodes = [.. "abc".Select(k => Node("from-" + k, 0)), .. order.Select(k => Node("to-" + k, 1)), Node("last", 3)];
        DiagramLink[] links = [.. "abc".Select(k => new DiagramLink("from-" + k, "to-" + k)), new("from-a", "last"), new("to-c", "last")];

        Assert.Equal(0, Layout(nodes, links).Crossings);
    }

    [Fact]
    public void Random_pictures_have_no_box_over_another_no_arrow_through_a_box_and_the_same_layout_every_time()
    {
        var random = new Random(11);
        for (int run = 0; run < 60; run++)
        {
            DiagramNode[] nodes = [.. Enumerable.Range(0, random.Next(1, 25)).Select(i => Node($"n{i}", random.Next(0, 6)))];
            DiagramLink[] links = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => new DiagramLink($"n{random.Next(nodes.Length)}", $"n{random.Next(nodes.Length)}"))];
            DiagramLayout layout = Layout(nodes, links), again = Layout(nodes, links);

            Assert.Equal(layout.Arrows.Select(a => a.Path), again.Arrows.Select(a => a.Path));
            for (int i = 0; i < layout.Boxes.Count; i++)
            {
                DiagramBox box = layout.Boxes[i];
                Assert.True(box.Left >= 0 && box.Right <= layout.Width + 1e-6 && box.Top >= -1e-6 && box.Top + box.Height <= layout.Height + 1e-6, $"run {run}, box {i} leaves the picture");
                foreach (DiagramBox other in layout.Boxes.Skip(i + 1))
                    Assert.False(box.Left < other.Right && other.Left < box.Right && box.Top < other.Top + other.Height && other.Top < box.Top + box.Height, $"run {run}, box {i} lies over another");
            }
            // An arrow forward runs level through a layer between its ends, and a level stretch never meets a box.
            foreach (DiagramArrow arrow in layout.Arrows.Where(a => layout.Boxes[a.From].Left < layout.Boxes[a.To].Left))
            {
                foreach ((double x, double toX, double y) in LevelStretches(arrow.Path))
                    Assert.DoesNotContain(layout.Boxes, b => x < b.Right - 0.1 && b.Left + 0.1 < toX && y > b.Top && y < b.Top + b.Height);
            }
        }
    }

    [Theory]
    [InlineData("Speed reducer maker, Huanggang", 100, "Speed reducer|maker,|Huanggang")]
    [InlineData("温州全自动平面口罩机械制造厂（一）", 75, "温州全自动平|面口罩机械制|造厂（一）")]
    [InlineData("ultrasonic-welder", 90, "ultrasonic-|welder")]
    [InlineData("Donaudampfschifffahrt", 60, "Donauda|mpfschif|ffahrt")]
    [InlineData("", 60, "")]
    public void Labels_are_broken_where_their_language_allows(string label, double width, string lines)
    {
        IReadOnlyList<string> wrapped = TextLines.Wrap(label, width, 4);

        Assert.Equal(lines, string.Join('|', wrapped));
        Assert.All(wrapped, line => Assert.True(TextWidth.Of(line) <= width + 1));
    }

    [Fact]
    public void What_does_not_fit_the_lines_of_a_label_ends_in_an_ellipsis()
    {
        IReadOnlyList<string> lines = TextLines.Wrap("one two three four five six seven eight nine ten eleven twelve", 60, 2);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= 60));
    }

    private static DiagramNode Node(string key, int layer) => new(key, layer, ExampleDocuments.Say("Maker " + key), DiagramRole.Running);

    private static DiagramLayout Layout(DiagramNode[] nodes, DiagramLink[] links) => new(new DiagramSection { Key = "picture", Nodes = nodes, Links = links }, Language.English);

    private static IEnumerable<(double X, double ToX, double Y)> LevelStretches(string path)
    {
        double x = 0, y = 0;
        foreach (System.Text.RegularExpressions.Match step in System.Text.RegularExpressions.Regex.Matches(path, "([MLCH])([-0-9. ]+)"))
        {
            double[] numbers = [.. step.Groups[2].Value.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
            if (step.Groups[1].Value == "H")
            {
                yield return (x, numbers[0], y);
                x = numbers[0];
            }
            else
            {
                (x, y) = (numbers[^2], numbers[^1]);
            }
        }
    }
}
