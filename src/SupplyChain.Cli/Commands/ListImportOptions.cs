using System.CommandLine;
using System.Globalization;
using SupplyChain.Cli.Runs;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Formats.Enterprises.Codes;

namespace SupplyChain.Cli.Commands;

/// <summary>The options of <c>import</c> that say how lists of enterprises and suppliers are read.</summary>
internal sealed class ListImportOptions
{
    private static readonly (string Word, EvidenceKind Value)[] EvidenceWords =
        [("verified", EvidenceKind.Verified), ("electricity", EvidenceKind.Electricity), ("staff", EvidenceKind.Staff), ("rate", EvidenceKind.ResumptionRate), ("reported", EvidenceKind.Resumed)];

    private readonly Option<string?> _map;
    private readonly Option<string?> _evidence;
    private readonly Option<EvidenceRule?> _rule;
    private readonly Option<double?> _contradiction;
    private readonly Option<double?> _partialLevel;
    private readonly Option<UnknownState?> _unknownState;
    private readonly Option<double?> _outsideShare;
    private readonly Option<IndustryStandard?> _industries;
    private readonly Option<bool> _keepContacts;
    private readonly Option<bool> _hiddenSheets;

    public ListImportOptions(Texts texts)
    {
        var values = new OptionValues(texts);
        _map = values.Text("--map", texts.Of("Value.file"));
        _evidence = values.Text("--evidence", texts.Of("Value.evidence"));
        _rule = values.Word("--evidence-rule", [("first", EvidenceRule.First), ("lowest", EvidenceRule.Lowest), ("mean", EvidenceRule.Mean)]);
        _contradiction = values.Share("--contradiction");
        _partialLevel = values.Share("--partial-level");
        _unknownState = values.Word("--unknown-state", [("running", UnknownState.Running), ("stopped", UnknownState.Stopped), ("average", UnknownState.Average)]);
        _outsideShare = values.Share("--outside-share");
        _industries = values.Word("--industries", [("gbt4754", IndustryStandard.China), ("isic", IndustryStandard.Isic), ("nace", IndustryStandard.Nace)]);
        _keepContacts = OptionValues.Flag("--keep-contacts");
        _hiddenSheets = OptionValues.Flag("--hidden-sheets");
    }

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All =>
        [_map, _evidence, _rule, _contradiction, _partialLevel, _unknownState, _outsideShare, _industries, _keepContacts, _hiddenSheets];

    /// <summary>The option that names a file.</summary>
    public Option<string?> Map => _map;

    /// <summary>Takes all of them down.</summary>
    public OptionRecord Record(OptionRecord record)
    {
        var defaults = new EnterpriseListOptions();
        return record.Add(_map)
            .Add(_evidence, string.Join(',', defaults.EvidenceOrder.Select(e => EvidenceWords.First(w => w.Value == e).Word)))
            .Add(_rule, EnumWords.Of(defaults.EvidenceRule.ToString())).Add(_contradiction, Number(defaults.Contradiction)).Add(_partialLevel, Number(defaults.PartialLevel))
            .Add(_unknownState, EnumWords.Of(defaults.UnknownState.ToString())).Add(_outsideShare, Number(defaults.OutsideShare)).Add(_industries)
            .Add(_keepContacts, "false").Add(_hiddenSheets, "false");

        static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <exception cref="UsageException">The list of evidence names something that is none.</exception>
    public EnterpriseListOptions Read(ParseResult result, string? decisions, Texts texts)
    {
        var defaults = new EnterpriseListOptions();
        return new EnterpriseListOptions
        {
            MapFile = result.GetValue(_map),
            DecisionsFile = decisions,
            EvidenceOrder = result.GetValue(_evidence) is { } order ? EvidenceOrder(order, texts) : defaults.EvidenceOrder,
            EvidenceRule = result.GetValue(_rule) ?? defaults.EvidenceRule,
            Contradiction = result.GetValue(_contradiction) ?? defaults.Contradiction,
            PartialLevel = result.GetValue(_partialLevel) ?? defaults.PartialLevel,
            UnknownState = result.GetValue(_unknownState) ?? defaults.UnknownState,
            OutsideShare = result.GetValue(_outsideShare) ?? defaults.OutsideShare,
            IndustryStandard = result.GetValue(_industries),
            KeepContacts = result.GetValue(_keepContacts),
            ReadHiddenSheets = result.GetValue(_hiddenSheets),
        };
    }

    private static EvidenceKind[] EvidenceOrder(string text, Texts texts) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => EvidenceWords.Any(w => w.Word == word)
            ? EvidenceWords.First(w => w.Word == word).Value
            : throw new UsageException(texts.Of("Usage.NotOneOf", "--evidence", word, texts.List(EvidenceWords.Select(w => w.Word))))).Distinct(),
    ];
}
