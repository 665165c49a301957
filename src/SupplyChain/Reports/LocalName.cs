namespace SupplyChain.Reports;

/// <summary>A name given in the data: machines get it as it is, a Chinese reader its Chinese form if the data hold one.</summary>
internal sealed record LocalName(string Name, string? Chinese)
{
    /// <summary>The user's own column that holds Chinese names, without its prefix.</summary>
    private const string ChineseColumn = "name_zh";

    public static LocalName Of(Site site) =>
        new(site.Name, site.OwnColumns.TryGetValue(ChineseColumn, out string? chinese) && chinese.Length > 0 ? chinese : null);

    /// <summary>An industry, a product, a region or a resource: as the data spell it, with its Chinese name if the network gives one.</summary>
    /// <remarks>No network has to name the built-in resource.</remarks>
    public static LocalName Of(SupplyNetwork network, string code) =>
        new(code, network.Information.ChineseNames.GetValueOrDefault(code) ?? (code == Limit.Restarts ? ReportTexts.Catalog.Find(Language.Chinese, "Resource.Restarts") : null));

    public string In(Language language) => language == Language.Chinese ? Chinese ?? Name : Name;
}
