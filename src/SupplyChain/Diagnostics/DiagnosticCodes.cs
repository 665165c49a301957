namespace SupplyChain.Diagnostics;

/// <summary>Every kind of problem the library reports.</summary>
public static class DiagnosticCodes
{
    private static readonly List<DiagnosticCode> AllCodes = [];

    /// <summary>SC1001: the folder of the network, or its scenario file, does not exist.</summary>
    public static DiagnosticCode NotFound { get; } = Error("SC1001");

    /// <summary>SC1002: a file a network cannot do without is missing.</summary>
    public static DiagnosticCode FileMissing { get; } = Error("SC1002");

    /// <summary>SC1003: a column the file cannot do without is missing.</summary>
    public static DiagnosticCode ColumnMissing { get; } = Error("SC1003");

    /// <summary>SC1004: a column one or two letters from a known one.</summary>
    public static DiagnosticCode ColumnMisspelt { get; } = Error("SC1004");

    /// <summary>SC1005: a column the format does not know; it is not read.</summary>
    public static DiagnosticCode ColumnUnknown { get; } = Warning("SC1005");

    /// <summary>SC1006: two columns of one name.</summary>
    public static DiagnosticCode ColumnTwice { get; } = Error("SC1006");

    /// <summary>SC1007: the file is empty, without even a header.</summary>
    public static DiagnosticCode FileEmpty { get; } = Error("SC1007");

    /// <summary>SC1008: bytes that are not UTF-8 text.</summary>
    public static DiagnosticCode NotUtf8 { get; } = Error("SC1008");

    /// <summary>SC1009: a record with more or fewer fields than the header.</summary>
    public static DiagnosticCode FieldCount { get; } = Error("SC1009");

    /// <summary>SC1010: quotes that do not pair up.</summary>
    public static DiagnosticCode Quotes { get; } = Error("SC1010");

    /// <summary>SC1011: a field longer than any real one.</summary>
    public static DiagnosticCode FieldTooLong { get; } = Error("SC1011");

    /// <summary>SC1012: the system does not let the file be read.</summary>
    public static DiagnosticCode Unreadable { get; } = Error("SC1012");

    /// <summary>SC1013: network.json is not valid.</summary>
    public static DiagnosticCode BadJson { get; } = Error("SC1013");

    /// <summary>SC1014: a name in network.json the format does not know.</summary>
    public static DiagnosticCode JsonUnknown { get; } = Warning("SC1014");

    /// <summary>SC1015: a file in the folder that is no part of a network.</summary>
    public static DiagnosticCode FileUnknown { get; } = Warning("SC1015");

    /// <summary>SC1016: a needs_ column for a resource that exists without one.</summary>
    public static DiagnosticCode BuiltInResource { get; } = Error("SC1016");

    /// <summary>SC1017: a file that is no workbook, or a damaged one.</summary>
    public static DiagnosticCode NotAWorkbook { get; } = Error("SC1017");

    /// <summary>SC1018: a workbook that opens with a password only.</summary>
    public static DiagnosticCode PasswordProtected { get; } = Error("SC1018");

    /// <summary>SC1019: a file that would take more memory than any real one.</summary>
    public static DiagnosticCode WorkbookTooLarge { get; } = Error("SC1019");

    /// <summary>SC1020: formulas, whose saved values are used.</summary>
    public static DiagnosticCode FormulaValues { get; } = Warning("SC1020");

    /// <summary>SC1021: a formula that was saved without a value.</summary>
    public static DiagnosticCode FormulaWithoutValue { get; } = Error("SC1021");

    /// <summary>SC1022: a cell that holds an error of the spreadsheet program.</summary>
    public static DiagnosticCode ErrorCell { get; } = Error("SC1022");

    /// <summary>SC1023: a long id that a spreadsheet has made a number, and rounded.</summary>
    public static DiagnosticCode DigitsLost { get; } = Error("SC1023");

    /// <summary>SC1024: a GraphML file that is damaged, or no directed graph.</summary>
    public static DiagnosticCode BadGraph { get; } = Error("SC1024");

    /// <summary>SC1025: a Parquet file that is damaged, or a column of a type that is not read.</summary>
    public static DiagnosticCode BadParquet { get; } = Error("SC1025");

    /// <summary>SC2001: two sites with one id.</summary>
    public static DiagnosticCode DuplicateSite { get; } = Error("SC2001");

    /// <summary>SC2002: the supplier of a link is not a site.</summary>
    public static DiagnosticCode UnknownSupplier { get; } = Error("SC2002");

    /// <summary>SC2003: the customer of a link is not a site.</summary>
    public static DiagnosticCode UnknownCustomer { get; } = Error("SC2003");

    /// <summary>SC2004: ids that differ only in case or blanks.</summary>
    public static DiagnosticCode SimilarIds { get; } = Warning("SC2004");

    /// <summary>SC2005: links of sites to themselves, kept and counted.</summary>
    public static DiagnosticCode SelfLinks { get; } = Warning("SC2005");

    /// <summary>SC2006: parallel links of one product, added up.</summary>
    public static DiagnosticCode ParallelLinks { get; } = Warning("SC2006");

    /// <summary>SC2007: two input rules for the same pair.</summary>
    public static DiagnosticCode DuplicateRule { get; } = Error("SC2007");

    /// <summary>SC2008: links of one input class with different importance of their own.</summary>
    public static DiagnosticCode ImportanceConflict { get; } = Error("SC2008");

    /// <summary>SC2009: a limit on a resource no restart needs.</summary>
    public static DiagnosticCode UnknownResource { get; } = Error("SC2009");

    /// <summary>SC2010: a scenario names a site that does not exist.</summary>
    public static DiagnosticCode ScenarioSiteUnknown { get; } = Error("SC2010");

    /// <summary>SC2011: a row that matches nothing, such as a scenario row for a region without sites.</summary>
    public static DiagnosticCode MatchesNothing { get; } = Warning("SC2011");

    /// <summary>SC2012: two scenarios with one name.</summary>
    public static DiagnosticCode DuplicateScenario { get; } = Error("SC2012");

    /// <summary>SC3001: text where a number is needed.</summary>
    public static DiagnosticCode NotANumber { get; } = Error("SC3001");

    /// <summary>SC3002: a number outside its range.</summary>
    public static DiagnosticCode OutOfRange { get; } = Error("SC3002");

    /// <summary>SC3003: an empty field where a value is needed.</summary>
    public static DiagnosticCode ValueMissing { get; } = Error("SC3003");

    /// <summary>SC3004: a word that is not one of those allowed.</summary>
    public static DiagnosticCode UnknownWord { get; } = Error("SC3004");

    /// <summary>SC3005: a text of a network made in code that no file could give back.</summary>
    public static DiagnosticCode CannotBeWritten { get; } = Error("SC3005");

    /// <summary>SC4001: a network without sites.</summary>
    public static DiagnosticCode NoSites { get; } = Error("SC4001");

    /// <summary>SC4002: a site with neither output nor outgoing links of known value.</summary>
    public static DiagnosticCode NoOutput { get; } = Error("SC4002");

    /// <summary>SC4003: output below the sum of outgoing links.</summary>
    public static DiagnosticCode OutputBelowLinks { get; } = Warning("SC4003");

    /// <summary>SC4004: outgoing links and final demand together above output.</summary>
    public static DiagnosticCode FinalDemandTooLarge { get; } = Warning("SC4004");

    /// <summary>SC4005: the measure value-added, and sites that do not state theirs.</summary>
    public static DiagnosticCode ValueAddedMissing { get; } = Error("SC4005");

    /// <summary>SC4006: sites without any link.</summary>
    public static DiagnosticCode SitesWithoutLinks { get; } = Warning("SC4006");

    /// <summary>SC4007: links of unknown value, assumed.</summary>
    public static DiagnosticCode AssumedValues { get; } = Warning("SC4007");

    /// <summary>SC4008: no site can be restarted.</summary>
    public static DiagnosticCode NoCandidates { get; } = Warning("SC4008");

    /// <summary>SC4009: a supply loop pulled down by a small outside supplier.</summary>
    public static DiagnosticCode LoopPulledDown { get; } = Warning("SC4009");

    /// <summary>Every code, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } = AllCodes.AsReadOnly();

    private static DiagnosticCode Error(string id) => Add(new DiagnosticCode(id, Severity.Error));

    private static DiagnosticCode Warning(string id) => Add(new DiagnosticCode(id, Severity.Warning));

    private static DiagnosticCode Add(DiagnosticCode code)
    {
        AllCodes.Add(code);
        return code;
    }
}
