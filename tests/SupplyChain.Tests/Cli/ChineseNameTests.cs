using SupplyChain.Tests.Data;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

/// <summary>Names and titles that the data hold in Chinese are shown to Chinese readers, and to nobody else.</summary>
public sealed class ChineseNameTests
{
    private static readonly string MaskChain = Path.Combine(Repository.Root, "samples", "mask-chain-2020");

    [Fact]
    public void A_Chinese_reader_sees_Chinese_names_and_titles()
    {
        string output = ProgramRun.Run("", "rank", MaskChain, "--lang", "zh").Output;
        Assert.Contains("黄冈减速机厂", output, StringComparison.Ordinal);
        Assert.Contains("2020 年 2 月 5 日中国口罩产业链", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Speed reducer maker", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Mask chain", output, StringComparison.Ordinal);
        Assert.Matches("黄冈减速机厂 +减速机 +湖北 ", output);
        Assert.DoesNotContain("Hubei", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "")]
    [InlineData("md", "")]
    [InlineData("page", "")]
    [InlineData("table", "--reasons")]
    public void A_plan_for_Chinese_readers_names_industries_regions_products_and_resources_in_Chinese(string format, string option)
    {
        string output = ProgramRun.Run("", ["plan", Path.Combine(Repository.Root, "samples", "first-network"), "--lang", "zh", "-f", format, "--no-manifest", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Output;

        Assert.Contains("北区", output, StringComparison.Ordinal);
        Assert.Contains("现场核查", output, StringComparison.Ordinal);
        // What is left in Latin letters: ids, and what belongs to the page itself.
        string[] codes = ["north", "south", "east", "inspections", "ventilators"];
        string text = System.Text.RegularExpressions.Regex.Replace(output, "<(style|script)[^>]*>.*?</\\1>|<[^>]+>", " ", System.Text.RegularExpressions.RegexOptions.Singleline);
        Assert.All(codes, code => Assert.DoesNotMatch($"(?<![-\\w]){code}(?![-\\w.])", text));
    }

    [Theory]
    [InlineData("table", false)]
    [InlineData("md", false)]
    [InlineData("json", true)]
    public void The_built_in_resource_has_a_Chinese_name_for_readers_and_keeps_its_own_for_programs(string format, bool isCode)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("sites.csv", "id,industry,region,output_per_day,operating_level\na,i,r1,5,0\nb,i,r1,4,0\n").With("links.csv", "supplier,customer\n");

        string output = ProgramRun.Run("", "plan", folder.Path, "--limit", "restarts=1", "--lang", "zh", "-f", format, "--no-manifest").Output;

        Assert.Equal(isCode, output.Contains("restarts", StringComparison.Ordinal));
        Assert.Equal(!isCode, output.Contains("复工数", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rank", "--region", "东区", "east")]
    [InlineData("rank", "--industry", "压力传感器", "sensors")]
    [InlineData("plan", "--limit", "现场核查=2@北区", "inspections=2@north")]
    public void Options_take_Chinese_names_as_well_as_codes(string verb, string option, string name, string code)
    {
        string network = Path.Combine(Repository.Root, "samples", "first-network");
        (int ExitCode, string Output, string Error) named = ProgramRun.Run("", verb, network, option, name, "--no-manifest", "-f", "json");

        Assert.Equal((0, ProgramRun.Run("", verb, network, option, code, "--no-manifest", "-f", "json").Output), (named.ExitCode, named.Output));
    }

    [Fact]
    public void A_name_that_stands_for_two_regions_chooses_the_rows_of_both_but_no_limit()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("sites.csv", "id,industry,region,output_per_day,operating_level,needs_crews\na,i,r1,5,0,1\nb,i,r2,4,0,1\nc,i,r3,3,0,1\n").With("links.csv", "supplier,customer\n")
            .With("limits.csv", "resource,region,wave,amount,kind\ncrews,*,*,1,per_wave\n")
            .With("network.json", "{\"names_zh\": {\"r1\": \"东\", \"r2\": \"东\", \"r9\": \"北\"}}");

        Assert.Equal(3, ProgramRun.Run("", "rank", folder.Path, "--region", "东", "-f", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        (int ExitCode, string Output, string Error) limit = ProgramRun.Run("", "plan", folder.Path, "--limit", "crews=1@东");
        Assert.Equal(2, limit.ExitCode);
        Assert.Contains("'东'", limit.Error, StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.Run("", "rank", folder.Path, "--region", "北").ExitCode);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void Machines_get_the_names_as_they_are_in_every_language(string format)
    {
        string chinese = ProgramRun.Run("", "rank", MaskChain, "--lang", "zh", "-f", format).Output;
        Assert.Contains("Speed reducer maker, Huanggang", chinese, StringComparison.Ordinal);
        Assert.Equal(ProgramRun.Run("", "rank", MaskChain, "--lang", "en", "-f", format).Output, chinese);
    }

    [Fact]
    public void Every_site_of_the_samples_has_a_name_in_Chinese()
    {
        foreach (string sample in new[] { "first-network", "mask-chain-2020", "china-io-2018" })
        {
            SupplyNetwork network = SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", sample));
            Assert.All(network.Sites, s => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", s.OwnColumns["name_zh"]));
            Assert.NotNull(network.Information.ChineseTitle);
            string[] regions = [.. network.Sites.Select(s => s.Region).Where(r => r.Length > 0)];
            Assert.All([.. network.Sites.Select(s => s.Industry), .. regions, .. network.Resources], code => Assert.Contains(code, network.Information.ChineseNames));
        }
    }
}
