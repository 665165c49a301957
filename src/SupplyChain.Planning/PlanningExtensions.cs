using SupplyChain.Diagnostics;
using SupplyChain.Planning;

namespace SupplyChain;

/// <summary>Asks a network which sites to restart in which wave.</summary>
public static class PlanningExtensions
{
    /// <summary>Chooses restarts under limits so that they unblock the most, and proves how far from the best they can be.</summary>
    /// <remarks>
    /// Maximises wave days times the sum over waves t of V({i : wave_i + restart_waves_i &lt;= t}), V as in equation 8 of docs/model.md, over all plans that keep the
    /// limits; with tiers, one tier after the other. A mixed-integer program (equations 10 and 11 there), solved by HiGHS; relaxations of large networks by PDLP; values are always
    /// recomputed by the production operator.
    /// <para>Deterministic: same network and options, same bits, unless a time limit or a cancellation ended the search, which <see cref="RestartPlan.Ending"/> says.</para>
    /// <para>Cost: seconds up to some 500 sites, then the work is limited to about a minute and the gap says what is left open. Memory: about 2 kB per site and wave.</para>
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="options">Defaults: one wave, the network's own limits and measure, tiers served in order, no time limit.</param>
    /// <param name="progress">Told of the phases of the search; called from the thread of the caller.</param>
    /// <param name="cancellationToken">When it is set, the best plan so far is returned with its proven gap.</param>
    /// <returns>The plan; if no plan keeps every rule, one of status <see cref="PlanStatus.Infeasible"/> that names the rules in conflict.</returns>
    /// <exception cref="ArgumentException">An option is out of range, names a site, resource or region that the network does not have, or pins a site that cannot restart.</exception>
    /// <exception cref="NetworkDataException">The measure is value-added and a site states none.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before there was any plan.</exception>
    /// <exception cref="PlatformNotSupportedException">Google.OrTools has no native library for this machine.</exception>
    public static RestartPlan PlanRestarts(
        this SupplyNetwork network, PlanOptions? options = null, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= new PlanOptions();
        OptionChecks.Check(network, options);
        return Planner.Plan(network, options, progress, cancellationToken);
    }
}
