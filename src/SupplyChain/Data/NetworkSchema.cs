using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>The files of a network as data: it drives reading, header checks and the tables of docs/data-format.md.</summary>
internal static class NetworkSchema
{
    public const string SitesFile = "sites.csv", LinksFile = "links.csv", InputsFile = "inputs.csv", LimitsFile = "limits.csv",
        InformationFile = "network.json", ScenariosFolder = "scenarios", ScenarioExtension = ".csv";

    public const string NeedsPrefix = "needs_", OwnPrefix = "x_";

    /// <summary>Matches all where a text is compared.</summary>
    public const string All = "*";

    public static TableSchema Sites { get; } = new(SitesFile, "sites",
    [
        new("id", ColumnType.Text) { IsRequired = true },
        new("name", ColumnType.Text) { Default = "@id" },
        new("firm", ColumnType.Text) { Default = "@id" },
        new("industry", ColumnType.Text) { IsRequired = true },
        new("product", ColumnType.Text) { Default = "@industry" },
        new("region", ColumnType.Text),
        Number("output_per_day", ValueRange.NotNegative, "@outgoing", "value"),
        Number("final_demand_per_day", ValueRange.NotNegative, "@rest", "value"),
        Number("operating_level", ValueRange.Share, "1"),
        Number("restart_level", ValueRange.Share, "1"),
        Number("weight", ValueRange.NotNegative, "1"),
        Number("value_added_per_day", ValueRange.Finite, "", "value"),
        Number("outside_share", ValueRange.Share, "0"),
        Number("surge", ValueRange.Multiple, "0"),
        Whole("tier", ValueRange.FromOne, "@lastTier"),
        Whole("earliest_wave", ValueRange.FromOne, "1"),
        Whole("restart_waves", ValueRange.NotNegative, "0") with { Unit = "waves" },
        Word("restart", Words.RestartRules.Select(w => w.Word), "@free"),
        Number("inventory_cover_days", ValueRange.NotNegative, "0", "days"),
        Number("ramp_days", ValueRange.NotNegative, "0", "days"),
        Number("time_to_recover_days", ValueRange.NotNegative, "", "days"),
        Number("revenue_per_day", ValueRange.Positive, "", "value"),
        Number("costs_per_day", ValueRange.Positive, "", "value"),
        Number(NeedsPrefix, ValueRange.NotNegative, "0", "resource") with { IsPrefix = true },
        new(OwnPrefix, ColumnType.Text) { IsPrefix = true },
    ]);

    public static TableSchema Links { get; } = new(LinksFile, "links",
    [
        new("supplier", ColumnType.Text) { IsRequired = true },
        new("customer", ColumnType.Text) { IsRequired = true },
        Number("value_per_day", ValueRange.Positive, "@assumed", "value"),
        new("product", ColumnType.Text) { Default = "@supplierProduct" },
        Word("importance", Words.Importances.Select(w => w.Word), "@rules"),
        Number("inventory_cover_days", ValueRange.NotNegative, "@customerCover", "days"),
        Number("lead_time_days", ValueRange.NotNegative, "0", "days"),
        new(OwnPrefix, ColumnType.Text) { IsPrefix = true },
    ]);

    public static TableSchema Inputs { get; } = new(InputsFile, "inputs",
    [
        new("customer_industry", ColumnType.Match) { Default = All },
        new("product", ColumnType.Match) { Default = All },
        Word("importance", Words.Importances.Select(w => w.Word), "@lessSpecificEssential"),
        Number("outside_share", ValueRange.Share, "@lessSpecificSite"),
        Number("enough_at", ValueRange.PositiveShare, "@lessSpecificOne"),
        new(OwnPrefix, ColumnType.Text) { IsPrefix = true },
    ])
    { NeedsOneOf = ["importance", "outside_share", "enough_at"] };

    public static TableSchema Limits { get; } = new(LimitsFile, "limits",
    [
        new("resource", ColumnType.Text) { IsRequired = true },
        new("region", ColumnType.Match) { Default = All },
        new("wave", ColumnType.WholeOrAll) { Range = ValueRange.FromOne, Default = All },
        Number("amount", ValueRange.NotNegative, "", "resource") with { IsRequired = true },
        Word("kind", Words.LimitKinds.Select(w => w.Word), "per_wave"),
        new(OwnPrefix, ColumnType.Text) { IsPrefix = true },
    ]);

    public static TableSchema Scenarios { get; } = new("scenarios/NAME.csv", "scenarios",
    [
        new("site", ColumnType.Match) { Default = All },
        new("industry", ColumnType.Match) { Default = All },
        new("region", ColumnType.Match) { Default = All },
        Number("operating_level", ValueRange.Share, "@unchanged"),
        Number("restart_level", ValueRange.Share, "@unchanged"),
        new(OwnPrefix, ColumnType.Text) { IsPrefix = true },
    ])
    { NeedsOneOf = ["operating_level", "restart_level"] };

    /// <summary>A list of restarts: not a part of a network, but handed over beside it.</summary>
    public static TableSchema RestartLists { get; } = new("lists of restarts", "lists",
    [
        new("site", ColumnType.Text) { IsRequired = true },
        Whole("wave", ValueRange.FromOne, "@firstWithRoom"),
        new(OwnPrefix, ColumnType.Text) { IsPrefix = true },
    ])
    { PassedOver = [.. AnswerColumns] };

    /// <summary>The files of rows, in the order of documents.</summary>
    public static IReadOnlyList<TableSchema> Tables { get; } = [Sites, Links, Inputs, Limits, Scenarios, RestartLists];

    // What a plan and a ranking write beside the site, so that either can be handed back as it is.
    private static IEnumerable<string> AnswerColumns =>
    [
        "rank", "name", "industry", "region", "tier",
        "alone_per_day", "alone_own_per_day", "alone_downstream_per_day", "held_up_per_day", "credit_per_day", "credit_standard_error",
        "alone_final_per_day", "held_up_final_per_day", "credit_final_per_day",
        "effect_wave", "pinned", "last_in_value", "last_in_own", "bundle", "replacement", "replacement_wave", "replacement_loss", "directed_last_in_value",
    ];

    /// <summary>The name in network.json under which codes get Chinese names.</summary>
    public const string ChineseNamesKey = "names_zh";

    /// <summary>The names network.json may hold.</summary>
    public static IReadOnlyList<string> InformationKeys { get; } = ["title", "title_zh", "currency", "date", "source", "language", "measure", ChineseNamesKey];

    private static ColumnSchema Number(string key, ValueRange range, string defaultValue, string unit = "") =>
        new(key, ColumnType.Number) { Range = range, Default = defaultValue, Unit = unit };

    private static ColumnSchema Whole(string key, ValueRange range, string defaultValue) =>
        new(key, ColumnType.Whole) { Range = range, Default = defaultValue };

    private static ColumnSchema Word(string key, IEnumerable<string> words, string defaultValue) =>
        new(key, ColumnType.Word) { Words = [.. words], Default = defaultValue };
}
