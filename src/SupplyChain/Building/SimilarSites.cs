using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Building;

/// <summary>Finds the site that was probably meant by an id that no site has.</summary>
internal sealed class SimilarSites
{
    private readonly SiteTable _sites;
    private readonly Dictionary<string, int> _byFolded;

    public SimilarSites(SiteTable sites)
    {
        _sites = sites;
        _byFolded = new Dictionary<string, int>(sites.Count, StringComparer.OrdinalIgnoreCase);
        for (int site = 0; site < sites.Count; site++)
            _byFolded.TryAdd(sites.Ids[site].Trim(), site);
    }

    /// <summary>A question whether that site was meant, with its place if it was read from a file; null if none is close.</summary>
    public LocalizedText? HintFor(string id, SourcePosition? source)
    {
        if (!_byFolded.TryGetValue(id.Trim(), out int site))
            site = Suggestion.Closest(id, _sites.Ids) is { } close ? _sites.IndexOf(close) : -1;
        if (site < 0)
            return null;
        return _sites.SourceOf(site) is { } at
            ? new LocalizedText("SC2.DidYouMean", _sites.Ids[site], DiagnosticFormatter.At(Near(at, source)))
            : new LocalizedText("SC2.DidYouMeanHere", _sites.Ids[site]);
    }

    // Beside a file of the same folder its name alone says which one is meant.
    private static SourcePosition Near(SourcePosition at, SourcePosition? source)
    {
        int slash = at.File.LastIndexOf('/') + 1;
        return source is not null && source.File.StartsWith(at.File[..slash], StringComparison.Ordinal) ? at with { File = at.File[slash..] } : at;
    }
}
