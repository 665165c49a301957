using SupplyChain.Diagnostics;

namespace SupplyChain.Data;

/// <summary>Tells which problems the builder found only because rows or values before them could not be read.</summary>
/// <remarks>Reporting those would bury the cause: one bad byte in sites.csv would make every link of the rest an error.</remarks>
internal sealed class Consequences(SourceFile? sites, SourceFile? links, IReadOnlyList<Diagnostic> built)
{
    private readonly bool _sitesUnknown = sites is null or { IsCutShort: true } || built.Any(d => d.Code == DiagnosticCodes.NoSites);
    private readonly bool _tablesIncomplete = IsIncomplete(sites, built) || IsIncomplete(links, built);

    public bool Includes(Diagnostic diagnostic)
    {
        string id = diagnostic.Code.Id;
        if (_sitesUnknown && IsAnyOf(id, DiagnosticCodes.UnknownSupplier, DiagnosticCodes.UnknownCustomer, DiagnosticCodes.UnknownResource,
            DiagnosticCodes.ScenarioSiteUnknown))
        {
            return true;
        }
        if (diagnostic.Code == DiagnosticCodes.NoSites)
            return sites is null or { IsCutShort: true } or { IsIncomplete: true };
        bool ofTheWhole = id.StartsWith("SC4", StringComparison.Ordinal) || diagnostic.Code == DiagnosticCodes.MatchesNothing;
        return _tablesIncomplete && ofTheWhole;
    }

    private static bool IsIncomplete(SourceFile? file, IReadOnlyList<Diagnostic> built) =>
        file is null or { IsCutShort: true } or { IsIncomplete: true }
        || built.Any(d => d.Code == DiagnosticCodes.OutOfRange && d.Position?.File == file.Display && d.Position.Sheet == file.Sheet);

    private static bool IsAnyOf(string id, params ReadOnlySpan<DiagnosticCode> codes)
    {
        foreach (DiagnosticCode code in codes)
        {
            if (code.Id == id)
                return true;
        }
        return false;
    }
}
