using System.Text.Json;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

/// <summary>The program with the real library on the samples.</summary>
public sealed class EndToEndTests
{
    private static readonly string FirstNetwork = Path.Combine(Repository.Root, "samples", "first-network");

    private static readonly string MaskChain = Path.Combine(Repository.Root, "samples", "mask-chain-2020");

    [Theory]
    [InlineData("samples/first-network-rank.txt", "rank")]
    [InlineData("samples/first-network-check.txt", "check")]
    [InlineData("samples/first-network-rank-credit.txt", "rank", "--by", "credit")]
    [InlineData("samples/first-network-rank-scenario.txt", "rank", "--scenario", "sensors-running")]
    public void The_first_network_gives_the_answer_it_gave(string file, params string[] args)
    {
        (int exitCode, string output, string error) = ProgramRun.Run("", [args[0], FirstNetwork, .. args[1..]]);

        Assert.Equal((0, ""), (exitCode, error));
        // The last digit of a bound may differ between machines.
        Golden.Matches(file, string.Join('\n', output.Split('\n').Where(l => !l.Contains("certified", StringComparison.Ordinal))));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        string[] args = ["rank", MaskChain, "--scenario", "1-february", "--credit", "--permutations", "20", "-f", "json"];

        string one = ProgramRun.Run("", [.. args, "--threads", "1"]).Output;

        Assert.Equal(one, ProgramRun.Run("", [.. args, "--threads", "4"]).Output);
        using JsonDocument json = JsonDocument.Parse(one);
        Assert.True(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(json.RootElement.GetProperty("network").GetProperty("candidates").GetInt32(), json.RootElement.GetProperty("restarts").GetArrayLength());
        // Only the manifest names paths, as they were typed.
        Assert.DoesNotContain(Repository.Root, one[..one.IndexOf("\"run\": {", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_on_the_standard_input_counts()
    {
        (int exitCode, string output, _) = ProgramRun.Run("site,operating_level\nsensors,1\n", "rank", FirstNetwork, "--scenario", "-", "-f", "csv");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(",sensors,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_bad_data()
    {
        Assert.Equal(3, ProgramRun.Run("", "rank", Path.Combine(FirstNetwork, "nowhere")).ExitCode);
        (int exitCode, string output, string error) = ProgramRun.Run("", "rank", FirstNetwork, "--scenario", "sensor-running");
        Assert.Equal((3, ""), (exitCode, output));
        Assert.Contains("did you mean 'sensors-running'?", error, StringComparison.Ordinal);
        Assert.Equal(3, ProgramRun.Run("sites\nx\n", "rank", FirstNetwork, "--scenario", "-").ExitCode);
    }
}
