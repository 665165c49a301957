using System.Globalization;
using System.Text.RegularExpressions;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Samples;

/// <summary>The README of the mask chain gives no number of its answers that the folder does not give.</summary>
public sealed class MaskChainReadmeTests
{
    private static readonly Row[] Rows = [.. ReadRows()];

    [Fact]
    public void Every_number_of_the_answers_is_listed_in_the_order_of_the_text()
    {
        string[] shown = [.. MaskChainText.Answers.SelectMany(s => MaskChainText.Numbers(s.Text).Select(n => $"{s.Title}: {n}"))];

        Assert.True(shown.Length > 300);
        Assert.Equal(shown, Rows.Select(r => $"{r.Section}: {r.Text}"));
    }

    [Fact]
    public void Every_listed_number_is_what_the_library_computes_from_the_folder()
    {
        List<string> wrong = [];
        foreach (var rows in Rows.Where(r => r.Kind is not ("stated" or "changed")).GroupBy(r => (r.Scenario, r.Measure, r.Changes)))
        {
            var chain = new MaskChainCase(rows.Key.Scenario, rows.Key.Measure, rows.Key.Changes);
            foreach (Row row in rows)
            {
                double value = chain.Compute(row.Kind, row.Of, row.Restarted) / row.Unit;
                if (Math.Abs(value - row.Value) > 1e-9 * Math.Max(1, Math.Abs(row.Value)))
                    wrong.Add($"{row}: the value is {value:R}");
                if (Math.Abs(value - MaskChain.Number(row.Text)) > MaskChainText.HalfOfTheLastDigit(row.Text) + 1e-9)
                    wrong.Add($"{row}: rounds to something else, {value:R}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_changed_input_is_the_one_the_text_names() =>
        Assert.All(Rows.Where(r => r.Kind == "changed"), row =>
        {
            double value = MaskChain.Number(row.Changes.Split(' ')[^1]) / row.Unit;
            Assert.Equal(MaskChain.Number(row.Text), value, 1e-9);
            Assert.Contains(Rows, r => r.Kind is "held-up" or "rank" or "rank-alone" && r.Changes == row.Changes);
        });

    [Fact]
    public void Every_figure_quoted_from_elsewhere_stands_among_facts_derived_figures_and_assumptions()
    {
        HashSet<string> below = [.. MaskChainText.Inputs.SelectMany(s => MaskChainText.Numbers(s.Text))];

        Assert.All(Rows.Where(r => r.Kind == "stated"), row => Assert.Contains(row.Text, below));
    }

    [Fact]
    public void Every_command_shown_runs()
    {
        string[] commands = [.. Regex.Matches(MaskChain.Readme, "(?m)^    dotnet run .* -- (.*)$").Select(m => m.Groups[1].Value)];

        Assert.True(commands.Length >= 7);
        Assert.All(commands, command =>
        {
            (int exitCode, string output, string error) = ProgramRun.Run("", [.. command.Split(' ').Select(a => a == "samples/mask-chain-2020" ? MaskChain.Folder : a)]);
            Assert.Equal((0, ""), (exitCode, error));
            Assert.NotEmpty(output);
        });
    }

    private static IEnumerable<Row> ReadRows()
    {
        CsvText numbers = CsvText.Read(MaskChain.Expected("readme-numbers.csv"));
        return numbers.Rows.Select(row =>
        {
            string Cell(string column) => numbers.Cell(row, column);
            double Optional(string column) => Cell(column).Length == 0 ? double.NaN : double.Parse(Cell(column), CultureInfo.InvariantCulture);
            return new Row(Cell("section"), Cell("text"), Cell("kind"), Cell("of"), Cell("scenario"), Cell("measure"), Cell("restarted"), Cell("changes"),
                Optional("unit"), Optional("value"));
        });
    }

    private sealed record Row(string Section, string Text, string Kind, string Of, string Scenario, string Measure, string Restarted, string Changes,
        double Unit, double Value);
}
