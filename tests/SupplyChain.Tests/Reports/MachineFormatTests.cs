using System.Globalization;
using System.Text.Json;
using CsvHelper;
using SupplyChain.Ranking;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reports;

public sealed class MachineFormatTests
{
    [Fact]
    public void Numbers_and_names_survive_a_round_trip_through_json()
    {
        RestartRanking ranking = ExampleResults.Ranking(ExampleNetworks.Hostile(), new RankingOptions { IncludeCredit = true });

        using JsonDocument json = JsonDocument.Parse(Write(new JsonReportRenderer(), ranking.ToReport()));

        JsonElement[] rows = [.. json.RootElement.GetProperty("restarts").EnumerateArray()];
        Assert.Equal(ranking.Restarts.Count, rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            RankedRestart restart = ranking.Restarts[i];
            Assert.Equal(restart.Site.Id, rows[i].GetProperty("site").GetString());
            Assert.Equal(restart.Site.Name, rows[i].GetProperty("name").GetString());
            Assert.Equal(restart.HeldUpPerDay, rows[i].GetProperty("heldUpPerDay").GetDouble());
            Assert.Equal(restart.CreditFinalPerDay, rows[i].GetProperty("creditFinalPerDay").GetDouble());
        }
    }

    [Fact]
    public void Numbers_and_names_survive_a_round_trip_through_csv()
    {
        RestartRanking ranking = ExampleResults.Ranking(ExampleNetworks.Hostile());

        using var csv = new CsvReader(new StringReader(Write(new CsvReportRenderer(), ranking.ToReport())), CultureInfo.InvariantCulture);

        csv.Read();
        csv.ReadHeader();
        foreach (RankedRestart restart in ranking.Restarts)
        {
            Assert.True(csv.Read());
            Assert.Equal(restart.Site.Id, csv.GetField("site"));
            Assert.Equal(restart.Site.Name, csv.GetField("name"));
            Assert.Equal(restart.AlonePerDay, double.Parse(csv.GetField("alone_per_day")!, CultureInfo.InvariantCulture));
            Assert.Equal("", csv.GetField("credit_per_day"));
        }
        Assert.False(csv.Read());
    }

    [Fact]
    public void The_fields_of_a_ranking_are_those_promised()
    {
        using JsonDocument json = JsonDocument.Parse(Write(new JsonReportRenderer(), ExampleResults.Ranking(ExampleNetworks.Masks()).ToReport()));

        Assert.Equal(
            ["schema", "network", "options", "today", "allRestarted", "accuracy", "valueAccuracyPerDay", "complete", "creditMethod", "restarts", "pulledDownLoops"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["rank", "site", "name", "industry", "region", "alonePerDay", "aloneOwnPerDay", "aloneDownstreamPerDay", "heldUpPerDay", "creditPerDay",
                "creditStandardError", "aloneFinalPerDay", "heldUpFinalPerDay", "creditFinalPerDay"],
            json.RootElement.GetProperty("restarts")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void A_large_ranking_is_written_in_pieces_that_fit_together()
    {
        RestartRanking ranking = ExampleResults.Ranking(ExampleNetworks.Many(999));

        using JsonDocument json = JsonDocument.Parse(Write(new JsonReportRenderer(), ranking.ToReport()));

        Assert.Equal(999, json.RootElement.GetProperty("restarts").GetArrayLength());
    }

    [Fact]
    public void A_number_that_is_not_finite_is_null_in_json_and_empty_in_csv()
    {
        RestartRanking ranking = ExampleResults.Ranking(ExampleNetworks.Bare());
        ranking = ranking with { Restarts = [ranking.Restarts[0] with { HeldUpPerDay = double.NaN }], Accuracy = double.PositiveInfinity };

        using JsonDocument json = JsonDocument.Parse(Write(new JsonReportRenderer(), ranking.ToReport()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("accuracy").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("restarts")[0].GetProperty("heldUpPerDay").ValueKind);
        Assert.DoesNotContain("NaN", Write(new CsvReportRenderer(), ranking.ToReport()), StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_choose_rows_and_change_nothing_in_them()
    {
        RestartRanking ranking = ExampleResults.Ranking(ExampleNetworks.Many(12));
        Report all = ranking.ToReport(), some = ranking.ToReport(new RankingRows { Regions = ["north"], Top = 3 });

        var allRows = Table(all).Rows.ToList();
        Assert.Equal(3, Table(some).Rows.Count);
        Assert.Equal(12, Table(some).TotalRows);
        foreach (IReadOnlyList<object?> row in Table(some).Rows)
            Assert.Equal(allRows[(int)row[0]! - 1], row);
    }

    [Fact]
    public void Absolute_paths_stay_at_home()
    {
        string folder = Path.GetFullPath("masks");
        Report report = NetworkCheckReport.OfBadData([ExampleResults.Error(Path.Combine(folder, "links.csv")), ExampleResults.Error("/elsewhere/dawn.csv")], folder);

        string json = Write(new JsonReportRenderer(), report);

        Assert.Contains("\"file\": \"links.csv\"", json, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"dawn.csv\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_is_named_in_snake_case() => Assert.Equal("alone_own_per_day", CsvReportRenderer.ToSnakeCase("aloneOwnPerDay"));

    [Fact]
    public void A_lone_half_of_a_character_does_not_break_json()
    {
        SupplyNetwork network = new SupplyNetworkBuilder().AddSite(new SiteEntry { Id = "a\ud842", Name = "\"\\ 😷\n", Industry = "i", OutputPerDay = 1, OperatingLevel = 0 }).Build();

        using JsonDocument json = JsonDocument.Parse(Write(new JsonReportRenderer(), ExampleResults.Ranking(network).ToReport()));

        Assert.Equal("a\ufffd", json.RootElement.GetProperty("restarts")[0].GetProperty("site").GetString());
        Assert.Equal("\"\\ 😷\n", json.RootElement.GetProperty("restarts")[0].GetProperty("name").GetString());
    }

    private static TableSection Table(Report report) => report.Sections.OfType<TableSection>().First(s => s.Key == "restarts");

    private static string Write(IReportRenderer renderer, Report report)
    {
        var writer = new StringWriter();
        renderer.Render(report, writer);
        return writer.ToString();
    }
}
