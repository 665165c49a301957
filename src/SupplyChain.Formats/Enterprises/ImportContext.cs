using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Decisions;
using SupplyChain.Formats.Enterprises.Headers;

namespace SupplyChain.Formats.Enterprises;

/// <summary>A place in the data: a row or a cell.</summary>
/// <param name="File">Path as given.</param>
/// <param name="Sheet">Name of the sheet; null for text files.</param>
/// <param name="Row">Row, from 1; 0 for all of the sheet.</param>
/// <param name="Column">Column, from 1; 0 for all of the row.</param>
internal readonly record struct DataPlace(string File, string? Sheet, int Row, int Column = 0)
{
    /// <summary>As questions and other remarks name it: list.xlsx!企业名单 12.</summary>
    public override string ToString() =>
        Path.GetFileName(File) + (Sheet is null ? "" : "!" + Sheet) + (Row > 0 ? ":" + Row.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
}

/// <summary>What the parts of one import share.</summary>
internal sealed class ImportContext
{
    public required EnterpriseListOptions Options { get; init; }

    public DataReport Report { get; } = new();

    public DecisionBook Decisions { get; } = new();

    public HeaderSynonyms Synonyms { get; } = new();

    /// <summary>Most headers are Chinese.</summary>
    public bool IsChinese { get; set; }

    public IndustryStandard Standard => Options.IndustryStandard ?? (IsChinese ? IndustryStandard.China : IndustryStandard.Nace);

    /// <summary>Language of the words written into the network: that of the lists, so that they match.</summary>
    public Language DataLanguage => IsChinese ? Language.Chinese : Language.English;

    /// <summary>The currency of all amounts; null if none is stated.</summary>
    public string? Currency { get; set; }

    /// <summary>The day the lists describe; null if none is named.</summary>
    public string? Date { get; set; }

    public void Remark(RemarkCode code, DataPlace place, string? seen, params object[] arguments) => Report.Add(new DataRemark(code, arguments)
    {
        File = place.File,
        Sheet = place.Sheet,
        Row = place.Row,
        Column = place.Column,
        ValueSeen = seen,
    });
}
