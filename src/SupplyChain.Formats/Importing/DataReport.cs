using SupplyChain.Diagnostics;

namespace SupplyChain.Formats;

/// <summary>Everything that was assumed, repaired, refused or worth a note while data of others were taken over.</summary>
/// <remarks>In the order in which it was found, which is that of files, sheets and rows. Filled while an import runs; not thread-safe until it has ended.</remarks>
public sealed class DataReport
{
    private readonly List<DataRemark> _remarks = [];

    /// <summary>Every remark, in the order in which it was found.</summary>
    public IReadOnlyList<DataRemark> Remarks => _remarks;

    /// <summary>Something was not taken over.</summary>
    public bool HasRefusals { get; private set; }

    /// <summary>How many remarks are of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The number.</returns>
    public int CountOf(RemarkKind kind) => _remarks.Count(r => r.Kind == kind);

    internal void Add(DataRemark remark)
    {
        _remarks.Add(remark);
        HasRefusals |= remark.Kind == RemarkKind.Refusal;
    }

    internal void Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            Add(new DataRemark(diagnostic));
    }
}
