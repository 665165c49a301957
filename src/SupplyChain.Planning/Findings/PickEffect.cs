namespace SupplyChain.Planning.Findings;

/// <summary>Where value is lost if one restart of a plan is left out, the site itself aside.</summary>
/// <param name="OwnRegion">Lost at other sites of its region.</param>
/// <param name="Elsewhere">Lost in other regions.</param>
internal sealed record PickEffect(EffectPart OwnRegion, EffectPart Elsewhere)
{
    /// <summary>Number of other sites that lose something.</summary>
    public int Count => OwnRegion.Count + Elsewhere.Count;

    /// <summary>Lost at other sites.</summary>
    public double Value => OwnRegion.Value + Elsewhere.Value;

    /// <summary>Those that lose most, most first.</summary>
    public IEnumerable<SiteValue> Largest => OwnRegion.Largest.Concat(Elsewhere.Largest).OrderByDescending(s => s.Value).ThenBy(s => s.Site.Index);
}

/// <summary>A part of what is lost.</summary>
/// <param name="Value">Value lost, over all waves.</param>
/// <param name="Count">Number of sites that lose something.</param>
/// <param name="Largest">The few that lose most, most first.</param>
internal sealed record EffectPart(double Value, int Count, IReadOnlyList<SiteValue> Largest);

/// <summary>A site and a value.</summary>
internal readonly record struct SiteValue(Site Site, double Value);
