namespace SupplyChain.Cli.Runs.Verifying;

/// <summary>What came of a comparison.</summary>
internal enum Verdict
{
    Same = 0,
    Different = 1,
    Missing = 2,

    /// <summary>Found now, but not named by the manifest.</summary>
    Added = 3,

    NotChecked = 4,
}

/// <summary>One thing that was compared.</summary>
/// <param name="Subject">What kind of thing, as the word of machine formats: version, model, input, option, result, figures, output or file.</param>
/// <param name="Name">Which one; empty where there is only one.</param>
/// <param name="Expected">What the manifest says; null for nothing.</param>
/// <param name="Found">What was found; null for nothing.</param>
/// <param name="Verdict">Whether they agree.</param>
internal sealed record VerifyCheck(string Subject, string Name, string? Expected, string? Found, Verdict Verdict)
{
    /// <summary>End of the key of a sentence that says more; null for nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>What stands in that sentence.</summary>
    public string NoteValue { get; init; } = "";

    /// <summary>Whether it says that something is not what it was.</summary>
    public bool IsDifference => Verdict is Verdict.Different or Verdict.Missing or Verdict.Added;

    public static VerifyCheck Of(string subject, string name, string? expected, string? found) =>
        new(subject, name, expected, found, found is null ? Verdict.Missing : expected == found ? Verdict.Same : Verdict.Different);
}
