namespace SupplyChain.Tests.Data;

public class InformationTests
{
    [Fact]
    public void Every_part_is_read_and_none_is_needed()
    {
        LoadResult result = TemporaryFolder.LoadWith(
            "network.json", "\uFEFF{\"title\": \"口罩\", \"currency\": \"CNY\", \"date\": \"2020-02-05\", \"source\": \"a\", \"language\": \"zh\", \"measure\": \"value-added\"}");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code.Id.StartsWith("SC1", StringComparison.Ordinal));
        Assert.Equal(
            new NetworkInformation { Title = "口罩", Currency = "CNY", Date = "2020-02-05", Source = "a", Language = "zh", Measure = Measure.ValueAdded },
            result.Network!.Information);
        Assert.Equal(new NetworkInformation(), TemporaryFolder.LoadWith("network.json", "{\"title\": null, \"date\": \"\"}").Network!.Information);
        Assert.Equal(new NetworkInformation(), TemporaryFolder.LoadWith("README.md", "").Network!.Information);
    }

    [Fact]
    public void Names_of_codes_are_read_and_compared_by_what_they_say()
    {
        NetworkInformation information = TemporaryFolder.LoadWith(
            "network.json", "{\"names_zh\": {\"Hubei\": \"湖北\", \"masks\": \"口罩\", \"blank\": \" \", \"none\": null}, \"title\": \"a\"}").Network!.Information;

        var same = new NetworkInformation { Title = "a", ChineseNames = new SortedDictionary<string, string> { ["masks"] = "口罩", ["Hubei"] = "湖北" } };
        Assert.Equal(same, information);
        Assert.Equal(same.GetHashCode(), information.GetHashCode());
        Assert.NotEqual(same with { ChineseNames = new Dictionary<string, string> { ["masks"] = "口罩", ["Hubei"] = "湖南" } }, information);
        Assert.NotEqual(same with { ChineseNames = new Dictionary<string, string> { ["masks"] = "口罩", ["hubei"] = "湖北" } }, information);
        Assert.NotEqual(same with { Title = "b" }, information);
        Assert.Empty(TemporaryFolder.LoadWith("network.json", "{\"names_zh\": null}").Network!.Information.ChineseNames);
    }

    [Theory]
    [InlineData("{\"names_zh\": \"湖北\"}", "net/network.json:1:14: error SC1013: not valid: names_zh must be an object of texts: codes and their names\n  1 | {\"names_zh\": \"湖北\"}\n    |              ^^^^^^\n")]
    [InlineData("{\"names_zh\": {\"Hubei\": [\"湖北\"], \"east\": \"东\"}}", "net/network.json:1:24: error SC1013: not valid: Hubei must be a text in quotes\n  1 | {\"names_zh\": {\"Hubei\": [\"湖北\"], \"east\": \"东\"}}\n    |                        ^\n")]
    [InlineData("{\"names_zh\": {\"a\": \"b\",\n \"a\": \"c\"}}", "net/network.json:2:2: error SC1013: not valid: 'a' appears twice\n  2 |  \"a\": \"c\"}}\n    |  ^^^\n")]
    [InlineData("{\"names\": {\"a\": \"b\"}}", "net/network.json:1:2: warning SC1014: 'names' is not known and is not read\n  1 | {\"names\": {\"a\": \"b\"}}\n    |  ^^^^^^^\n  hint: known are title, title_zh, currency, date, source, language, measure and names_zh\n")]
    [InlineData("{\"title\": \"a\",\n \"tilte\": 1}", "net/network.json:2:2: warning SC1014: 'tilte' is not known and is not read\n  2 |  \"tilte\": 1}\n    |  ^^^^^^^\n  hint: did you mean 'title'?\n")]
    [InlineData("{\"author\": {\"a\": [1]}}", "net/network.json:1:2: warning SC1014: 'author' is not known and is not read\n  1 | {\"author\": {\"a\": [1]}}\n    |  ^^^^^^^^\n  hint: known are title, title_zh, currency, date, source, language, measure and names_zh\n")]
    [InlineData("{\"名\": 1, \"title\": 3}", "net/network.json:1:2: warning SC1014: '名' is not known and is not read\n  1 | {\"名\": 1, \"title\": 3}\n    |  ^^^^\n  hint: known are title, title_zh, currency, date, source, language, measure and names_zh\nnet/network.json:1:19: error SC1013: not valid: title must be a text in quotes\n  1 | {\"名\": 1, \"title\": 3}\n    |                    ^\n")]
    [InlineData("{\"measure\": \"Output\"}", "net/network.json:1:13: error SC3004: 'Output' is not one of output, value-added, final\n  1 | {\"measure\": \"Output\"}\n    |             ^^^^^^^^\n  hint: did you mean 'output'?\n")]
    [InlineData("{\"title\": \"a\", \"title\": \"b\"}", "net/network.json:1:16: error SC1013: not valid: 'title' appears twice\n  1 | {\"title\": \"a\", \"title\": \"b\"}\n    |                ^^^^^^^\n")]
    [InlineData("[]", "net/network.json:1:1: error SC1013: not valid: it must be an object, from { to }\n  1 | []\n    | ^\n")]
    [InlineData("{\"title\": \"\\ud800\"}", "net/network.json:1:11: error SC1013: not valid: an escape spells half a character\n  1 | {\"title\": \"\\ud800\"}\n    |           ^^^^^^^^\n")]
    [InlineData("  ", "net/network.json: error SC1007: network.json is empty\n  hint: write at least {}, or remove the file\n")]
    public void What_is_wrong_is_shown_in_its_place(string json, string expected) =>
        Assert.Equal(expected, TemporaryFolder.LoadWith("network.json", json).Text);

    [Theory]
    [InlineData("{", 1, 2, "the text ends before it is complete: a quote or a } is missing")]
    [InlineData("{\"title\": \"a", 1, 13, "the text ends before it is complete: a quote or a } is missing")]
    [InlineData("{\n  \"title\": \"a\"\n  \"date\": \"b\"\n}", 3, 3, "a comma is missing before this")]
    [InlineData("{\"title\" \"a\"}", 1, 10, "a colon is missing before this")]
    [InlineData("{\"date\": 名}", 1, 10, "names and texts must stand in double quotes")]
    [InlineData("{'date': 1}", 1, 2, "names and texts must stand in double quotes")]
    [InlineData("{} x", 1, 4, "text follows the closing }")]
    [InlineData("{\"a\": 1,}", 1, 9, "the comma before this is one too many")]
    [InlineData("// c\n{}", 1, 1, "JSON knows no comments")]
    [InlineData("{\"title\"：\"a\"}", 1, 9, "the sign '：' belongs to no JSON; write it in its plain form: :")]
    [InlineData("{“title”: 1}", 1, 2, "the sign '“' belongs to no JSON; write it in its plain form: \"")]
    [InlineData("{\"title\": \"a\n\"}", 1, 13, "the text in quotes does not end on its line")]
    [InlineData("{\"title\": \"\\q\"}", 1, 13, "a backslash is followed by a sign that makes no escape")]
    [InlineData("{\"title\": ]}", 1, 11, "this is not expected here")]
    public void Bad_json_is_an_error_with_its_place_and_reason(string json, int line, int column, string reason)
    {
        LoadResult result = TemporaryFolder.LoadWith("network.json", json);
        SupplyChain.Diagnostics.Diagnostic problem = Assert.Single(result.Diagnostics, d => d.Code.Id == "SC1013");
        Assert.Equal((line, column), (problem.Position!.Line, problem.Position.Column));
        Assert.Equal("not valid: " + reason, problem.Message);
    }

    [Fact]
    public void A_file_too_large_to_be_about_a_network_is_not_read() =>
        Assert.Equal("SC1013", TemporaryFolder.LoadWith("network.json", "{\"title\": \"" + new string('a', 2_000_000) + "\"}").Codes);
}
