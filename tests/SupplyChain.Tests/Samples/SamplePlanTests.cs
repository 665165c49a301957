using System.Text.RegularExpressions;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Samples;

/// <summary>The samples give the plans that lie beside them. UPDATE_GOLDEN=1 rewrites those.</summary>
public sealed class SamplePlanTests
{
    [Theory]
    [InlineData("first-network", "plan.csv", "-f", "csv")]
    [InlineData("first-network", "plan.json", "-f", "json")]
    [InlineData("first-network", "plan-2-waves.csv", "--waves", "2", "-f", "csv")]
    [InlineData("mask-chain-2020", "plan.csv", "-f", "csv")]
    public void The_plan_is_the_one_beside_the_sample(string sample, string file, params string[] options)
    {
        string folder = Path.Combine(Repository.Root, "samples", sample), path = Path.Combine(folder, ".expected", file);
        (int exitCode, string output, string error) = ProgramRun.Run("", ["plan", folder, "--no-manifest", .. options]);

        Assert.Equal((0, ""), (exitCode, error));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, output);
        }
        AssertSame(Cells(File.ReadAllText(path)), Cells(output));
    }

    [Fact]
    public void A_plan_of_the_sample_can_be_handed_back_and_is_as_good_as_the_plan()
    {
        string folder = Path.Combine(Repository.Root, "samples", "first-network");

        (int exitCode, string output, string error) = ProgramRun.Run("", "plan", folder, "--compare", Path.Combine(folder, ".expected", "plan.csv"));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"own list: plan +390 +0 % ", output);
    }

    [Fact]
    public void Pins_that_do_not_fit_are_named_with_the_limit()
    {
        (int exitCode, string output, string error) = ProgramRun.Run(
            "", "plan", Path.Combine(Repository.Root, "samples", "first-network"), "--pin", "cloth-north", "--pin", "boxes", "--pin", "sensors");

        Assert.Equal((5, "no plan keeps every limit, pin and floor\n"), (exitCode, error));
        Assert.Contains("pinned: boxes, cloth-north, sensors: together they need 4 inspections (all regions) in wave 1; the limit (limits.csv:2) is 3\n", output, StringComparison.Ordinal);
    }

    // What a solver proves may differ between machines in its last digits, and so may the sums behind a value.
    private static string[] Cells(string text) => [.. text.ReplaceLineEndings("\n").Split('\n')
        .Where(l => !Regex.IsMatch(l, "\"(bound|certifiedBound|relativeGap|boundMethod|accuracy|valueAccuracy|boundWithout)\"|HiGHS|PDLP")).SelectMany(l => Regex.Split(l, "[,:]"))];

    private static void AssertSame(string[] expected, string[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (expected[i] == actual[i])
                continue;
            double wanted = MaskChain.Number(expected[i]), found = MaskChain.Number(actual[i]);
            Assert.True(Math.Abs(wanted - found) <= (1e-9 * Math.Abs(wanted)) + 1e-4, $"{expected[i]} expected, {actual[i]} found");
        }
    }
}
