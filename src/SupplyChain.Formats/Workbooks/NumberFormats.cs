using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SupplyChain.Formats.Workbooks;

/// <summary>The number formats of a workbook by cell style, and which of them show dates.</summary>
internal sealed class NumberFormats
{
    private readonly List<(string? Code, bool IsDate)> _styles = [];

    /// <summary>Reads the styles of a workbook.</summary>
    public NumberFormats(WorkbookStylesPart? part)
    {
        if (part?.Stylesheet is not { } sheet)
            return;
        var own = new Dictionary<uint, string>();
        foreach (NumberingFormat format in sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code)
                own[id] = code;
        }
        foreach (CellFormat style in sheet.CellFormats?.Elements<CellFormat>() ?? [])
        {
            uint id = style.NumberFormatId?.Value ?? 0;
            string? code = own.GetValueOrDefault(id) ?? BuiltIn(id);
            _styles.Add((code, own.ContainsKey(id) ? IsDateFormat(code!) : IsBuiltInDate(id)));
        }
    }

    /// <summary>The format of a style; null if it is the general one.</summary>
    public string? CodeOf(int style) => (uint)style < (uint)_styles.Count ? _styles[style].Code : null;

    public bool IsDate(int style) => (uint)style < (uint)_styles.Count && _styles[style].IsDate;

    /// <summary>Whether a format shows a number as a day or a time: it has a y, m, d, h or s outside quotes and brackets.</summary>
    public static bool IsDateFormat(string code)
    {
        for (int i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is var quote && quote < 0 ? code.Length : quote;
                    break;
                case '[':
                    int end = code.IndexOf(']', i);
                    if (end < 0)
                        return false;
                    // Hours, minutes or seconds that go on past a day; colours, conditions and languages are no dates.
                    if (code.AsSpan(i + 1, end - i - 1).Trim("hHmMsS").IsEmpty && end > i + 1)
                        return true;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    i++;
                    break;
            }
        }
        return false;
    }

    // 27 to 36 and 50 to 58 are dates in Chinese and Japanese versions.
    private static bool IsBuiltInDate(uint id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static string? BuiltIn(uint id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        14 => "yyyy-mm-dd",
        22 => "yyyy-mm-dd hh:mm",
        49 => "@",
        _ => null,
    };
}
