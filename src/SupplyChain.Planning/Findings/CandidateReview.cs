using SupplyChain.Planning.Explanation;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Limits;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Findings;

/// <summary>Says of every site that may restart whether the plan restarts it, and if not, why and what it would add.</summary>
internal sealed class CandidateReview
{
    // Nodes looked at: about a second.
    private const long Looks = 6_000_000;

    // Of all value there is: less than this is rounding.
    private const double Rounding = 1e-12;

    private readonly PlanProblem _problem;
    private readonly Schedule _schedule;
    private readonly ScheduleLevels _levels;
    private readonly WorkLimit _limit;
    private readonly double[] _valueOfNode;
    private readonly double _negligible;

    private CandidateReview(PlanQuestion question, Schedule schedule)
    {
        (_problem, _schedule) = (question.Problem, schedule);
        _levels = new ScheduleLevels(_problem, schedule, CancellationToken.None);
        _limit = new WorkLimit(_levels, Looks, PickReasons.IsSmall(_problem) ? null : question.Deadline);
        _valueOfNode = question.Total.ValueOfNode;
        _negligible = Rounding * _problem.WaveDays * _problem.Waves * _valueOfNode.Sum(Math.Abs);
    }

    /// <summary>One entry per candidate, in network order, banned ones included.</summary>
    public static IReadOnlyList<PlanCandidate> Review(PlanQuestion question, Schedule schedule)
    {
        var review = new CandidateReview(question, schedule);
        return [.. question.Problem.Conditions.Candidates.Select(site => review.Of(question.Network.Sites[site]))];
    }

    private PlanCandidate Of(Site site)
    {
        int candidate = _problem.Find(site);
        var entry = new PlanCandidate
        {
            Site = site,
            OperatingLevel = _problem.Conditions.OperatingLevels[site.Index],
            RestartLevel = _problem.Conditions.RestartLevels[site.Index],
            Outcome = CandidateOutcome.Banned,
        };
        if (candidate < 0)
            return entry;
        if (_schedule.WaveOf(candidate) is > 0 and var wave)
            return entry with { Wave = wave, Outcome = _problem.Pins[candidate] is null ? CandidateOutcome.Chosen : CandidateOutcome.Pinned };
        return LeftOut(entry, candidate);
    }

    private PlanCandidate LeftOut(PlanCandidate entry, int candidate)
    {
        if (_problem.EffectWave(candidate, Math.Max(1, entry.Site.EarliestWave)) > _problem.Waves)
            return entry with { Outcome = CandidateOutcome.NotReady };
        int first = Enumerable.Range(1, _problem.Waves).FirstOrDefault(w => _problem.MayStart[candidate][w] && _problem.EffectWave(candidate, w) <= _problem.Waves);
        if (first == 0)
            return entry with { Outcome = CandidateOutcome.NeedsTooMuch, LimitsInTheWay = Fewest(candidate, Math.Max(1, entry.Site.EarliestWave), isAlone: true) };
        double? gain = GainOf(candidate, first);
        IReadOnlyList<Limit> inTheWay = Fewest(candidate, first, isAlone: false);
        return entry with
        {
            GainIfAdded = gain,
            Outcome = gain <= 0 ? CandidateOutcome.NoGain
                : inTheWay.Count > 0 ? CandidateOutcome.NoRoom
                : gain is null ? CandidateOutcome.NotComputed
                : CandidateOutcome.WithinGap,
            LimitsInTheWay = gain <= 0 ? [] : inTheWay,
        };
    }

    private double? GainOf(int candidate, int wave)
    {
        if (_limit.IsReached)
            return null;
        long before = _levels.Looks;
        double gain = _levels.Try(candidate, wave, _valueOfNode, CancellationToken.None);
        _limit.CountTrial(_levels.Looks - before);
        return Math.Abs(gain) <= _negligible ? 0 : gain;
    }

    /// <summary>The limits without room for a candidate, in the wave where they are fewest; of several such waves the first.</summary>
    private IReadOnlyList<Limit> Fewest(int candidate, int firstWave, bool isAlone)
    {
        IReadOnlyList<Limit>? fewest = null;
        for (int wave = firstWave; wave <= _problem.Waves && fewest is not { Count: 0 }; wave++)
        {
            if (_problem.EffectWave(candidate, wave) > _problem.Waves || (!isAlone && !_problem.MayStart[candidate][wave]))
                continue;
            Limit[] inTheWay = [.. InTheWay(candidate, wave, isAlone)];
            if (fewest is null || inTheWay.Length < fewest.Count)
                fewest = inTheWay;
        }
        return fewest ?? [];
    }

    private IEnumerable<Limit> InTheWay(int candidate, int wave, bool isAlone)
    {
        List<Limit> found = [];
        foreach ((int row, Int128 need) in _problem.Limits.RowsOf(candidate))
        {
            LimitRow limit = _problem.Limits.Rows[row];
            Int128 used = isAlone ? 0 : _schedule.Use.Used(row);
            if (!limit.IsFloor && _problem.Limits.Counts(row, wave) && used + need > limit.Amount)
                found.Add(limit.Source);
        }
        // A stock stands in a row for every wave, but is one limit.
        return found.Distinct();
    }
}
