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
        }
    }
}
