namespace SupplyChain.Tests.Samples;

/// <summary>The README of the mask chain gives no number of what the sample is made from that is not in the folder, derived as shown, quoted or said to be assumed.</summary>
public sealed class MaskChainInputsTests
{
    private const string Facts = "Facts", Derived = "Derived figures", Assumptions = "Assumptions";

    private static readonly Row[] Rows = [.. ReadRows()];

    private static readonly Step[] Steps = [.. ReadSteps()];

    private static readonly string[][] DerivedFigures = [.. MaskChainText.Table(Derived)];

    private readonly Dictionary<string, MaskChainCase> _cases = [];

    [Fact]
    public void Every_number_is_listed_in_the_order_of_the_text()
    {
        IEnumerable<(string Title, string Text)> sections = MaskChainText.Inputs.Where(s => s.Title is not (Facts or Derived))
            .Concat([(Facts, string.Join('\n', MaskChainText.Table(Facts).Select(f => f[0] + " | " + f[1])))]);

        Assert.Equal(["The model of the chain", "Scenarios", Facts, Assumptions, "Left out"], Rows.Select(r => r.Section).Distinct());
        Assert.All(sections, s => Assert.Equal(MaskChainText.Numbers(s.Text), Rows.Where(r => r.Section == s.Title).Select(r => r.Text)));
    }

    [Fact]
    public void Every_number_of_the_data_is_computed_from_the_folder()
    {
        List<string> wrong = [];
        foreach (Row row in Rows.Where(r => r.Kind is "data" or "at-least" or "below"))
        {
            double value = FromTheFolder(row.Of, row.Scenario) / row.Unit, shown = MaskChain.Number(row.Text);
            bool right = row.Kind switch
            {
                "at-least" => value >= shown,
                "below" => value < shown,
                // A level of 1 is not one of 0.9: whole numbers are not roundings of anything near.
                _ => Math.Abs(value - shown) <= Math.Min(MaskChainText.HalfOfTheLastDigit(row.Text), 0.02 * shown) + 1e-9,
            };
            if (!right)
                wrong.Add($"{row}: the value is {value:R}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_other_number_is_quoted_or_derived_or_has_a_reason()
    {
        HashSet<string> facts = [.. QuotedFigures()], derived = [.. DerivedFigures.SelectMany(d => MaskChainText.Numbers(d[0]))];

        Assert.All(Rows.Where(r => r.Kind is not ("data" or "at-least" or "below")), row => Assert.True(
            row.Kind switch
            {
                "fact" => facts.Contains(row.Text),
                "derived" => derived.Contains(row.Text),
                "stated" => row.Of.Contains(' ', StringComparison.Ordinal),
                _ => false,
            },
            row.ToString()));
    }

    [Fact]
    public void Every_fact_is_quoted_with_a_link_to_its_source()
    {
        (string Number, string Source)[] quoted = [.. MaskChainText.Table(Facts).SelectMany(f => MaskChainText.Numbers(f[0] + " | " + f[1]).Select(n => (n, f[2])))];
        Row[] rows = [.. Rows.Where(r => r.Section == Facts)];

        Assert.All(MaskChainText.Table(Facts), fact => Assert.Contains("](http", fact[2], StringComparison.Ordinal));
        Assert.Equal(quoted.Length, rows.Length);
        Assert.All(rows.Zip(quoted), pair =>
        {
            Assert.Equal(("fact", pair.Second.Number), (pair.First.Kind, pair.First.Text));
            Assert.Contains($"]({pair.First.Of})", pair.Second.Source, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_derived_figure_is_listed_in_order_and_every_number_of_its_arithmetic_is_used_or_listed()
    {
        Assert.True(DerivedFigures.Length > 15);
        Assert.Equal(
            DerivedFigures.SelectMany((row, at) => MaskChainText.Numbers(row[0]).Select(n => $"{at + 1}: {n}")),
            Steps.Where(s => s.Cell == "figure").Select(s => $"{s.Row}: {s.Text}"));
        Assert.All(DerivedFigures.Index(), row =>
        {
            Step[] steps = [.. Steps.Where(s => s.Row == row.Index + 1)], listed = [.. steps.Where(s => s.Cell == "arithmetic")];
            HashSet<double> used = [.. steps.Where(s => s.Kind == "computed").SelectMany(s => Arithmetic.NumbersOf(s.Expression))];
            string[] numbers = [.. MaskChainText.Numbers(row.Item[1])];
            Assert.All(numbers, n => Assert.True(used.Contains(MaskChain.Number(n)) || listed.Any(s => s.Text == n), $"{n} in {row.Item[1]}"));
            Assert.All(listed, s => Assert.Contains(s.Text, MaskChainText.NumbersAndDays(row.Item[1])));
        });
    }

    [Fact]
    public void Every_derived_figure_is_what_its_arithmetic_and_the_folder_give()
    {
        List<string> wrong = [];
        foreach (Step step in Steps)
        {
            double shown = MaskChain.Number(step.Text), half = step.RoundedTo > 0 ? step.RoundedTo / 2 : MaskChainText.HalfOfTheLastDigit(step.Text);
            if (step.Kind == "computed" && Math.Abs((Arithmetic.Evaluate(step.Expression) / step.Unit) - shown) > half + 1e-9)
                wrong.Add($"{step}: the arithmetic gives {Arithmetic.Evaluate(step.Expression) / step.Unit:R}");
            if (step.Data.Length > 0 && Math.Abs((FromTheFolder(step.Data, step.Scenario) / step.Unit) - shown) > half + 1e-9)
                wrong.Add($"{step}: the folder gives {FromTheFolder(step.Data, step.Scenario) / step.Unit:R}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_derived_figure_uses_numbers_that_are_shown()
    {
        HashSet<double> quoted = [.. QuotedFigures().Concat(MaskChainText.Numbers(MaskChainText.Section(Assumptions))).Select(MaskChain.Number)];

        Assert.All(Steps, step =>
        {
            string[] row = DerivedFigures[step.Row - 1];
            IEnumerable<string> days = MaskChainText.NumbersAndDays(row[0]).Except(MaskChainText.Numbers(row[0]));
            HashSet<double> shown = [.. MaskChainText.NumbersAndDays(row[1]).Concat(days).Select(MaskChain.Number), .. quoted];
            Assert.True(
                step.Kind switch
                {
                    "computed" => Arithmetic.NumbersOf(step.Expression).Any() && Arithmetic.NumbersOf(step.Expression).All(shown.Contains),
                    "fact" => QuotedFigures().Contains(step.Text),
                    "data" => step.Data.Length > 0,
                    "remark" => step.Cell == "arithmetic" && step.Expression.Contains(' ', StringComparison.Ordinal),
                    _ => false,
                },
                step.ToString());
        });
    }

    [Fact]
    public void Every_price_or_ratio_in_a_formula_stands_in_the_text()
    {
        HashSet<double> shown = [.. MaskChainText.Inputs.SelectMany(s => MaskChainText.Numbers(s.Text)).Select(MaskChain.Number)];

        Assert.All(Rows.Where(r => r.Kind is "data" or "at-least" or "below").Select(r => r.Of).Concat(Steps.Select(s => s.Data)),
            formula => Assert.All(Arithmetic.NumbersOf(formula), n => Assert.True(shown.Contains(n), $"{n} in {formula}")));
    }

    [Theory]
    [InlineData("2 + 3 * 4", 14)]
    [InlineData("20 - 2.2 - 0.34", 17.46)]
    [InlineData("12 / 3 / 2", 2)]
    [InlineData("(30.3 - 0.5 * 20) / (76.2 - 20) * 1e3", 361.209964412811)]
    [InlineData("1 - [a b] / [c]", 0.5)]
    public void Arithmetic_is_that_of_school(string expression, double value) =>
        Assert.Equal(value, Arithmetic.Evaluate(expression, term => term == "a b" ? 2 : 4), 1e-9);

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("(1 + 2")]
    [InlineData("1 2")]
    [InlineData("[a]")]
    public void What_is_no_arithmetic_has_no_value(string expression) => Assert.Throws<FormatException>(() => Arithmetic.Evaluate(expression));

    private static IEnumerable<string> QuotedFigures() => MaskChainText.Table(Facts).SelectMany(f => MaskChainText.Numbers(f[0] + " | " + f[1]));

    private double FromTheFolder(string formula, string scenario)
    {
        if (!_cases.TryGetValue(scenario, out MaskChainCase? chain))
            _cases[scenario] = chain = new MaskChainCase(scenario, "", "");
        return Arithmetic.Evaluate(formula, chain.Term);
    }

    private static IEnumerable<Row> ReadRows()
    {
        CsvText rows = CsvText.Read(MaskChain.Expected("input-figures.csv"));
        return rows.Rows.Select(r => new Row(rows.Cell(r, "section"), rows.Cell(r, "text"), rows.Cell(r, "kind"), rows.Cell(r, "of"), rows.Cell(r, "scenario"),
            rows.Cell(r, "unit") is { Length: > 0 } unit ? MaskChain.Number(unit) : 1));
    }

    private static IEnumerable<Step> ReadSteps()
    {
        CsvText rows = CsvText.Read(MaskChain.Expected("derived-figures.csv"));
        return rows.Rows.Select(r => new Step((int)MaskChain.Number(rows.Cell(r, "row")), rows.Cell(r, "cell"), rows.Cell(r, "text"), rows.Cell(r, "kind"),
            rows.Cell(r, "expression"), MaskChain.Number(rows.Cell(r, "unit")), rows.Cell(r, "rounded_to") is { Length: > 0 } to ? MaskChain.Number(to) : 0,
            rows.Cell(r, "data"), rows.Cell(r, "scenario")));
    }

    private sealed record Row(string Section, string Text, string Kind, string Of, string Scenario, double Unit);

    private sealed record Step(int Row, string Cell, string Text, string Kind, string Expression, double Unit, double RoundedTo, string Data, string Scenario);
}
