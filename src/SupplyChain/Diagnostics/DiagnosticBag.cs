using SupplyChain.Resources;

namespace SupplyChain.Diagnostics;

/// <summary>Collects problems while data are read and assembled.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    public int CountOf(DiagnosticCode code) => _counts.GetValueOrDefault(code.Id);

    public void Add(Diagnostic diagnostic)
    {
        _all.Add(diagnostic);
        _counts[diagnostic.Code.Id] = CountOf(diagnostic.Code) + 1;
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void Add(DiagnosticCode code, SourcePosition? position, string? field, LocalizedText? hint, params object[] arguments) =>
        Add(new Diagnostic(code, position, arguments) { Field = field, HintText = hint });

    /// <summary>Files in the order of their names, the network as a whole last; the order of discovery breaks ties.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.OrderBy(d => d.Position is null).ThenBy(d => d.Position?.File, StringComparer.Ordinal)
            .ThenBy(d => d.Position?.Sheet, StringComparer.Ordinal).ThenBy(d => d.Position?.Line).ThenBy(d => d.Position?.Column)];
}
