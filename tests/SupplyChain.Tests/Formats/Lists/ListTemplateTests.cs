using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SupplyChain.Formats;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Formats.Enterprises.Templates;

namespace SupplyChain.Tests.Formats.Lists;

public sealed class ListTemplateTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("supplychain-template-").FullName, "list.xlsx");

    [Theory]
    [InlineData(Language.Chinese, "甲公司", "乙公司", "医药制造业", "是", "否", "必需")]
    [InlineData(Language.English, "Acme Ltd", "Nuts Ltd", "Manufacture of textiles", "yes", "no", "essential")]
    public void Filled_in_it_is_imported_without_a_question_an_assumption_or_a_repair(
        Language language, string customer, string supplier, string industry, string yes, string no, string essential)
    {
        ListTemplate.Save(_file, language);
        Fill(0, [1d, customer, "91350100M000100Y43", "武汉市", industry, "x", 100d, 100d, yes, 100d, 50d, 50d, yes, 20d, 5d, "-"],
            [2d, supplier, "E-2", "武汉市", industry, "y", 50d, 0d, no, 0d, 0d, 50d, no, 500d, 7d, null]);
        Fill(1, [1d, customer, supplier, "武汉市", "y", 100d, essential]);

        ImportResult result = Import();

        Assert.Equal([customer, supplier], result.Network!.Sites.OrderByDescending(s => s.OperatingLevel).Select(s => s.Name));
        Assert.Equal((essential.Length > 0, "y"), (result.Network.Links.Single().Importance == Importance.Essential, result.Network.Links.Single().Product));
        Assert.Empty(result.Questions);
        Assert.Empty(result.Report.Remarks.Where(r => r.Kind != RemarkKind.Note || r.Code.StartsWith("SC4", StringComparison.Ordinal)).Select(r => r.ToString()));
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Empty_it_is_no_network_and_its_example_is_no_enterprise(Language language)
    {
        ListTemplate.Save(_file, language);

        ImportResult result = Import();

        Assert.Null(result.Network);
        Assert.Equal(2, result.Report.Remarks.Count(r => r.Code == "SC5108"));
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void It_is_a_sound_workbook_with_lists_to_choose_from_and_a_note_for_every_column(Language language)
    {
        ListTemplate.Save(_file, language);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(_file, false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        WorksheetPart list = document.WorkbookPart!.WorksheetParts.First();
        DataValidation[] validations = [.. list.Worksheet!.Descendants<DataValidation>()];
        Assert.Equal(TemplateColumn.In(language).Count(c => c.Sheet == "enterprises"), validations.Length);
        Assert.All(validations, v => Assert.NotEmpty(v.Prompt!.Value!));
        Assert.Equal(3, validations.Count(v => v.Type?.Value == DataValidationValues.List));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, true);

    /// <summary>Writes rows below the example, as somebody who fills the workbook in.</summary>
    private void Fill(int sheet, params object?[][] rows)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(_file, true);
        string id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().ElementAt(sheet).Id!.Value!;
        SheetData data = ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.GetFirstChild<SheetData>()!;
        uint number = 3;
        foreach (object?[] values in rows)
        {
            data.Append(new Row(values.Select((v, i) => v switch
            {
                null => null,
                double value => new Cell { CellReference = SupplyChain.Diagnostics.DiagnosticFormatter.ColumnLetters(i + 1) + number, CellValue = new CellValue(value) },
                _ => new Cell { CellReference = SupplyChain.Diagnostics.DiagnosticFormatter.ColumnLetters(i + 1) + number, DataType = CellValues.InlineString, InlineString = new InlineString(new Text((string)v)) },
            }).OfType<Cell>())
            { RowIndex = number });
            number++;
        }
    }

    private ImportResult Import() => new EnterpriseListImporter().Import(new ImportRequest { Paths = [_file] }, CancellationToken.None);
}
