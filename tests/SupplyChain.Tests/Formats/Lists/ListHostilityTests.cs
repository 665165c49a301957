using SupplyChain.Formats;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Formats.Lists;

/// <summary>Whatever a list holds, it gives a network or remarks, and soon.</summary>
public sealed class ListHostilityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void However_a_list_is_damaged_it_gives_a_network_or_remarks_and_never_an_exception(int seed)
    {
        string sample = Path.Combine(Repository.Root, "samples", "list-import");
        byte[] list = File.ReadAllBytes(Path.Combine(sample, "list.csv")), suppliers = File.ReadAllBytes(Path.Combine(sample, "suppliers.csv"));
        var random = new Random(seed);
        using var folder = new ListFolder();
        folder.And("list.csv", "").And("suppliers.csv", "");
        for (int round = 0; round < 60; round++)
        {
            File.WriteAllBytes(folder.Paths[0], Damaged(list, random));
            File.WriteAllBytes(folder.Paths[1], Damaged(suppliers, random));

            ImportResult result = folder.Import(new() { DecisionsFile = folder.Paths[random.Next(2)], MapFile = random.Next(4) == 0 ? folder.Paths[0] : null });

            Assert.True(result.Network is not null || result.Report.HasRefusals, $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData('.')]
    [InlineData('和')]
    [InlineData('9')]
    [InlineData('（')]
    [InlineData('公')]
    [InlineData('省')]
    [InlineData(' ')]
    public async Task A_cell_of_thirty_thousand_characters_is_read_like_any_other(char character)
    {
        string cell = "甲" + new string(character, 30_000) + "公司";
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,所在区县,行业,是否复工,日产值（万元）,主要供应商,预计复工日期", $"乙公司,{cell},{cell},{cell},{cell},{cell},{cell}", $"{cell},,,,,,");

        ImportResult result = await Task.Run(() => lists.Import()).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.NotNull(result.Report);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused_with_its_name()
    {
        ImportResult result = new EnterpriseListImporter().Import(new ImportRequest { Paths = ["nowhere/list.xlsx"] }, CancellationToken.None);

        Assert.Null(result.Network);
        Assert.Contains(result.Report.Remarks, r => r.Kind == RemarkKind.Refusal && r.Message.Contains("nowhere/list.xlsx", StringComparison.Ordinal));
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (int i = random.Next(12); i > 0; i--)
        {
            int at = random.Next(damaged.Length), length = Math.Min(random.Next(1, 20), damaged.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged = [.. damaged[..at], .. damaged[(at + length)..]];
                    break;
                case 2:
                    damaged = [.. damaged[..at], .. damaged[at..(at + length)], .. damaged[at..]];
                    break;
                default:
                    damaged[at] = (byte)",\n\"，0%"[random.Next(4)];
                    break;
            }
            if (damaged.Length == 0)
                return damaged;
        }
        return damaged;
    }
}
