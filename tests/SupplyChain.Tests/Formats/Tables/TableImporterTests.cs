using System.Reflection;
using SupplyChain.Formats;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>Tables behind the verb import: recognised by themselves, with settings as text, described in a file.</summary>
public class TableImporterTests
{
    private static readonly string Oecd = Path.Combine(TableFiles.Committed, "oecd-icio", "2022_SML.csv");

    [Fact]
    public void Every_known_layout_is_recognised_and_a_list_of_enterprises_is_not()
    {
        using TableFiles china = TableFiles.Unpack("china-io-2018"), belgium = TableFiles.Unpack("belgium-io-nace64"), bea = TableFiles.Unpack("us-bea-io-2017");
        using TableFiles list = new TableFiles().With("list.csv", "企业名称,所在区县,行业\n甲厂,东区,纺织\n").With("Folder/notes.txt", "nothing");
        var importer = new TableImporter();

        Assert.All(
            new[]
            {
                china.At("china_2018_io_153_sectors.csv"), china.At("china_2018_io_42_sectors_domestic_imported.csv"), belgium.At("IO_BE_NACE64.csv"), bea.Folder, Oecd,
                Path.Combine(TableFiles.Committed, "oecd-icio", "ICIO2016_2003.csv"), Path.Combine(TableFiles.Committed, "exiobase3", "IOT_2011_pxp"),
                Path.Combine(TableFiles.Committed, "pymrio-saved"),
            },
            path => Assert.True(importer.Recognises([path], default), path));
        Assert.False(importer.Recognises([list.At("list.csv")], default));
        Assert.False(importer.Recognises([list.At("Folder")], default));
        Assert.Same(NetworkImporters.Find("table"), NetworkImporters.Recognise([Oecd]));
    }

    [Fact]
    public void Settings_are_taken_as_text()
    {
        ImportResult result = Import(new() { ["smallest-link"] = "0.01", ["importance"] = "important", ["days"] = "1", ["products"] = "site", ["currency"] = "USD" });

        Assert.Equal("USD", result.Made().Information.Currency);
        Assert.Equal(30, result.Made().Link("AUS_A01_02", "AUS_C10T12"));
        Assert.All(result.Made().InputClasses, c => Assert.Equal(c.Customer.Id == c.Product ? Importance.None : Importance.Important, c.Importance));
    }

    [Theory]
    [InlineData("factor", "0")]
    [InlineData("days", "a year")]
    [InlineData("importance", "critical")]
    [InlineData("format", "oecd")]
    [InlineData("smallest-link", "-1")]
    [InlineData("products", "")]
    public void A_setting_that_cannot_be_is_refused_with_what_may(string key, string value)
    {
        ImportResult result = Import(new() { [key] = value });

        Assert.Null(result.Network);
        Assert.StartsWith($"the setting {key} cannot be '{value}'; allowed: ", result.Single("SC5903").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_at_once_are_refused() =>
        Assert.True(new TableImporter().Import(new ImportRequest { Paths = [Oecd, Oecd] }, default).Says("SC5902"));

    [Fact]
    public void A_setting_nobody_knows_is_an_error_of_the_caller() => Assert.Throws<ArgumentException>(() => Import(new() { ["colour"] = "red" }));

    [Theory]
    [InlineData("{", "SC5530")]
    [InlineData("""{"colums": {}}""", "SC5530")]
    [InlineData("""{"rows": {"a": "totals"}}""", "SC5530")]
    [InlineData("""{"factor": 0}""", "SC5530")]
    [InlineData("""{"header_rows": 0}""", "SC5530")]
    public void A_description_that_is_none_is_refused(string json, string code)
    {
        using TableFiles files = new TableFiles().With("t.csv", "code,a,b,final demand\na,1,2,3\nb,1,2,3\n").With("d.json", json);

        ImportResult result = files.Import("t.csv", new() { DescriptionFile = files.At("d.json") });

        Assert.Null(result.Network);
        Assert.True(result.Says(code));
    }

    [Fact]
    public void A_workbook_with_a_title_merged_two_row_headers_and_both_languages_is_read_by_its_description()
    {
        string[][] rows =
        [
            ["2018年投入产出表", "", "", "", "", "", ""],
            ["", "", "", "中间使用", "", "最终使用", ""],
            ["代码", "部门", "英文名称", "01", "02", "最终消费", "总产出"],
            ["01", "农业", "Agriculture", "1", "6", "3", "10"],
            ["02", "工业", "Industry", "2", "1", "17", "20"],
            ["", "增加值合计", "Value added", "7", "13", "", ""],
            ["", "总投入", "Total inputs", "10", "20", "", ""],
        ];
        string sheet = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">" + string.Concat(row.Select((cell, c) =>
            cell.Length == 0 ? "" : double.TryParse(cell, out double number) && c > 2 && r > 2
                ? $"<c r=\"{(char)('A' + c)}{r + 1}\"><v>{number}</v></c>"
                : $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>"));
        byte[] workbook = HostileFiles.Package(SmallWorkbook.Parts(sheet, "<mergeCells count=\"2\"><mergeCell ref=\"D2:E2\"/><mergeCell ref=\"F2:G2\"/></mergeCells>"));
        using TableFiles files = new TableFiles().With("表.xlsx", workbook).With("说明.json", """
            {
              "title": "A province", "title_zh": "某省", "currency": "CNY million", "factor": 0.01, "days": 1, "skip_rows": 1, "header_rows": 2,
              "label_columns": { "code": "代码", "name": "英文名称", "name_zh": "部门" },
              "columns": { "最终消费": "final-demand" }
            }
            """);

        ImportResult result = files.Import("表.xlsx", new() { DescriptionFile = files.At("说明.json") });
        SupplyNetwork network = result.Made();

        Assert.Equal(("Industry", "工业"), (network.Site("02").Name, network.Site("02").OwnColumns["name_zh"]));
        Assert.Equal((0.06, 0.2, 0.13), (network.Link("01", "02"), network.Site("02").BaselineOutputPerDay, network.Site("02").ValueAddedPerDay!.Value));
        Assert.Equal("某省", network.Information.ChineseTitle);
        Assert.Equal(["总产出"], result.Of("SC5523").Select(r => r.ValueSeen));
        Assert.All(result.Report.Remarks.Where(r => r.Row > 0), r => Assert.Equal("Main", r.Sheet));
    }

    [Fact]
    public void Every_code_is_said_somewhere_and_has_a_heading_in_both_languages()
    {
        string source = string.Concat(Directory.EnumerateFiles(Path.Combine(Support.Repository.Source, "SupplyChain.Formats", "Tables"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (PropertyInfo property in typeof(TableCodes).GetProperties().Where(p => p.PropertyType == typeof(RemarkCode)))
        {
            var code = (RemarkCode)property.GetValue(null)!;
            Assert.Contains(code, TableCodes.All);
            Assert.Matches($@"TableCodes\.{property.Name}\b", source);
            Assert.NotNull(code.Texts.Find(Language.English, code.Id + ".group"));
            Assert.NotNull(code.Texts.Find(Language.Chinese, code.Id + ".group"));
        }
        Assert.Equal(TableCodes.All.Count, TableCodes.All.Select(c => c.Id).Distinct().Count());
    }

    private static ImportResult Import(Dictionary<string, string> settings) => new TableImporter().Import(new ImportRequest { Paths = [Oecd], Settings = settings }, default);
}
