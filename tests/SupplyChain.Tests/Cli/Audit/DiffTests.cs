using System.Text.Json;

namespace SupplyChain.Tests.CommandLine.Audit;

public sealed class DiffTests : IDisposable
{
    private readonly AuditFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("xlsx")]
    [InlineData("md")]
    [InlineData("csv")]
    public void Plans_in_every_format_are_compared(string extension)
    {
        string old = _folder.At("old." + extension), @new = _folder.At("new." + extension);
        _folder.Done("plan", _folder.Network, "-q", "-o", old);
        _folder.Done("plan", _folder.Network, "-q", "-o", @new, "--limit", "inspections=2");

        CliRun run = _folder.Run("diff", old, @new, "-f", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(["cloth-north came-in", "masks came-in", "sensors went-out", "valves went-out"],
            json.RootElement.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("site").GetString() + " " + c.GetProperty("change").GetString()));
        Assert.Equal((390.0, 100.0), (json.RootElement.GetProperty("before").GetProperty("value").GetDouble(), json.RootElement.GetProperty("after").GetProperty("value").GetDouble()));
        Assert.Equal((0, ""), (_folder.Run("diff", old, old).ExitCode, run.Error));
    }

    [Fact]
    public void Formats_can_be_mixed_and_a_list_alone_says_that_it_says_little()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"), "-o", _folder.At("b.html"), "--waves", "2");
        File.WriteAllText(_folder.At("list.csv"), "site\nvalves\n");

        Assert.Equal(0, _folder.Run("diff", _folder.At("a.json"), _folder.At("b.html")).ExitCode);
        CliRun run = _folder.Run("diff", _folder.At("a.json"), _folder.At("list.csv"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("One of the files holds the list only", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("csv")]
    public void A_plan_that_keeps_no_rule_is_said_to_be_the_reason(string extension)
    {
        string plan = _folder.At("plan." + extension), none = _folder.At("none." + extension);
        _folder.Done("plan", _folder.Network, "-q", "-o", plan);
        Assert.Equal(5, _folder.Run("plan", _folder.Network, "-q", "-o", none, "--limit", "inspections=1", "--pin", "valves", "--pin", "sensors").ExitCode);

        CliRun run = _folder.Run("diff", plan, none);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("one of the plans restarts nothing: no plan keeps its rules", run.Out, StringComparison.Ordinal);
        Assert.Contains("The new plan restarts nothing, because no plan keeps every limit", run.Out, StringComparison.Ordinal);
        Assert.Equal(extension == "csv", run.Out.Contains("One of the files holds the list only", StringComparison.Ordinal));
        Assert.Contains("旧方案没有复工", _folder.Run("diff", none, plan, "--lang", "zh").Out, StringComparison.Ordinal);
        Assert.Contains(",infeasible,", _folder.Run("diff", none, plan, "-f", "csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_plans_are_compared_and_verified()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("old/"));
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("new/"), "--limit", "inspections=2");

        Assert.Equal(1, _folder.Run("diff", _folder.At("old"), _folder.At("new/"), "-q", "-o", _folder.At("d.html")).ExitCode);

        _folder.Done("verify", _folder.At("d.html"));
        Assert.Equal(3, _folder.Run("diff", _folder.At("old"), _folder.Network).ExitCode);
    }

    [Fact]
    public void A_ranking_is_no_plan()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"));
        _folder.Done("rank", _folder.Network, "-q", "-o", _folder.At("r.csv"));

        CliRun run = _folder.Run("diff", _folder.At("r.csv"), _folder.At("a.json"));

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("is not a plan", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_row_of_limits_that_differ_is_named_in_short_and_listed_below()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"));
        // Rules that exclude one another, so that nothing nearer to the sites explains the change.
        _folder.Run("plan", _folder.Network, "-q", "-o", _folder.At("b.json"), "--limit", "inspections=1", "--limit", "inspections=2@north:floor", "--limit", "restarts=2", "--limit", "restarts=1@north", "--limit", "restarts=1@south");

        string table = _folder.Run("diff", _folder.At("a.json"), _folder.At("b.json")).Out;

        Assert.Contains("limits differ: inspections, inspections (north) and 3 more", table, StringComparison.Ordinal);
        Assert.Contains("restarts @ south : per_wave", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_changed_between_two_plans_are_named()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"));
        _folder.Replace("net/sites.csv", "valves,Valve maker,valves,north,40,0,1", "valves,Valve maker,valves,north,40,1,0");
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("b.json"));

        using JsonDocument json = JsonDocument.Parse(_folder.Run("diff", _folder.At("a.json"), _folder.At("b.json"), "-f", "json").Out);

        JsonElement valves = json.RootElement.GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("site").GetString() == "valves");
        Assert.Equal("no-longer-stopped", valves.GetProperty("reason").GetString());
        Assert.Contains("inputs-changed", valves.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal("sites.csv", json.RootElement.GetProperty("inputsChanged")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void An_answer_of_diff_is_written_in_every_format_and_verified()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"));
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("b.json"), "--ban", "valves");

        Assert.Equal(1, _folder.Run("diff", _folder.At("a.json"), _folder.At("b.json"), "-q", "--lang", "both", "-o", _folder.At("d.html"), "-o", _folder.At("d.csv"), "-o", _folder.At("d.xlsx")).ExitCode);

        _folder.Done("verify", _folder.At("d.html"));
        _folder.Done("verify", _folder.At("d.xlsx"));
        _folder.Done("verify", _folder.At("d.csv"));
        Assert.StartsWith("site,name,region,change,wave_before,wave,adds_before,adds,reason,reasons,about\n", File.ReadAllText(_folder.At("d.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no plan")]
    [InlineData("{\"schema\": \"supplychain/rank/1\"}")]
    public void What_is_no_plan_is_told_with_a_hint(string content)
    {
        File.WriteAllText(_folder.At("x.json"), content);

        CliRun run = _folder.Run("diff", _folder.At("x.json"), _folder.At("x.json"));

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("is not a plan\n  hint: give a .json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_plans_are_needed()
    {
        CliRun run = _folder.Run("diff", "a.json");

        Assert.Equal((2, "error: two plans are needed\n  hint: give the old one, then the new one: supplychain diff monday.json tuesday.json\n"), (run.ExitCode, run.Error));
    }
}
