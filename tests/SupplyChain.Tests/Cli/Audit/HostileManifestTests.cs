namespace SupplyChain.Tests.CommandLine.Audit;

public sealed class HostileManifestTests : IDisposable
{
    private readonly AuditFolder _folder = new();

    public HostileManifestTests() => _folder.Done("plan", _folder.Network, "-q", "-o", _folder.At("a.csv"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"verb\": \"plan\"", "\"verb\": \"template\"", "the manifest names the verb 'template'")]
    [InlineData("\"verb\": \"plan\"", "\"verb\": \"verify\"", "the manifest names the verb 'verify'")]
    [InlineData("\"verb\": \"plan\"", "\"verb\": 7", "holds something else than it should under 'verb'")]
    [InlineData("\"name\": \"waves\"", "\"name\": \"output\"", "an option of plan that no manifest holds: 'output'")]
    [InlineData("\"name\": \"waves\"", "\"name\": \"manifest\"", "an option of plan that no manifest holds: 'manifest'")]
    [InlineData("\"name\": \"waves\"", "\"name\": \"nonsense\"", "an option of plan that no manifest holds: 'nonsense'")]
    [InlineData("\"schema\": \"supplychain/run/1\"", "\"schema\": \"supplychain/run/9\"", "holds no manifest")]
    [InlineData("\"tool\": \"supplychain\"", "\"tool\": \"other\"", "is not one of supplychain")]
    [InlineData("\"model\": \"1\",", "", "under 'model'")]
    [InlineData("\"repeatable\": true", "\"repeatable\": \"yes\"", "under 'repeatable'")]
    [InlineData("\"origin\": \"default\"", "\"origin\": \"magic\"", "under 'origin'")]
    [InlineData("{", "[", "holds no manifest")]
    [InlineData("\"tool\"", "tool", "is not JSON")]
    [InlineData("\"tool\": \"supplychain\"", "\"tool\": \"\\ud800\"", "is not JSON")]
    public void What_does_not_belong_there_is_refused(string old, string @new, string message)
    {
        string text = File.ReadAllText(_folder.At("a.csv.run.json"));
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(_folder.At("a.csv.run.json"), text[..at] + @new + text[(at + old.Length)..]);

        CliRun run = _folder.Run("verify", _folder.At("a.csv.run.json"));

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("//server/share/sites.csv")]
    [InlineData("\\\\\\\\server\\\\share\\\\sites.csv")]
    [InlineData("C:/Windows/win.ini")]
    [InlineData("../../../../../../../../../../../../../../../etc/passwd")]
    public void Paths_outside_the_folders_at_hand_are_not_touched(string path)
    {
        _folder.Replace("a.csv.run.json", _folder.Network + "/limits.csv", path);

        CliRun run = _folder.Run("verify", _folder.At("a.csv.run.json"));

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("lies outside the folders that may be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_with_many_arguments_is_answered_at_once()
    {
        string arguments = string.Join(", ", Enumerable.Repeat("\"net\"", 25_000));
        string text = File.ReadAllText(_folder.At("a.csv.run.json"));
        int at = text.IndexOf("\"arguments\": [", StringComparison.Ordinal) + "\"arguments\": [".Length;
        File.WriteAllText(_folder.At("a.csv.run.json"), text[..at] + arguments + text[text.IndexOf(']', at)..]);

        CliRun run = _folder.Run("verify", _folder.At("a.csv.run.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("net net net", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_plan_is_no_fault_of_the_program()
    {
        File.WriteAllText(_folder.At("half.json"), "{\"schema\": \"supplychain/plan/1\", \"status\": \"\\ud800\", \"waves\": []}");

        Assert.Equal(3, _folder.Run("diff", _folder.At("half.json"), _folder.At("half.json")).ExitCode);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--output=stolen.csv")]
    public void An_option_cannot_come_in_as_a_value(string value)
    {
        string text = File.ReadAllText(_folder.At("a.csv.run.json"));
        string old = "\"name\": \"ban\",\n      \"values\": [],\n      \"origin\": \"default\"";
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(_folder.At("a.csv.run.json"), text.Replace(old, $"\"name\": \"ban\",\n      \"values\": [\"{value}\"],\n      \"origin\": \"command-line\"", StringComparison.Ordinal));
        string[] before = [.. Directory.EnumerateFileSystemEntries(_folder.Root)];

        CliRun run = _folder.Run("verify", _folder.At("a.csv.run.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The question cannot be asked again", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void A_huge_manifest_is_refused()
    {
        string text = File.ReadAllText(_folder.At("a.csv.run.json"));
        File.WriteAllText(_folder.At("a.csv.run.json"), text.Replace("\"verb\": \"plan\"", $"\"verb\": \"{new string('x', 40_000)}\"", StringComparison.Ordinal));

        Assert.Equal(3, _folder.Run("verify", _folder.At("a.csv.run.json")).ExitCode);
    }

    [Theory]
    [InlineData("nothing.json", null, "there is no file")]
    [InlineData("x.json", "{}", "holds no manifest")]
    [InlineData("x.html", "<html></html>", "holds no manifest")]
    [InlineData("x.xlsx", "no workbook", "is not a workbook")]
    [InlineData("x.csv", "site\nvalves\n", "holds no manifest")]
    public void A_file_without_manifest_is_told_with_a_hint(string name, string? content, string message)
    {
        if (content is not null)
            File.WriteAllText(_folder.At(name), content);

        CliRun run = _folder.Run("verify", _folder.At(name));

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: give run.json", run.Error, StringComparison.Ordinal);
    }
}
