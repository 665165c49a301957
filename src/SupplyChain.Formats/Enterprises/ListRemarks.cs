using SupplyChain.Formats.Resources;

namespace SupplyChain.Formats.Enterprises;

/// <summary>The kinds of remarks on lists; their texts and docs/import.md say what each means.</summary>
internal static class ListRemarks
{
    private static readonly List<RemarkCode> AllCodes = [];

    public static RemarkCode HiddenSheetPassed { get; } = Add("SC5101", RemarkKind.Note);

    public static RemarkCode SheetWithoutList { get; } = Add("SC5102", RemarkKind.Note);

    public static RemarkCode FileWithoutList { get; } = Add("SC5103", RemarkKind.Refusal);

    public static RemarkCode HeaderBelowTitles { get; } = Add("SC5104", RemarkKind.Note);

    public static RemarkCode TotalsPassed { get; } = Add("SC5105", RemarkKind.Note);

    public static RemarkCode NotePassed { get; } = Add("SC5106", RemarkKind.Note);

    public static RemarkCode HeaderRepeated { get; } = Add("SC5107", RemarkKind.Note);

    public static RemarkCode ExamplePassed { get; } = Add("SC5108", RemarkKind.Note);

    public static RemarkCode HiddenRowRead { get; } = Add("SC5109", RemarkKind.Note);

    public static RemarkCode HeaderUnknown { get; } = Add("SC5110", RemarkKind.Assumption);

    public static RemarkCode ContactPassed { get; } = Add("SC5111", RemarkKind.Note);

    public static RemarkCode FieldTwice { get; } = Add("SC5112", RemarkKind.Note);

    public static RemarkCode RowWithoutName { get; } = Add("SC5113", RemarkKind.Refusal);

    public static RemarkCode SheetRead { get; } = Add("SC5114", RemarkKind.Note);

    public static RemarkCode MapFieldUnknown { get; } = Add("SC5115", RemarkKind.Refusal);

    public static RemarkCode MapUnusable { get; } = Add("SC5116", RemarkKind.Refusal);

    public static RemarkCode NotANumber { get; } = Add("SC5201", RemarkKind.Refusal);

    public static RemarkCode NumberConverted { get; } = Add("SC5202", RemarkKind.Repair);

    public static RemarkCode RangeMiddle { get; } = Add("SC5203", RemarkKind.Assumption);

    public static RemarkCode Approximate { get; } = Add("SC5204", RemarkKind.Assumption);

    public static RemarkCode MoneyWithoutUnit { get; } = Add("SC5205", RemarkKind.Assumption);

    public static RemarkCode SharesAsPercent { get; } = Add("SC5206", RemarkKind.Assumption);

    public static RemarkCode ShareAboveWhole { get; } = Add("SC5207", RemarkKind.Repair);

    public static RemarkCode Impossible { get; } = Add("SC5208", RemarkKind.Refusal);

    public static RemarkCode StateUnknownWord { get; } = Add("SC5209", RemarkKind.Refusal);

    public static RemarkCode PartialState { get; } = Add("SC5210", RemarkKind.Assumption);

    public static RemarkCode UnknownWord { get; } = Add("SC5211", RemarkKind.Note);

    public static RemarkCode ErrorCell { get; } = Add("SC5212", RemarkKind.Refusal);

    public static RemarkCode SeveralProducts { get; } = Add("SC5213", RemarkKind.Note);

    public static RemarkCode MadeDaily { get; } = Add("SC5214", RemarkKind.Assumption);

    public static RemarkCode StaffAboveAll { get; } = Add("SC5215", RemarkKind.Repair);

    public static RemarkCode ImportanceUnknown { get; } = Add("SC5216", RemarkKind.Refusal);

    public static RemarkCode CodeCheckDigit { get; } = Add("SC5301", RemarkKind.Refusal);

    public static RemarkCode CodeRestored { get; } = Add("SC5302", RemarkKind.Repair);

    public static RemarkCode CodeDestroyed { get; } = Add("SC5303", RemarkKind.Refusal);

    public static RemarkCode SeveralSites { get; } = Add("SC5304", RemarkKind.Note);

    public static RemarkCode TypingOnly { get; } = Add("SC5305", RemarkKind.Repair);

    public static RemarkCode MatchOpen { get; } = Add("SC5306", RemarkKind.Assumption);

    public static RemarkCode MatchDecided { get; } = Add("SC5307", RemarkKind.Repair);

    public static RemarkCode RowRepeated { get; } = Add("SC5308", RemarkKind.Repair);

    public static RemarkCode RegionFromCode { get; } = Add("SC5309", RemarkKind.Assumption);

    public static RemarkCode IndustryNotKnown { get; } = Add("SC5310", RemarkKind.Note);

    public static RemarkCode IndustryMissing { get; } = Add("SC5311", RemarkKind.Assumption);

    public static RemarkCode SameName { get; } = Add("SC5312", RemarkKind.Assumption);

    public static RemarkCode IdTwice { get; } = Add("SC5313", RemarkKind.Repair);

    public static RemarkCode OutsideList { get; } = Add("SC5401", RemarkKind.Assumption);

    public static RemarkCode LeadMissing { get; } = Add("SC5402", RemarkKind.Refusal);

    public static RemarkCode NamesTakenApart { get; } = Add("SC5403", RemarkKind.Repair);

    public static RemarkCode NotAName { get; } = Add("SC5404", RemarkKind.Refusal);

    public static RemarkCode OutputAssumed { get; } = Add("SC5405", RemarkKind.Assumption);

    public static RemarkCode StateAssumed { get; } = Add("SC5406", RemarkKind.Assumption);

    public static RemarkCode StockAssumed { get; } = Add("SC5407", RemarkKind.Assumption);

    public static RemarkCode SharesAssumed { get; } = Add("SC5408", RemarkKind.Assumption);

    public static RemarkCode Contradiction { get; } = Add("SC5409", RemarkKind.Note);

    public static RemarkCode LinkTwice { get; } = Add("SC5410", RemarkKind.Repair);

    public static RemarkCode SuppliesItself { get; } = Add("SC5411", RemarkKind.Refusal);

    public static RemarkCode AnswerUnknown { get; } = Add("SC5412", RemarkKind.Refusal);

    public static RemarkCode FilledIn { get; } = Add("SC5413", RemarkKind.Repair);

    public static RemarkCode ValuesDiffer { get; } = Add("SC5414", RemarkKind.Note);

    public static RemarkCode CurrenciesDiffer { get; } = Add("SC5415", RemarkKind.Refusal);

    public static RemarkCode DecisionsUnusable { get; } = Add("SC5416", RemarkKind.Refusal);

    public static RemarkCode PlaceDiffers { get; } = Add("SC5417", RemarkKind.Note);

    /// <summary>Every kind, in the order of their codes.</summary>
    public static IReadOnlyList<RemarkCode> All => AllCodes;

    private static RemarkCode Add(string id, RemarkKind kind)
    {
        var code = new RemarkCode(id, kind, ListTexts.Catalog);
        AllCodes.Add(code);
        return code;
    }
}
