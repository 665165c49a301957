using SupplyChain.Formats.Enterprises;
using SupplyChain.Formats.Enterprises.Codes;

namespace SupplyChain.Tests.Formats.Lists;

public sealed class CodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43", "Valid")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３", "Valid")]
    [InlineData(" 91350100m000100y43 ", "Valid")]
    [InlineData("91350100M000100Y4Z", "WrongCheckDigit")]
    [InlineData("91350100M000100Y44", "WrongCheckDigit")]
    [InlineData("4.40981E+17", "Destroyed")]
    [InlineData("440981123456789000", "Destroyed")]
    [InlineData("E-0001", "OtherCode")]
    public void Credit_codes_are_told_apart(string text, string state) => Assert.Equal(state, CreditCode.Read(text)!.Value.State.ToString());

    [Fact]
    public void A_blank_is_no_code() => Assert.Null(CreditCode.Read(" "));

    [Fact]
    public void What_is_left_of_a_destroyed_code_tells_which_it_may_have_been()
    {
        CreditCode left = CreditCode.Read("9.13501E+17")!.Value;

        Assert.True(left.MayHaveBeen("91350100M000100Y43"));
        Assert.False(left.MayHaveBeen("91420100M000100Y43"));
    }

    [Fact]
    public void A_code_names_the_region_of_registration()
    {
        string region = CreditCode.Read("91350100M000100Y43")!.Value.Region!;

        Assert.Equal("福建省福州市", RegionTable.Describe(region));
    }

    [Theory]
    [InlineData("27", "医药制造业")]
    [InlineData("C27", "医药制造业")]
    [InlineData("C2770", "医药制造业")]
    [InlineData("医药制造业", "医药制造业")]
    [InlineData("制造业-医药制造业", "医药制造业")]
    [InlineData("C27 医药制造业", "医药制造业")]
    [InlineData("医药", "医药制造业")]
    [InlineData("化学原料及化学制品制造业", "化学原料和化学制品制造业")]
    [InlineData("Manufacture of medicines", "医药制造业")]
    public void Divisions_of_the_Chinese_standard_are_known_by_code_and_name(string text, string name) => Assert.Equal(name, IndustryTable.Find(text, IndustryStandard.China)!.Chinese);

    [Theory]
    [InlineData("21")]
    [InlineData("C21")]
    [InlineData("21.10")]
    [InlineData("2110")]
    [InlineData("Manufacture of basic pharmaceutical products and pharmaceutical preparations")]
    public void Divisions_of_NACE_are_known_by_code_and_name(string text)
    {
        IndustryDivision division = IndustryTable.Find(text, IndustryStandard.Nace)!;

        Assert.Equal("NACE 21", division.Label);
        Assert.Equal("27", division.DefaultsOf);
    }

    [Theory]
    [InlineData("口罩业")]
    [InlineData("A27")]
    [InlineData("04-27")]
    [InlineData("99")]
    public void What_is_no_industry_is_none(string text) => Assert.Null(IndustryTable.Find(text, IndustryStandard.China));

    [Fact]
    public void Both_standards_are_complete_at_two_digits_in_both_languages()
    {
        Assert.Equal(97, IndustryTable.All.Count(d => d.Standard == IndustryStandard.China));
        Assert.Equal(88, IndustryTable.All.Count(d => d.Standard == IndustryStandard.Isic));
        Assert.All(IndustryTable.All, d => Assert.True(d.Chinese.Length > 0 && d.English.Length > 0 && !d.English.Any(c => c > '\u2E80'), d.Code));
    }

    [Theory]
    [InlineData("420106", "湖北省武汉市")]
    [InlineData("4201", "湖北省武汉市")]
    [InlineData("42", "湖北省")]
    [InlineData("110105", "北京市")]
    [InlineData("429004", "湖北省")]
    public void Regions_are_known_by_the_first_digits_of_their_codes(string code, string name) => Assert.Equal(name, RegionTable.Describe(code));

    [Theory]
    [InlineData("湖北省武汉市武昌区", "4201")]
    [InlineData("武汉武昌", "4201")]
    [InlineData("湖北", "42")]
    [InlineData("420106", "420106")]
    [InlineData("武昌区", null)]
    public void Regions_are_found_at_the_beginning_of_places(string text, string? code) => Assert.Equal(code, RegionTable.Find(text));

    [Theory]
    [InlineData("湖北省武汉市", "武汉", true)]
    [InlineData("湖北", "武汉市武昌区", true)]
    [InlineData("黄石市", "武汉市", false)]
    [InlineData("武昌区", "武汉市武昌区", true)]
    [InlineData(null, "武汉市", true)]
    public void Places_agree_unless_one_lies_outside_the_other(string? one, string? other, bool agree) => Assert.Equal(agree, RegionTable.MayAgree(one, other));

    [Fact]
    public void Every_table_names_its_source()
    {
        foreach (string table in new[] { "headers.csv", "words.csv", "industries.csv", "industry-defaults.csv", "regions.csv", "template.csv" })
        {
            using var reader = new StreamReader(typeof(EnterpriseListImporter).Assembly.GetManifestResourceStream("SupplyChain.Formats.Enterprises.Tables." + table)!);
            Assert.StartsWith("# ", reader.ReadLine(), StringComparison.Ordinal);
        }
    }
}
