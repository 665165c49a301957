using SupplyChain.Diagnostics;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Formats;

/// <summary>Files of other programs, see TestData/workbooks/README.md.</summary>
public sealed class ForeignWorkbookTests
{
    [Theory]
    [InlineData("list-libreoffice.xlsx")]
    [InlineData("list-libreoffice.xls")]
    [InlineData("list-gbk.csv")]
    public void A_list_of_enterprises_is_read_as_it_was_written(string name)
    {
        string path = Path.Combine(Repository.TestProject, "TestData", "workbooks", name);

        Assert.True(Workbook.TryOpen(path, out Workbook? workbook, out IReadOnlyList<Diagnostic> problems), string.Join('\n', problems));

        Sheet sheet = workbook.Sheets[0];
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], sheet.Rows.Select(r => r.Number));
        Assert.Equal("某市防疫物资重点企业复工情况表", sheet.Rows[0][1].Text);
        Assert.Equal("企业名称", sheet.Rows[2][2].Text);
        Assert.Equal("91429004300000002B", sheet.Rows[4][3].Text);
        Assert.Equal("3.2万", sheet.Rows[3][8].Text);
        Assert.Equal("仙桃无纺布有限公司", sheet.Rows[3][10].Text);
        Assert.Equal(name.EndsWith(".csv", StringComparison.Ordinal) ? "GB18030" : null, workbook.Encoding);
    }

    [Theory]
    [InlineData("locked-libreoffice.xlsx")]
    [InlineData("locked-libreoffice.xls")]
    public void A_workbook_with_a_password_is_refused_as_one_and_not_as_damaged(string name)
    {
        string path = Path.Combine(Repository.TestProject, "TestData", "workbooks", name);

        Assert.False(Workbook.TryOpen(path, out _, out IReadOnlyList<Diagnostic> problems));

        Diagnostic problem = Assert.Single(problems);
        Assert.Equal(DiagnosticCodes.PasswordProtected, problem.Code);
        Assert.Equal("open it with its password, and save a copy without one", problem.Hint);
    }

    [Theory]
    [InlineData(0x1E, 0xFF)]
    [InlineData(0x20, 0x1F)]
    [InlineData(0x2E, 0xFF)]
    [InlineData(0x43, 0x7F)]
    [InlineData(0x4B, 0x01)]
    public void An_old_workbook_that_claims_more_than_it_holds_is_refused_before_room_is_made_for_it(int place, byte value)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Support.Repository.Root, "tests", "SupplyChain.Tests", "TestData", "workbooks", "list-libreoffice.xls"));
        bytes[place] = value;

        Assert.Throws<InvalidDataException>(() => CompoundGuard.Check(new MemoryStream(bytes)));
    }
}
