using System.Text;
using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

public class EncodingTests
{
    private const string ChineseSites = "id,industry,name,output_per_day\nmill,cloth,熔喷布厂,5\nsewing,masks,口罩厂,6\n";

    private const string Hint = "  hint: save the file as UTF-8; in a spreadsheet program choose \"CSV UTF-8\"\n";

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Utf16_is_named_with_or_without_its_mark(bool bigEndian, bool withMark)
    {
        var encoding = new UnicodeEncoding(bigEndian, withMark);
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(TemporaryFolder.GoodSites)]);
        Assert.Equal("net/sites.csv: error SC1008: the file is UTF-16, not UTF-8\n" + Hint, result.Text);
    }

    [Theory]
    [InlineData("GBK")]
    [InlineData("GB18030")]
    [InlineData("GB2312")]
    public void A_Chinese_encoding_is_named_and_its_line_shown_readably(string name)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(ChineseSites);
        Assert.Equal(
            "net/sites.csv:2:12: error SC1008: the file is not UTF-8: byte 0xC8 at offset 43 does not belong there, but all of it could be read as GB18030 (GBK)\n"
            + "  2 | mill,cloth,熔喷布厂,5\n"
            + "    |            ^^\n" + Hint, TemporaryFolder.LoadWith("sites.csv", bytes).Text);
    }

    [Fact]
    public void Another_encoding_is_not_taken_for_Chinese()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("id,industry,name,output_per_day\r\nmill,cloth,Zürich mill,5\r\nsewing,masks,Gödel,6\r\n");
        Assert.Equal(
            "net/sites.csv:2:13: error SC1008: the file is not UTF-8: byte 0xFC at offset 45 does not belong there\n"
            + "  2 | mill,cloth,Z\uFFFDrich mill,5\n"
            + "    |             ^\n" + Hint, TemporaryFolder.LoadWith("sites.csv", bytes).Text);
    }

    [Fact]
    public void A_bad_byte_far_into_a_large_file_is_found_at_its_place()
    {
        var text = new StringBuilder("supplier,customer,value_per_day,x\n".Replace(",x", ",x_note", StringComparison.Ordinal));
        for (int i = 0; i < 20_000; i++)
            text.Append("mill,sewing,1,口罩\n");
        byte[] bytes = Encoding.UTF8.GetBytes(text + "mill,sewing,1,\u00FF\n");
        bytes[^3] = 0xFF;
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("links.csv", bytes).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("SC1008", 20_002, 15), (problem.Code.Id, problem.Position!.Line, problem.Position.Column));
    }

    [Fact]
    public void What_stands_before_the_bad_byte_is_checked_too()
    {
        byte[] bytes = [.. "id,industry,tier\nmill,cloth,x\nsewing,"u8, 0xFF, .. ",1\n"u8];
        Assert.Equal("SC3001 SC1008", TemporaryFolder.LoadWith("sites.csv", bytes).Codes);
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_an_error()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id,industry,output_per_day\nmill,cloth,5\nsewing,口罩")[..^1]];
        Assert.Equal("SC1008", TemporaryFolder.LoadWith("sites.csv", bytes).Codes);
    }

    [Fact]
    public void Nul_is_no_text()
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", "id,industry,name\nmill,cloth,a\0b\nsewing,masks,c\n");
        Assert.Equal("SC1008", result.Codes);
        Assert.Equal("the character at offset 29 is NUL, which no text holds", result.Diagnostics[0].Message);
        Assert.Equal((2, 13), (result.Diagnostics[0].Position!.Line, result.Diagnostics[0].Position!.Column));
    }

    [Fact]
    public void Json_and_scenarios_are_checked_alike()
    {
        using TemporaryFolder folder = TemporaryFolder.Good()
            .With("network.json", [.. "{\"title\": \""u8, 0xFF, .. "\"}"u8])
            .With("scenarios/a.csv", [.. "site,operating_level\nmill,"u8, 0xFF]);
        Assert.Equal("SC1008 SC1008", folder.Load().Codes);
    }
}
