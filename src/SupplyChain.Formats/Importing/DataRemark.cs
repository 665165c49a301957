using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Formats;

/// <summary>One assumption, repair, refusal or note about a value in the data of others: where it stands, what was seen, what was done, how to fix it.</summary>
/// <remarks>Immutable. Texts are kept as keys and arguments, so that every language says the same.</remarks>
public sealed record DataRemark
{
    private readonly LocalizedText? _message;
    private readonly Diagnostic? _diagnostic;

    /// <param name="code">What kind of remark it is.</param>
    /// <param name="arguments">Values for the text of the code: texts, numbers, or localised texts.</param>
    internal DataRemark(RemarkCode code, params object[] arguments)
    {
        (Code, Kind) = (code.Id, code.Kind);
        _message = new LocalizedText(code.Id, arguments) { Catalog = code.Texts };
        GroupText = code.Texts.Find(Language.English, code.Id + ".group") is null ? null : new LocalizedText(code.Id + ".group") { Catalog = code.Texts };
        FixText = code.Texts.Find(Language.English, code.Id + ".fix") is null ? null : new LocalizedText(code.Id + ".fix", arguments) { Catalog = code.Texts };
    }

    /// <summary>A problem the readers or the builder of networks found.</summary>
    internal DataRemark(Diagnostic diagnostic)
    {
        (Code, Kind, _diagnostic) = (diagnostic.Code.Id, diagnostic.Severity == Severity.Error ? RemarkKind.Refusal : RemarkKind.Note, diagnostic);
        if (diagnostic.Position is { } position)
            (File, Sheet, Row, Column) = (position.File, position.Sheet, position.Line, position.Column);
    }

    /// <summary>The code, such as <c>SC5001</c>.</summary>
    public string Code { get; }

    /// <summary>What was done.</summary>
    public RemarkKind Kind { get; }

    /// <summary>Path of the file, as the user would write it; null if it is about the whole import.</summary>
    public string? File { get; init; }

    /// <summary>Name of the sheet; null for text files and for what concerns the whole file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Row of the sheet or line of the file, from 1; 0 if it is about all of it.</summary>
    public int Row { get; init; }

    /// <summary>Column, from 1: of the sheet, or the number of the value in a line of text; 0 if it is about all of the row.</summary>
    public int Column { get; init; }

    /// <summary>The value as it stands in the file; null if it is not about one.</summary>
    public string? ValueSeen { get; init; }

    /// <summary>What was seen and done, in English.</summary>
    public string Message => GetMessage(Language.English);

    /// <summary>What to do about it, in English; null if there is nothing to do.</summary>
    public string? Fix => GetFix(Language.English);

    /// <summary>What all remarks of the code have in common; null for problems of readers and builders.</summary>
    internal LocalizedText? GroupText { get; }

    /// <summary>What to do, where the text of the code is too general.</summary>
    internal LocalizedText? FixText { get; init; }

    /// <summary>What was seen and done, in a language.</summary>
    /// <param name="language">The language of the text.</param>
    /// <returns>One sentence without a full stop.</returns>
    public string GetMessage(Language language) => _diagnostic?.GetMessage(language) ?? _message!.In(language);

    /// <summary>What to do about it, in a language.</summary>
    /// <param name="language">The language of the text.</param>
    /// <returns>One sentence, or null if there is nothing to do.</returns>
    public string? GetFix(Language language) => _diagnostic is not null ? _diagnostic.GetHint(language) : FixText?.In(language);

    /// <summary>Returns place, code and message on one line, in English.</summary>
    public override string ToString() => File is null
        ? $"{Code}: {Message}"
        : $"{DiagnosticFormatter.At(new SourcePosition(File, Row, Column) { Sheet = Sheet })}: {Code}: {Message}";
}
