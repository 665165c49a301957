using System.Text;
using System.Text.Json;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine.Audit;

public sealed class VerifyTests : IDisposable
{
    private readonly AuditFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plan", "en")]
    [InlineData("plan", "both")]
    [InlineData("rank", "zh")]
    [InlineData("check", "both")]
    public void Every_format_of_every_question_is_verified(string verb, string language)
    {
        string[] names = ["a.html", "a.xlsx", "a.md", "a.json", "a.csv", "a.txt"];
        _folder.Done([verb, _folder.Network, "--lang", language, "-q", .. names.SelectMany(n => new[] { "-o", _folder.At(n) })]);
        _folder.Done(verb, _folder.Network, "--lang", language, "-q", "-f", "page", "-o", _folder.At("page.html"));

        Assert.All([.. names, "page.html"], name =>
        {
            CliRun run = _folder.Done("verify", _folder.At(name), "-f", "json");
            using JsonDocument json = JsonDocument.Parse(run.Out);
            Assert.Equal("same", json.RootElement.GetProperty("verdict").GetString());
            Assert.Contains(json.RootElement.GetProperty("checks").EnumerateArray(), c => c.GetProperty("check").GetString() == "file" && c.GetProperty("verdict").GetString() == "same");
            Assert.Contains(json.RootElement.GetProperty("checks").EnumerateArray(), c => c.GetProperty("check").GetString() == "result");
        });
    }

    [Fact]
    public void A_folder_is_verified_as_a_whole()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("out/"));

        Assert.Equal(["plan.html", "plan.json", "plan.md", "plan.xlsx", "run.json"], Directory.EnumerateFiles(_folder.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        CliRun run = _folder.Done("verify", _folder.At("out"), "--inputs", _folder.Root, "-f", "csv");
        Assert.Equal(4, run.Out.Split('\n').Count(l => l.StartsWith("output,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("sites.csv")]
    [InlineData("links.csv")]
    [InlineData("limits.csv")]
    [InlineData("inputs.csv")]
    [InlineData("network.json")]
    [InlineData("scenarios/sensors-running.csv")]
    public void One_changed_byte_of_any_input_is_found(string file)
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.html"));
        string path = Path.Combine(_folder.Network, file);
        File.WriteAllText(path, File.ReadAllText(path) + "\n");

        CliRun run = _folder.Run("verify", _folder.At("a.html"), "-f", "csv");

        Assert.Equal(1, run.ExitCode);
        // The page names the hash of the input, so that it would be written differently, too.
        string[] lines = [.. run.Out.Split('\n').Where(l => l.Contains(",different,", StringComparison.Ordinal))];
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"input,{path},", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("file,a.html,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_not_there_then_is_found()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"));
        File.WriteAllText(Path.Combine(_folder.Network, "scenarios", "new.csv"), "site,operating_level\nkits,0\n");

        CliRun run = _folder.Run("verify", _folder.At("a.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ADDED", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_input_is_told_and_the_question_is_not_asked()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"));
        File.Delete(Path.Combine(_folder.Network, "limits.csv"));

        CliRun run = _folder.Run("verify", _folder.At("a.json"), "-f", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("limits.csv,", Assert.Single(run.Out.Split('\n'), l => l.Contains(",missing,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(",not-checked,input-missing", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html", "Valve maker", "Valve Maker")]
    [InlineData("a.md", "Valve maker", "Valve Maker")]
    [InlineData("a.json", "\"value\": 390", "\"value\": 391")]
    [InlineData("a.csv", "valves", "valvez")]
    public void One_changed_word_of_the_output_is_found(string name, string old, string @new)
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At(name));
        _folder.Replace(name, old, @new);

        CliRun run = _folder.Run("verify", _folder.At(name), "-f", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("file,", run.Out.Split('\n').First(l => l.Contains(",different", StringComparison.Ordinal)).Replace("figure,value", "file,", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_of_a_workbook_is_found()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.xlsx"));
        using (FileStream file = File.OpenWrite(_folder.At("a.xlsx")))
        {
            // Within the time of the first entry, which no reader looks at.
            file.Position = 10;
            file.WriteByte(1);
        }

        Assert.Equal(1, _folder.Run("verify", _folder.At("a.xlsx")).ExitCode);
    }

    [Theory]
    [InlineData("\"gap\",", "0.000001", "0.000002")]
    [InlineData("\"waves\",", "\"1\"", "\"2\"")]
    [InlineData("\"priority\",", "\"tiers\"", "\"weights\"")]
    public void A_changed_option_of_the_manifest_is_found(string option, string old, string @new)
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"));
        string text = File.ReadAllText(_folder.At("a.csv.run.json"));
        int at = text.IndexOf($"\"name\": {option}", StringComparison.Ordinal), from = text.IndexOf(old, at, StringComparison.Ordinal);
        File.WriteAllText(_folder.At("a.csv.run.json"), text[..from] + @new + text[(from + old.Length)..]);

        CliRun run = _folder.Run("verify", _folder.At("a.csv.run.json"), "-f", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("option,--" + option[1..^2], run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_figures_and_another_version_are_told()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"));
        _folder.Replace("a.csv.run.json", "\"value\": 390", "\"value\": 400");

        Assert.Contains("figure,value,400,390,different", _folder.Run("verify", _folder.At("a.csv"), "-f", "csv").Out, StringComparison.Ordinal);
        Assert.Contains("version,,1.2.3,1.2.4,different", new CliRun { IsReal = true, Version = "1.2.4" }.With("verify", _folder.At("a.csv"), "-f", "csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_were_moved_together_are_found_beside_the_manifest()
    {
        // As it would be written in the folder itself.
        _folder.Done("check", _folder.Network, "-q", "-o", _folder.At("c.json"));
        File.WriteAllText(_folder.At("c.json"), File.ReadAllText(_folder.At("c.json")).Replace(_folder.Root + "/", "", StringComparison.Ordinal));
        Directory.CreateDirectory(_folder.At("answers/day1/deep"));
        File.Copy(_folder.At("c.json"), _folder.At("answers/day1/c.json"));
        File.Copy(_folder.At("c.json"), _folder.At("answers/day1/deep/c.json"));

        Assert.Equal(0, _folder.Run("verify", _folder.At("c.json")).ExitCode);
        Assert.Equal(0, _folder.Run("verify", _folder.At("answers/day1/c.json")).ExitCode);
        Assert.Equal(0, _folder.Run("verify", _folder.At("answers/day1/deep/c.json"), "--inputs", _folder.Root).ExitCode);
        CliRun run = _folder.Run("verify", _folder.At("answers/day1/deep/c.json"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--inputs FOLDER names the folder from which 'net/inputs.csv' is found now", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_input_is_found_though_a_folder_above_holds_it_as_it_was()
    {
        _folder.Done("check", _folder.Network, "-q", "-o", _folder.At("c.json"));
        File.WriteAllText(_folder.At("c.json"), File.ReadAllText(_folder.At("c.json")).Replace(_folder.Root + "/", "", StringComparison.Ordinal));
        foreach (string file in Directory.EnumerateFiles(_folder.Network, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder.At("day/net"), Path.GetRelativePath(_folder.Network, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.Copy(_folder.At("c.json"), _folder.At("day/c.json"));
        CliRun same = _folder.Run("verify", _folder.At("day/c.json"));
        File.AppendAllText(_folder.At("day/net/sites.csv"), "\n");

        CliRun changed = _folder.Run("verify", _folder.At("day/c.json"));

        Assert.Equal((0, 1), (same.ExitCode, changed.ExitCode));
        // Where a relative path was followed from another folder than the current one, the answer says so.
        Assert.Contains("Inputs were read from the folder '", same.Out, StringComparison.Ordinal);
        Assert.Contains("day'.", same.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "net/inputs.csv")]
    [InlineData("a.csv", "a.csv.run.json")]
    [InlineData("a.csv", "a.csv")]
    [InlineData("set", "set/plan.json")]
    [InlineData("set", "set/run.json")]
    public void Nothing_that_is_looked_at_is_written_over(string asked, string output)
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"), "-o", _folder.At("set/"));
        byte[] before = File.ReadAllBytes(_folder.At(output));

        CliRun run = _folder.Run("verify", _folder.At(asked), "--inputs", _folder.Root, "-f", "csv", "-o", _folder.At(output));

        Assert.True(run.ExitCode is 2, run.Error);
        Assert.Equal("", run.Out);
        Assert.Equal(before, File.ReadAllBytes(_folder.At(output)));
    }

    [Fact]
    public void The_file_that_is_named_is_what_is_checked_whatever_the_manifest_beside_it_names()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"));
        string text = File.ReadAllText(_folder.At("a.csv")), manifest = File.ReadAllText(_folder.At("a.csv.run.json"));
        File.WriteAllText(_folder.At("renamed.csv"), text);
        File.WriteAllText(_folder.At("renamed.csv.run.json"), manifest);
        File.WriteAllText(_folder.At("forged.csv"), text.Replace("sensors", "SENSORS", StringComparison.Ordinal));
        File.WriteAllText(_folder.At("forged.csv.run.json"), manifest);
        File.WriteAllText(_folder.At("nonsense.csv"), "nonsense");
        int outputs = manifest.IndexOf("\"outputs\": [", StringComparison.Ordinal);
        File.WriteAllText(_folder.At("nonsense.csv.run.json"), manifest[..outputs] + "\"outputs\": []" + manifest[(manifest.LastIndexOf(']') + 1)..]);

        CliRun forged = _folder.Run("verify", _folder.At("forged.csv"), "-f", "csv");

        Assert.Equal(0, _folder.Run("verify", _folder.At("renamed.csv")).ExitCode);
        Assert.Equal(1, forged.ExitCode);
        Assert.Contains("\nfile,forged.csv,", forged.Out, StringComparison.Ordinal);
        CliRun nonsense = _folder.Run("verify", _folder.At("nonsense.csv"));
        Assert.Equal(1, nonsense.ExitCode);
        Assert.Contains("The file that was named is none of those that the manifest is about.", nonsense.Out, StringComparison.Ordinal);
        // The copy alone, without the file it was made of.
        File.Delete(_folder.At("a.csv"));
        Assert.Equal(0, _folder.Run("verify", _folder.At("renamed.csv")).ExitCode);
    }

    [Theory]
    [InlineData("\"sha256\": \"", "\"sha256\": null, \"was\": \"", "not-checked,not-stated")]
    [InlineData("\"bytes\": ", "\"bytes\": 1", " B,different,")]
    public void What_a_manifest_says_of_its_outputs_is_compared(string old, string @new, string told)
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"));
        string manifest = File.ReadAllText(_folder.At("a.csv.run.json"));
        int at = manifest.IndexOf(old, manifest.IndexOf("\"outputs\"", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(_folder.At("a.csv.run.json"), manifest[..at] + @new + manifest[(at + old.Length)..]);

        CliRun run = _folder.Run("verify", _folder.At("a.csv"), "-f", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_without_an_end_is_not_read()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no devices in folders");

        Assert.Equal(3, _folder.Run("verify", "/dev/zero").ExitCode);
        Assert.Equal(3, _folder.Run("diff", "/dev/zero", "/dev/zero").ExitCode);
    }

    [Fact]
    public void A_network_is_not_written_to_the_standard_output()
    {
        CliRun run = _folder.Run("import", _folder.Network, "-o", "-");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("hint: name a folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_that_was_named_wins_over_one_beside_the_manifest()
    {
        _folder.Done("check", _folder.Network, "-q", "-o", _folder.At("c.json"));
        File.WriteAllText(_folder.At("c.json"), File.ReadAllText(_folder.At("c.json")).Replace(_folder.Root + "/", "", StringComparison.Ordinal));
        foreach (string file in Directory.EnumerateFiles(_folder.Network, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder.At("copy/net"), Path.GetRelativePath(_folder.Network, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.AppendAllText(_folder.At("copy/net/sites.csv"), "\n");

        Assert.Equal(0, _folder.Run("verify", _folder.At("c.json")).ExitCode);
        Assert.Contains("input,net/sites.csv,", _folder.Run("verify", _folder.At("c.json"), "--inputs", _folder.At("copy/"), "-f", "csv").Out.Split('\n').Single(l => l.EndsWith(",different,", StringComparison.Ordinal) && l.StartsWith("input", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"role\": \"network\"", "\"role\": \"list\"", 1, ",list,network,different")]
    [InlineData("\"bytes\": 7", "\"bytes\": 8", 1, " B,different")]
    [InlineData("\"standardInput\": false", "\"standardInput\": true", 3, "")]
    public void What_a_manifest_says_of_its_inputs_is_compared(string old, string @new, int code, string told)
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"));
        string text = File.ReadAllText(_folder.At("a.csv.run.json"));
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, text);
        File.WriteAllText(_folder.At("a.csv.run.json"), text[..at] + @new + text[(at + old.Length)..]);

        CliRun run = _folder.Run("verify", _folder.At("a.csv"), "-f", "csv");

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(told, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_came_by_the_standard_input_is_hashed_and_not_asked_for_again()
    {
        var run = new CliRun { IsReal = true, Input = "\uFEFFsite,operating_level\nkits,0\n" };
        run.With("rank", _folder.Network, "--scenario", "-", "-q", "-o", _folder.At("a.json"));

        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(_folder.At("a.json")));
        JsonElement input = json.RootElement.GetProperty("run").GetProperty("inputs").EnumerateArray().Single(i => i.GetProperty("standardInput").GetBoolean());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("site,operating_level\nkits,0\n"))), input.GetProperty("sha256").GetString());
        CliRun verified = _folder.Done("verify", _folder.At("a.json"));
        Assert.StartsWith("VERIFIED IN PART", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_cut_off_is_checked_in_part()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"));
        _folder.Replace("a.csv.run.json", "\"repeatable\": true", "\"repeatable\": false");

        CliRun run = _folder.Done("verify", _folder.At("a.csv"));

        Assert.StartsWith("VERIFIED IN PART", run.Out, StringComparison.Ordinal);
        Assert.Contains("ended by a time limit or a cancellation", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_time_limit_may_have_left_open_is_not_called_repeatable()
    {
        // How many other plans are found may hang on the clock, though the plan itself is proved.
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("timed.html"), "--alternatives", "1", "--time-limit", "5m");
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("proved.html"), "--time-limit", "5m");

        Assert.Contains("\"repeatable\":false", File.ReadAllText(_folder.At("timed.html")), StringComparison.Ordinal);
        Assert.StartsWith("VERIFIED IN PART", _folder.Done("verify", _folder.At("timed.html")).Out, StringComparison.Ordinal);
        Assert.Contains("\"repeatable\":true", File.ReadAllText(_folder.At("proved.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_scenarios_and_every_rule_are_asked_for_again()
    {
        File.WriteAllText(_folder.At("desk.csv"), "site\nvalves\n");
        File.WriteAllText(_folder.At("dusk.csv"), "site,operating_level\nkits,0\n");
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.html"), "--compare", _folder.At("desk.csv"), "--keep", _folder.At("desk.csv"), "--scenario", _folder.At("dusk.csv"),
            "--limit", "restarts=3", "--limit", "inspections=4", "--ban", "masks", "--pin", "valves=1", "--waves", "2", "--time-limit", "5m", "--reasons");

        CliRun run = _folder.Done("verify", _folder.At("a.html"), "-f", "csv");

        Assert.Contains("desk.csv", run.Out, StringComparison.Ordinal);
        Assert.Contains("dusk.csv", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_anywhere_covers_files_and_the_standard_output()
    {
        CliRun run = _folder.Done("plan", _folder.Network, "-q", "-f", "csv", "--manifest", _folder.At("m.json"));

        Assert.StartsWith("wave,site,", run.Out, StringComparison.Ordinal);
        CliRun verified = _folder.Done("verify", _folder.At("m.json"), "-f", "csv");
        Assert.Contains("output,-,", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_of_verify_come_in_every_format_and_in_Chinese()
    {
        _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.json"));

        _folder.Done("verify", _folder.At("a.json"), "-q", "--lang", "both", "-o", _folder.At("v/"));
        Assert.Contains("核对通过", File.ReadAllText(_folder.At("v/verify.html")), StringComparison.Ordinal);
        string chinese = _folder.Done("verify", _folder.At("a.json"), "--lang", "zh").Out;
        Assert.Empty(EnglishWords.In(System.Text.RegularExpressions.Regex.Replace(chinese, @"\b[0-9a-f]{12}\b", ""), [_folder.Network, "sensors-running"]));
    }
}
