using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;
using SupplyChain.Tests.Docs;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

/// <summary>A Chinese reader finds no English word but ids, names from the data, and what is typed.</summary>
public sealed class ChineseOutputTests
{
    public static TheoryData<string> Files => [.. GoldenScenarios.All.Where(s => s.File.EndsWith(".txt", StringComparison.Ordinal)).Select(s => s.File)];

    public static TheoryData<string> Languages => ["", "zh/"];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_answer_holds_an_English_word(string file)
    {
        GoldenScenario scenario = GoldenScenarios.All.Single(s => s.File == file);
        CliRun run = scenario.Run("--lang", "zh");

        Assert.Empty(EnglishWords.In(WithoutData(run.Out + run.Error), [.. scenario.Network is { } network ? Names(network()) : [], nameof(InvalidOperationException)]));
    }

    [Theory]
    [InlineData("first-network")]
    [InlineData("mask-chain-2020")]
    [InlineData("china-io-2018")]
    public void No_answer_on_a_sample_holds_an_English_word(string sample)
    {
        string folder = Path.Combine(Repository.Root, "samples", sample);
        string[] names = [.. Names(SupplyNetwork.Load(folder)), folder];
        List<string[]> questions = [["check"], ["rank", "--credit", "--permutations", "2"]];
        if (sample != "china-io-2018")
            questions.Add(["plan", "--reasons"]);
        foreach (string[] args in questions)
        {
            (int exitCode, string output, string error) = ProgramRun.Run("", [args[0], folder, .. args[1..], "--lang", "zh"]);
            Assert.Equal(0, exitCode);
            Assert.Empty(EnglishWords.In(WithoutData(output + error), names));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Wrong_usage_is_told_as_it_was(string language)
    {
        IEnumerable<string[]> lines = typeof(UsageTests).GetMethod(nameof(UsageTests.Wrong_usage_is_told_on_the_error_stream_alone))!
            .GetCustomAttributes<InlineDataAttribute>().Select(a => a.Data.Skip(1).SelectMany(d => d as string[] ?? [(string)d!]).ToArray());
        var text = new StringBuilder();
        foreach (string[] args in lines)
        {
            string error = language.Length == 0 ? CliRun.Of(args).Error : CliRun.Of([.. args, "--lang", "zh"]).Error;
            text.Append("$ supplychain ").AppendJoin(' ', args.Select(a => string.IsNullOrWhiteSpace(a) ? $"'{a}'" : a)).Append('\n').Append(error).Append('\n');
            if (language.Length > 0)
                Assert.Empty(EnglishWords.In(WithoutData(error), Names(ExampleNetworks.Masks())));
        }

        Golden.Matches(language + "usage/errors.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Problems_of_all_kinds_are_told_as_they_were(string language)
    {
        Language spoken = language.Length == 0 ? Language.English : Language.Chinese;
        string text = string.Join('\n', DiagnosticCodes.All.Select(code => ErrorExamples.Of(code, spoken)));

        Golden.Matches(language + "diagnostics/all.txt", text);
        if (spoken == Language.Chinese)
            Assert.Empty(EnglishWords.In(WithoutData(text), ["port-city-2", "port-city", "bolts", "nuts", "inspectors"]));
    }

    [Theory]
    [InlineData("rank")]
    [InlineData("check")]
    [InlineData("rank", "--by", "credit")]
    [InlineData("rank", "--scenario", "sensors-running")]
    public void The_first_network_gives_the_answer_it_gave(params string[] args)
    {
        string output = ProgramRun.Run("", [args[0], Path.Combine(Repository.Root, "samples", "first-network"), .. args[1..], "--lang", "zh"]).Output;

        // The last digit of a bound may differ between machines.
        Golden.Matches(
            $"zh/samples/first-network-{args[0]}{(args.Length > 1 ? "-" + args[^1] : "")}.txt",
            string.Join('\n', output.Split('\n').Where(l => !l.Contains("经证明", StringComparison.Ordinal))));
    }

    /// <summary>Without what a problem quotes from the data: the line, and values between quotation marks.</summary>
    private static string WithoutData(string text) => Regex.Replace(Regex.Replace(text, @"(?m)^ *\d* \| .*$", ""), "“[^”]*”", "");

    private static IEnumerable<string> Names(SupplyNetwork network) =>
    [
        .. network.Sites.Select(s => s.OwnColumns.GetValueOrDefault("name_zh", "")), .. network.Sites.SelectMany(s => new[] { s.Id, s.Name, s.Industry, s.Region }.Select(ShownText.OneLine)),
        .. network.Information.ChineseNames.Values, .. network.Resources, Limit.Restarts, "desk",
        network.Information.Title ?? "", network.Information.Currency ?? "", .. network.Scenarios.Select(s => s.Name),
    ];
}
