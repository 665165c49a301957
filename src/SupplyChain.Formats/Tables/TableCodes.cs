using SupplyChain.Formats.Resources;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Tables;

/// <summary>Codes of remarks on tables: SC55 reading, SC56 numbers, SC57 imports and makers, SC58 ratings, SC59 the report itself.</summary>
internal static class TableCodes
{
    public static RemarkCode CannotRead { get; } = New("SC5501", RemarkKind.Refusal);

    public static RemarkCode NoSheet { get; } = New("SC5502", RemarkKind.Refusal);

    public static RemarkCode NoTable { get; } = New("SC5503", RemarkKind.Refusal);

    public static RemarkCode TextEnds { get; } = New("SC5504", RemarkKind.Refusal);

    public static RemarkCode BadQuotes { get; } = New("SC5505", RemarkKind.Refusal);

    public static RemarkCode WrongWidth { get; } = New("SC5506", RemarkKind.Refusal);

    public static RemarkCode NoHeader { get; } = New("SC5507", RemarkKind.Refusal);

    public static RemarkCode NotANumber { get; } = New("SC5508", RemarkKind.Refusal);

    public static RemarkCode NumberRepaired { get; } = New("SC5509", RemarkKind.Repair);

    public static RemarkCode DashIsNil { get; } = New("SC5510", RemarkKind.Repair);

    public static RemarkCode ValueMissing { get; } = New("SC5511", RemarkKind.Assumption);

    public static RemarkCode TextNotNeeded { get; } = New("SC5512", RemarkKind.Note);

    public static RemarkCode BlankCells { get; } = New("SC5513", RemarkKind.Assumption);

    public static RemarkCode BlankOutside { get; } = New("SC5514", RemarkKind.Note);

    public static RemarkCode RowPassedOver { get; } = New("SC5515", RemarkKind.Note);

    public static RemarkCode LabelCleaned { get; } = New("SC5516", RemarkKind.Repair);

    public static RemarkCode NoLabel { get; } = New("SC5517", RemarkKind.Refusal);

    public static RemarkCode DuplicateRow { get; } = New("SC5518", RemarkKind.Refusal);

    public static RemarkCode DuplicateColumn { get; } = New("SC5519", RemarkKind.Refusal);

    public static RemarkCode RowWithoutRole { get; } = New("SC5520", RemarkKind.Refusal);

    public static RemarkCode ColumnWithoutRole { get; } = New("SC5521", RemarkKind.Refusal);

    public static RemarkCode RowRoleGuessed { get; } = New("SC5522", RemarkKind.Assumption);

    public static RemarkCode ColumnRoleGuessed { get; } = New("SC5523", RemarkKind.Assumption);

    public static RemarkCode RowsNotSectors { get; } = New("SC5524", RemarkKind.Note);

    public static RemarkCode ColumnsNotSectors { get; } = New("SC5525", RemarkKind.Note);

    public static RemarkCode SumAmongSectors { get; } = New("SC5526", RemarkKind.Repair);

    public static RemarkCode LabelsAlike { get; } = New("SC5527", RemarkKind.Repair);

    public static RemarkCode LabelByPlace { get; } = New("SC5528", RemarkKind.Repair);

    public static RemarkCode OrderDiffers { get; } = New("SC5529", RemarkKind.Note);

    public static RemarkCode BadDescription { get; } = New("SC5530", RemarkKind.Refusal);

    public static RemarkCode ColumnUnknown { get; } = New("SC5531", RemarkKind.Note);

    public static RemarkCode NoCodeColumn { get; } = New("SC5532", RemarkKind.Refusal);

    public static RemarkCode FolderUnknown { get; } = New("SC5533", RemarkKind.Refusal);

    public static RemarkCode NamedFileMissing { get; } = New("SC5534", RemarkKind.Refusal);

    public static RemarkCode BadParameters { get; } = New("SC5535", RemarkKind.Refusal);

    public static RemarkCode NoMatrix { get; } = New("SC5536", RemarkKind.Refusal);

    public static RemarkCode RowNotInMatrix { get; } = New("SC5537", RemarkKind.Refusal);

    public static RemarkCode AccountsMissing { get; } = New("SC5538", RemarkKind.Assumption);

    public static RemarkCode UnitsDiffer { get; } = New("SC5539", RemarkKind.Refusal);

    public static RemarkCode TotalMissed { get; } = New("SC5601", RemarkKind.Note);

    public static RemarkCode Rounding { get; } = New("SC5602", RemarkKind.Note);

    public static RemarkCode NegativeCell { get; } = New("SC5603", RemarkKind.Refusal);

    public static RemarkCode NegativeImport { get; } = New("SC5604", RemarkKind.Refusal);

    public static RemarkCode NegativeFinal { get; } = New("SC5605", RemarkKind.Note);

    public static RemarkCode ZeroRows { get; } = New("SC5606", RemarkKind.Note);

    public static RemarkCode ZeroColumns { get; } = New("SC5607", RemarkKind.Note);

    public static RemarkCode Discrepancy { get; } = New("SC5608", RemarkKind.Note);

    public static RemarkCode NoOutput { get; } = New("SC5609", RemarkKind.Refusal);

    public static RemarkCode OutputAssumed { get; } = New("SC5610", RemarkKind.Assumption);

    public static RemarkCode OutputFromSums { get; } = New("SC5611", RemarkKind.Assumption);

    public static RemarkCode OutputSolved { get; } = New("SC5612", RemarkKind.Assumption);

    public static RemarkCode OutputNotSolved { get; } = New("SC5613", RemarkKind.Refusal);

    public static RemarkCode LinksScaled { get; } = New("SC5614", RemarkKind.Repair);

    public static RemarkCode SmallCells { get; } = New("SC5615", RemarkKind.Note);

    public static RemarkCode OwnUseKept { get; } = New("SC5616", RemarkKind.Note);

    public static RemarkCode OwnUseLeftOut { get; } = New("SC5617", RemarkKind.Note);

    public static RemarkCode SalesToNoSite { get; } = New("SC5618", RemarkKind.Note);

    public static RemarkCode ValueAddedFrom { get; } = New("SC5619", RemarkKind.Note);

    public static RemarkCode ValueAddedResidual { get; } = New("SC5620", RemarkKind.Assumption);

    public static RemarkCode NoUnit { get; } = New("SC5621", RemarkKind.Assumption);

    public static RemarkCode Read { get; } = New("SC5622", RemarkKind.Note);

    public static RemarkCode EmptySectors { get; } = New("SC5624", RemarkKind.Note);

    public static RemarkCode NegativeValueAdded { get; } = New("SC5623", RemarkKind.Note);

    public static RemarkCode ImportsProportional { get; } = New("SC5701", RemarkKind.Assumption);

    public static RemarkCode ImportsByShares { get; } = New("SC5702", RemarkKind.Assumption);

    public static RemarkCode ImportsNotReached { get; } = New("SC5703", RemarkKind.Note);

    public static RemarkCode WhollyImported { get; } = New("SC5704", RemarkKind.Note);

    public static RemarkCode NoImportedRows { get; } = New("SC5705", RemarkKind.Refusal);

    public static RemarkCode NoCoarseSector { get; } = New("SC5706", RemarkKind.Refusal);

    public static RemarkCode MarketShares { get; } = New("SC5707", RemarkKind.Assumption);

    public static RemarkCode NoMakeTable { get; } = New("SC5708", RemarkKind.Refusal);

    public static RemarkCode CodesDiffer { get; } = New("SC5709", RemarkKind.Refusal);

    public static RemarkCode ImportAboveUse { get; } = New("SC5710", RemarkKind.Repair);

    public static RemarkCode NobodyMakes { get; } = New("SC5711", RemarkKind.Note);

    public static RemarkCode NoImportMatrix { get; } = New("SC5712", RemarkKind.Assumption);

    public static RemarkCode NothingRated { get; } = New("SC5801", RemarkKind.Assumption);

    public static RemarkCode RatingsUsed { get; } = New("SC5802", RemarkKind.Note);

    public static RemarkCode PairsUnrated { get; } = New("SC5803", RemarkKind.Assumption);

    public static RemarkCode RatingMissing { get; } = New("SC5804", RemarkKind.Assumption);

    public static RemarkCode RatingUnknown { get; } = New("SC5805", RemarkKind.Refusal);

    public static RemarkCode RatingsNotSquare { get; } = New("SC5806", RemarkKind.Note);

    public static RemarkCode SectorsNotRated { get; } = New("SC5807", RemarkKind.Assumption);

    public static RemarkCode RatingsNotUsed { get; } = New("SC5808", RemarkKind.Note);

    public static RemarkCode OneTable { get; } = New("SC5902", RemarkKind.Refusal);

    public static RemarkCode BadSetting { get; } = New("SC5903", RemarkKind.Refusal);

    public static RemarkCode NotListed { get; } = New("SC5901", RemarkKind.Note);

    /// <summary>Every code.</summary>
    public static IReadOnlyList<RemarkCode> All { get; } =
    [
        CannotRead, NoSheet, NoTable, TextEnds, BadQuotes, WrongWidth, NoHeader, NotANumber, NumberRepaired, DashIsNil, ValueMissing,
        TextNotNeeded, BlankCells, BlankOutside, RowPassedOver, LabelCleaned, NoLabel, DuplicateRow, DuplicateColumn, RowWithoutRole,
        ColumnWithoutRole, RowRoleGuessed, ColumnRoleGuessed, RowsNotSectors, ColumnsNotSectors, SumAmongSectors, LabelsAlike,
        LabelByPlace, OrderDiffers, BadDescription, ColumnUnknown, NoCodeColumn, FolderUnknown, NamedFileMissing, BadParameters, NoMatrix,
        RowNotInMatrix, AccountsMissing, UnitsDiffer, TotalMissed, Rounding, NegativeCell, NegativeImport, NegativeFinal, ZeroRows,
        ZeroColumns, Discrepancy, NoOutput, OutputAssumed, OutputFromSums, OutputSolved, OutputNotSolved, LinksScaled, SmallCells,
        OwnUseKept, OwnUseLeftOut, SalesToNoSite, ValueAddedFrom, ValueAddedResidual, NoUnit, Read, EmptySectors, NegativeValueAdded,
        ImportsProportional, ImportsByShares, ImportsNotReached, WhollyImported, NoImportedRows, NoCoarseSector, MarketShares, NoMakeTable,
        CodesDiffer, ImportAboveUse, NobodyMakes, NoImportMatrix, NothingRated, RatingsUsed, PairsUnrated, RatingMissing, RatingUnknown,
        RatingsNotSquare, SectorsNotRated, RatingsNotUsed, OneTable, BadSetting, NotListed,
    ];

    // After a remark of these kinds there is no network: what is missing would be guessed.
    private static readonly HashSet<string> Stopping = [.. All.Where(c => c.Kind == RemarkKind.Refusal).Select(c => c.Id).Except([NoHeader.Id, NegativeCell.Id, NegativeImport.Id, NoOutput.Id])];

    /// <summary>There is no network after a remark of this kind.</summary>
    public static bool StopsImport(RemarkCode code) => Stopping.Contains(code.Id);

    /// <summary>A role in words.</summary>
    public static object NameOf(TableRole role) => new LocalizedText("Role." + role) { Catalog = TableTexts.Catalog };

    /// <summary>A level of importance in words.</summary>
    public static object WordOf(Importance importance) => new LocalizedText("Importance." + importance) { Catalog = TableTexts.Catalog };

    private static RemarkCode New(string id, RemarkKind kind) => new(id, kind, TableTexts.Catalog);
}
