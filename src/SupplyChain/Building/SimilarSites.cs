using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Building;

/// <summary>Finds the site that was probably meant by an id that no site has.</summary>
internal sealed class SimilarSites
{
    private readonly SiteEntry[] _sites;
    private readonly Dictionary<string, SiteEntry> _byFolded;

    public SimilarSites(SiteEntry[] sites)
    {
        _sites = sites;
        _byFolded = new Dictionary<string, SiteEntry>(sites.Length, StringComparer.OrdinalIgnoreCase);
        foreach (SiteEntry site in sites)
            _byFolded.TryAdd((site.Id ?? "").Trim(), site);
    }

    /// <summary>A question whether that site was meant, with its place if it was read from a file; null if none is close.</summary>
    public LocalizedText? HintFor(string id, SourcePosition? source)
    {
        if (!_byFolded.TryGetValue(id.Trim(), out SiteEntry? site))
        {
            string? close = Suggestion.Closest(id, _sites.Select(s => s.Id ?? ""));
            site = close is null ? null : Array.Find(_sites, s => s.Id == close);
        }
        if (site is null)
            return null;
        return site.Source is { } at
            ? new LocalizedText("SC2.DidYouMean", site.Id, DiagnosticFormatter.At(Near(at, source)))
            : new LocalizedText("SC2.DidYouMeanHere", site.Id);
    }

    // Beside a file of the same folder its name alone says which one is meant.
    private static SourcePosition Near(SourcePosition at, SourcePosition? source)
    {
        int slash = at.File.LastIndexOf('/') + 1;
        return source is not null && source.File.StartsWith(at.File[..slash], StringComparison.Ordinal) ? at with { File = at.File[slash..] } : at;
    }
}
