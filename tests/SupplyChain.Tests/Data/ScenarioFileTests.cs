using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

public sealed class ScenarioFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Good().With("scenarios/today.csv", "site,operating_level\nmill,1\n");
    private readonly SupplyNetwork _network;

    public ScenarioFileTests() => _network = SupplyNetwork.Load(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_name_takes_the_scenario_of_the_network() =>
        Assert.Same(_network.Scenarios[0], ScenarioFile.Load(_network, "today"));

    [Fact]
    public void A_path_reads_a_file_outside_the_folder()
    {
        string path = Path.Combine(_folder.With("../flood.csv", "region,operating_level\nnorth,0.25\n").Path, "..", "flood.csv");
        Scenario scenario = ScenarioFile.Load(_network, path);
        Assert.Equal(("flood", "north", 0.25), (scenario.Name, scenario.Changes[0].Region, scenario.Changes[0].OperatingLevel));
    }

    [Theory]
    [InlineData("todya", "error SC1001: there is neither a scenario nor a file 'todya'\n  hint: did you mean 'today'?\n")]
    [InlineData("flood.csv", "error SC1001: there is neither a scenario nor a file 'flood.csv'\n  hint: scenarios of the network: today\n")]
    public void A_scenario_that_is_not_there_names_those_that_are(string name, string expected)
    {
        Assert.False(ScenarioFile.TryLoad(_network, name, out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal(expected, DiagnosticFormatter.Format(diagnostics, Language.English));
    }

    [Fact]
    public void Text_from_a_stream_is_checked_and_its_lines_are_shown()
    {
        using var reader = new StringReader("\uFEFFsite,region,operating_level\r\nmill,,5%\r\nmil,,0.5\r\n,nort,0.5\r\n");
        Assert.False(ScenarioFile.TryRead(_network, reader, "-", out Scenario? scenario, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Null(scenario);
        Assert.Equal(
            "-:2:7: error SC3001: '5%' is not a number\n  2 | mill,,5%\n    |       ^^\n  hint: write 5% as a fraction: 0.05\n"
            + "-:3:1: error SC2010: site 'mil' of scenario '-' does not exist\n  3 | mil,,0.5\n    | ^^^\n  hint: did you mean 'mill'?\n"
            + "-:4:2: warning SC2011: no site matches region 'nort'\n  4 | ,nort,0.5\n    |  ^^^^\n  hint: did you mean 'north'?\n",
            DiagnosticFormatter.Format(diagnostics, Language.English));
    }

    [Fact]
    public void Good_text_from_a_stream_gives_a_scenario_with_its_warnings()
    {
        using var reader = new StringReader("industry,operating_level\ncloth,0.5\nsteel,0\n");
        Assert.True(ScenarioFile.TryRead(_network, reader, "-", out Scenario? scenario, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal(("-", 2), (scenario.Name, scenario.Changes.Count));
        Assert.Equal("SC2011", Assert.Single(diagnostics).Code.Id);
    }

    [Fact]
    public async Task A_pipe_is_read_once_and_its_lines_are_shown_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders");
        string path = Path.Combine(_folder.Path, "..", "pipe");
        NamedPipe.Create(path);
        Task writing = Task.Run(() => File.WriteAllText(path, "site,operating_level\nmill,2\n"));
        Assert.False(ScenarioFile.TryLoad(_network, path, out _, out IReadOnlyList<Diagnostic> diagnostics));
        await writing;
        Assert.Equal(("SC3002", "mill,2"), (diagnostics[0].Code.Id, diagnostics[0].SourceLine));
    }

    [Theory]
    [InlineData("", "SC1007")]
    [InlineData("site,operating_level\nmill,\0", "SC1008")]
    [InlineData("site,operating_level\n\"mill,0\n", "SC1010")]
    public void Text_that_is_no_table_is_an_error(string text, string code)
    {
        using var reader = new StringReader(text);
        Assert.False(ScenarioFile.TryRead(_network, reader, "-", out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal(code, Assert.Single(diagnostics).Code.Id);
    }

    [Fact]
    public void Wrong_arguments_throw()
    {
        Assert.Throws<ArgumentNullException>(() => ScenarioFile.Load(null!, "today"));
        Assert.Throws<ArgumentException>(() => ScenarioFile.Load(_network, ""));
        Assert.Throws<ArgumentNullException>(() => ScenarioFile.TryRead(_network, null!, "-", out _, out _));
        Assert.Throws<NetworkDataException>(() => ScenarioFile.Load(_network, "tomorrow"));
    }
}
