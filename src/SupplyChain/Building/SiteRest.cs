using System.Collections.ObjectModel;
using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>What sites say that no question computes with: needs, own columns, where they were written. Kept as it came in, block by block.</summary>
internal sealed class SiteRest
{
    private readonly int[] _starts;
    private readonly Part[] _parts;

    public SiteRest(IReadOnlyList<SiteBlock> blocks)
    {
        _starts = new int[blocks.Count];
        for (int block = 1; block < _starts.Length; block++)
            _starts[block] = _starts[block - 1] + blocks[block - 1].Count;
        _parts = [.. blocks.Select(b => new Part(b.Resources, b.Needs, b.OwnNames, b.Own, b.Sources, b.Parts))];
        Resources = [.. blocks.Where(b => b.Count > 0).SelectMany(b => b.Parts is { } parts ? (parts.Needs ?? []).SelectMany(n => n.Keys) : b.Resources)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every resource that some site names, in ordinal order.</summary>
    public string[] Resources { get; }

    public IReadOnlyDictionary<string, double> NeedsOf(int row)
    {
        (Part part, int at) = Find(row);
        return part.Entries?.Needs?[at]
            ?? (part.Resources.Length == 0 ? ReadOnlyDictionary<string, double>.Empty : new RowDictionary<double>(part.Resources, part.Needs, at));
    }

    public IReadOnlyDictionary<string, string> OwnColumnsOf(int row)
    {
        (Part part, int at) = Find(row);
        return part.Entries?.Own?[at]
            ?? (part.OwnNames.Length == 0 ? ReadOnlyDictionary<string, string>.Empty : new RowDictionary<string>(part.OwnNames, part.Own, at));
    }

    public SourcePosition? SourceOf(int row)
    {
        (Part part, int at) = Find(row);
        return part.Entries is { } entries ? entries.Sources?[at] : part.Sources.Of(at);
    }

    private (Part Part, int Row) Find(int row)
    {
        int found = Array.BinarySearch(_starts, row);
        while (found >= 0 && found + 1 < _starts.Length && _starts[found + 1] == row)
            found++;
        int part = found >= 0 ? found : ~found - 1;
        return (_parts[part], row - _starts[part]);
    }

    private sealed record Part(string[] Resources, double[][] Needs, string[] OwnNames, string[][] Own, RowSources Sources, SiteEntryParts? Entries);
}
