using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

public sealed class GoldenOutputTests
{
    public static TheoryData<string> Files => [.. GoldenScenarios.All.Select(s => s.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Output_is_what_it_was(string file) => Matches(file, file);

    [Theory]
    [MemberData(nameof(Files))]
    public void Output_in_Chinese_is_what_it_was(string file) => Matches("zh/" + file, file, "--lang", "zh");

    [Fact]
    public void An_answer_for_programs_has_the_same_bytes_in_every_language() =>
        Assert.All(
            GoldenScenarios.All.Where(s => s.Args[0] is "rank" or "plan" && Path.GetExtension(s.File) is ".json" or ".csv" && s.Network is not null),
            scenario => Assert.Equal(scenario.Run().Out, scenario.Run("--lang", "zh").Out));

    [Fact]
    public void Each_thread_count_gives_the_same_bytes()
    {
        string one = CliRun.Of("rank", "masks", "-f", "json", "--threads", "1").Out;

        Assert.Equal(one, CliRun.Of("rank", "masks", "-f", "json", "--threads", "8").Out);
        Assert.DoesNotContain("threads", one, StringComparison.OrdinalIgnoreCase);
    }

    private static void Matches(string golden, string file, params string[] language)
    {
        GoldenScenario scenario = GoldenScenarios.All.Single(s => s.File == file);
        CliRun run = scenario.Run(language);

        string error = scenario.Terminal is null ? run.Error : "";
        Golden.Matches(golden, error.Length == 0 ? run.Out : run.Out + "--- error stream\n" + error);
        Assert.Equal(scenario.ExitCode, run.ExitCode);
    }
}
