using SupplyChain.Reporting;
using SupplyChain.Reports;

namespace SupplyChain.Cli.Answers;

/// <summary>What a verb found, before anything is written.</summary>
/// <param name="Report">The answer.</param>
/// <param name="ExitCode">The exit code.</param>
internal sealed record Answer(Report Report, int ExitCode)
{
    /// <summary>Every option that can change the answer.</summary>
    public IReadOnlyList<RunOption> Options { get; init; } = [];

    /// <summary>Seed of random numbers; null if the answer rests on none.</summary>
    public int? Seed { get; init; }

    /// <summary>The result in short; its hash is worked out when it is needed.</summary>
    public RunResult Result { get; init; } = new("");

    /// <summary>What documents hold beyond the answer to the question, such as problems in the data.</summary>
    public IReadOnlyList<ReportSection> ForDocuments { get; init; } = [];

    /// <summary>What documents embed for programs beside the manifest.</summary>
    public IReadOnlyList<ReportFact> Embedded { get; init; } = [];

    /// <summary>Says on the error stream what is to be said beside the answer; null for nothing.</summary>
    public Action? Talk { get; init; }

    /// <summary>The network that was made; null but for import.</summary>
    public SupplyNetwork? Imported { get; init; }
}
