namespace SupplyChain.Diagnostics;

/// <summary>The data do not describe a network: at least one problem is an error, and nothing was loaded.</summary>
public sealed class NetworkDataException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="diagnostics">Every problem found, errors and others.</param>
    public NetworkDataException(IReadOnlyList<Diagnostic> diagnostics)
        : base(DiagnosticFormatter.Summary(diagnostics))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Every problem found, sorted by file and line.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
