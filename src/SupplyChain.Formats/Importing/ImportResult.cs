using SupplyChain.Diagnostics;

namespace SupplyChain.Formats;

/// <summary>What became of data of others: a network, or nothing, and everything that was done to them on the way.</summary>
public sealed record ImportResult
{
    /// <summary>The network; null if the data do not make one, which <see cref="Report"/> explains.</summary>
    public required SupplyNetwork? Network { get; init; }

    /// <summary>Every assumption, repair, refusal and note.</summary>
    public required DataReport Report { get; init; }

    /// <summary>What only a person can decide, answered or not, in the order in which it came up.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    /// <summary>Builds the network and adds what the builder finds to the report.</summary>
    internal static ImportResult Of(SupplyNetworkBuilder builder, DataReport report)
    {
        builder.TryBuild(out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics);
        report.Add(diagnostics);
        return new ImportResult { Network = network, Report = report };
    }
}
