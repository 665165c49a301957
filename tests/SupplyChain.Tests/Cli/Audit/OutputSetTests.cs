using System.Text.Json;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine.Audit;

public sealed class OutputSetTests : IDisposable
{
    private readonly AuditFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_question_gives_the_same_bytes_in_every_format()
    {
        string[] names = ["plan.html", "plan.xlsx", "plan.md", "plan.json", "run.json"];
        _folder.Done("plan", _folder.Network, "-q", "--lang", "both", "-o", _folder.At("a/"));
        Directory.Move(_folder.At("a"), _folder.At("b"));
        _folder.Done("plan", _folder.Network, "-q", "--lang", "both", "-o", _folder.At("a/"));

        Assert.All(names, n => Assert.Equal(File.ReadAllBytes(_folder.At("a/" + n)), File.ReadAllBytes(_folder.At("b/" + n))));
    }

    [Fact]
    public void Threads_and_languages_change_no_byte_of_what_programs_read()
    {
        string one = _folder.Done("rank", _folder.Network, "-f", "json", "--threads", "1").Out;

        Assert.Equal(one, _folder.Done("rank", _folder.Network, "-f", "json", "--threads", "7").Out);
        Assert.Equal(one, _folder.Done("rank", _folder.Network, "-f", "json", "--lang", "both").Out);
        Assert.Equal(one, _folder.Done("rank", _folder.Network, "-f", "json", "--lang", "zh", "-q").Out);
    }

    [Fact]
    public void A_manifest_holds_every_option_with_its_origin()
    {
        string text = _folder.Done("plan", _folder.Network, "-f", "json", "--waves", "2", "--ban", "kits", "--ban", "boxes").Out;

        using JsonDocument json = JsonDocument.Parse(text);
        JsonElement run = json.RootElement.GetProperty("run");
        Dictionary<string, string> options = run.GetProperty("options").EnumerateArray().ToDictionary(o => o.GetProperty("name").GetString()!,
            o => string.Join('|', o.GetProperty("values").EnumerateArray().Select(v => v.GetString())) + "/" + o.GetProperty("origin").GetString());
        Assert.Equal("2/command-line", options["waves"]);
        Assert.Equal("kits|boxes/command-line", options["ban"]);
        Assert.Equal("tiers/default", options["priority"]);
        Assert.Equal("0.000001/default", options["gap"]);
        Assert.Equal("run", json.RootElement.EnumerateObject().Last().Name);
        Assert.Equal("json", run.GetProperty("outputs")[0].GetProperty("format").GetString());
    }

    [Fact]
    public void A_measure_of_the_network_comes_from_its_file()
    {
        File.WriteAllText(Path.Combine(_folder.Network, "network.json"), "{\"measure\": \"final\"}");

        using JsonDocument json = JsonDocument.Parse(_folder.Done("rank", _folder.Network, "-f", "json").Out);
        JsonElement measure = json.RootElement.GetProperty("run").GetProperty("options").EnumerateArray().Single(o => o.GetProperty("name").GetString() == "measure");
        Assert.Equal(("final", "file", "network.json"), (measure.GetProperty("values")[0].GetString(), measure.GetProperty("origin").GetString(), measure.GetProperty("source").GetString()));
    }

    [Fact]
    public void The_hash_of_the_result_is_that_of_the_json_without_the_manifest()
    {
        string text = _folder.Done("rank", _folder.Network, "-f", "json").Out, bare = _folder.Done("rank", _folder.Network, "-f", "json", "--no-manifest").Out;

        using JsonDocument json = JsonDocument.Parse(text);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(bare))),
            json.RootElement.GetProperty("run").GetProperty("result").GetProperty("sha256").GetString());
        Assert.DoesNotContain("\"run\"", bare, StringComparison.Ordinal);
    }

    [Fact]
    public void No_manifest_is_written_where_none_is_wanted()
    {
        _folder.Done("plan", _folder.Network, "-q", "--no-manifest", "-o", _folder.At("a.csv"), "-o", _folder.At("b/"));

        Assert.False(File.Exists(_folder.At("a.csv.run.json")));
        Assert.False(File.Exists(_folder.At("b/run.json")));
        Assert.DoesNotContain("id=\"run\"", File.ReadAllText(_folder.At("b/plan.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_written_are_told_on_the_error_stream_unless_quiet()
    {
        CliRun run = _folder.Done("rank", _folder.Network, "-o", _folder.At("a.csv"), "-o", _folder.At("a.html"));

        Assert.Equal(("", $"written: {_folder.At("a.csv")}, {_folder.At("a.html")}, {_folder.At("a.csv.run.json")}\n"), (run.Out, run.Error));
        Assert.Equal("", _folder.Done("rank", _folder.Network, "-q", "-o", _folder.At("a.csv")).Error);
    }

    [Fact]
    public void Files_and_the_standard_output_can_be_asked_for_at_once()
    {
        CliRun run = _folder.Done("rank", _folder.Network, "-q", "-o", _folder.At("a.html"), "-o", "-");

        Assert.StartsWith("First network", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("a.html")));
    }

    [Fact]
    public void Binary_formats_go_to_a_pipe_and_never_to_a_terminal()
    {
        CliRun run = new CliRun { IsTerminal = true }.With("rank", "masks", "-f", "xlsx");
        Assert.Equal((2, "", "error: xlsx is no text and is not shown on a terminal\n  hint: write it to a file: -o answer.xlsx\n"), (run.ExitCode, run.Out, run.Error));

        run = CliRun.Of("rank", "masks", "-f", "xlsx");
        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Equal("PK"u8.ToArray(), run.OutBytes.ToArray()[..2]);
    }

    [Theory]
    [InlineData("a.pdf", "does not say which format is meant")]
    [InlineData("nowhere/a.html", "does not exist")]
    [InlineData("nowhere/deep/", "does not exist")]
    public void Wrong_names_are_told_before_anything_is_written(string name, string message)
    {
        CliRun run = _folder.Run("rank", _folder.Network, "-o", _folder.At("a.csv"), "-o", _folder.At(name));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("a.csv")));
    }

    [Fact]
    public void One_file_is_not_written_twice_nor_over_an_input()
    {
        Assert.Contains("would be written twice", _folder.Run("rank", _folder.Network, "-o", _folder.At("a.csv"), "-o", _folder.At("./a.csv")).Error, StringComparison.Ordinal);
        string links = Path.Combine(_folder.Network, "links.csv"), before = File.ReadAllText(links);

        CliRun run = _folder.Run("rank", _folder.Network, "-o", links);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("was read for this answer and is not overwritten", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(links));
    }

    [Fact]
    public void An_answer_takes_no_place_of_a_manifest()
    {
        CliRun run = _folder.Run("rank", _folder.Network, "-o", _folder.At("a.csv"), "-o", _folder.At("a.csv.run.json"));

        Assert.Equal((2, $"error: --output '{_folder.At("a.csv.run.json")}' would be written twice\n  hint: name another file\n"), (run.ExitCode, run.Error));
        Assert.False(File.Exists(_folder.At("a.csv")));
        Directory.CreateDirectory(_folder.At("b"));
        Assert.Equal(2, _folder.Run("rank", _folder.Network, "-o", _folder.At("b/"), "-o", _folder.At("b/run.json")).ExitCode);
    }

    [Fact]
    public void A_device_is_never_replaced_by_a_file()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no devices in folders");

        CliRun run = _folder.Run("rank", _folder.Network, "-f", "json", "-o", "/dev/null");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a device or a pipe", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Run("rank", _folder.Network, "--manifest", "/dev/stdout").ExitCode);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public void A_manifest_goes_to_a_file_not_to_the_standard_output()
    {
        CliRun run = _folder.Run("rank", _folder.Network, "--manifest", "-");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("with -f json the answer holds the manifest", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_is_written_whole_or_not_at_all()
    {
        File.WriteAllText(_folder.At("a.csv"), "yesterday");
        // A folder stands where the last file should go.
        Directory.CreateDirectory(_folder.At("b/plan.xlsx"));

        CliRun run = _folder.Run("plan", _folder.Network, "-o", _folder.At("a.csv"), "-o", _folder.At("b/"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("yesterday", File.ReadAllText(_folder.At("a.csv")));
        Assert.Equal(["plan.xlsx"], Directory.EnumerateFileSystemEntries(_folder.At("b")).Select(Path.GetFileName));
        Assert.False(File.Exists(_folder.At("a.csv.run.json")));
        Assert.Equal(3, Directory.EnumerateFileSystemEntries(_folder.Root).Count());
    }

    [Fact]
    public void An_input_that_changes_meanwhile_is_told()
    {
        string list = _folder.At("desk.csv");
        File.WriteAllText(list, "site\nx\n");
        var run = new CliRun
        {
            Plan = (n, o, _, _) =>
            {
                File.AppendAllText(list, "\n");
                return ExamplePlans.Plain(n, o);
            },
        };

        run.With("plan", "masks", "--compare", list, "-f", "json");

        Assert.Contains($"warning: {list} changed while it was read", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"repeatable\": false", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_stand_in_one_answer_Chinese_first_and_the_rest_is_in_that_of_the_environment()
    {
        CliRun run = _folder.Run("plan", _folder.Network, "--lang", "both", "--limit", "nonsense");
        Assert.StartsWith("error: --limit 'nonsense' is not a limit", run.Error, StringComparison.Ordinal);

        string table = _folder.Done("plan", _folder.Network, "--lang", "both").Out;
        Assert.Equal(_folder.Done("plan", _folder.Network, "--lang", "zh").Out + "\n" + _folder.Done("plan", _folder.Network, "--lang", "en").Out, table);
        Assert.Equal(_folder.Done("check", _folder.Network, "--lang", "zh", "-f", "csv").Out, _folder.Done("check", _folder.Network, "--lang", "both", "-f", "csv").Out);
    }

    [Fact]
    public void A_network_may_hold_manifests_beside_its_files()
    {
        File.WriteAllText(Path.Combine(_folder.Network, "run.json"), "{}");
        File.WriteAllText(Path.Combine(_folder.Network, "plan.csv.run.json"), "{}");

        Assert.DoesNotContain("SC1", _folder.Done("check", _folder.Network).Out, StringComparison.Ordinal);
    }
}
