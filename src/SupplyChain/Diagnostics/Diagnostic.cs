using SupplyChain.Resources;

namespace SupplyChain.Diagnostics;

/// <summary>One problem in the data: what is wrong, where, and what to do.</summary>
/// <remarks>Immutable. Texts are kept as keys and arguments, so that every language says the same.</remarks>
public sealed record Diagnostic
{
    private readonly LocalizedText _message;

    internal Diagnostic(DiagnosticCode code, SourcePosition? position, params object[] arguments)
    {
        Code = code;
        Position = position;
        _message = new LocalizedText(code.Id, arguments);
    }

    /// <summary>The kind of problem.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>How much it matters; that of its code.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>Where it is; null for a problem of the network as a whole, or of one made in code.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>Name of the column concerned, such as <c>value_per_day</c>; null if it is not about one.</summary>
    public string? Field { get; init; }

    /// <summary>The physical line at <see cref="Position"/>, if it is at hand; long lines are cut around the mark.</summary>
    public string? SourceLine { get; init; }

    /// <summary>Offset in <see cref="SourceLine"/> where the value begins, from 0; -1 if there is no mark.</summary>
    public int MarkStart { get; init; } = -1;

    /// <summary>Number of characters marked in <see cref="SourceLine"/>.</summary>
    public int MarkLength { get; init; }

    /// <summary>What is wrong, in English.</summary>
    public string Message => GetMessage(Language.English);

    /// <summary>What to do about it, in English; null if the message says it all.</summary>
    public string? Hint => GetHint(Language.English);

    internal LocalizedText? HintText { get; init; }

    /// <summary>What is wrong, where the text of the code is too general.</summary>
    internal LocalizedText? MessageText { get; init; }

    /// <summary>Position of the field in its record, from 0, where <see cref="Field"/> cannot tell it; -1 if it can.</summary>
    internal int FieldIndex { get; init; } = -1;

    /// <summary>It is about the first field of the record that is too long.</summary>
    internal bool IsLongField { get; init; }

    /// <summary>What is wrong, in a language.</summary>
    /// <param name="language">The language of the text.</param>
    /// <returns>One sentence without a full stop.</returns>
    public string GetMessage(Language language) => (MessageText ?? _message).In(language);

    /// <summary>What to do about it, in a language.</summary>
    /// <param name="language">The language of the text.</param>
    /// <returns>One sentence, or null if the message says it all.</returns>
    public string? GetHint(Language language) =>
        HintText?.In(language) ?? TextCatalog.Library.Find(language, Code.Id + ".hint");

    /// <summary>Returns position, severity, code and message on one line.</summary>
    public override string ToString() => DiagnosticFormatter.Headline(this, Language.English);
}
