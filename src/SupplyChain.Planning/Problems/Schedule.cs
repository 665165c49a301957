using SupplyChain.Planning.Limits;

namespace SupplyChain.Planning.Problems;

/// <summary>Which candidate restarts in which wave, and what that uses of the limits.</summary>
internal sealed class Schedule
{
    private readonly int[] _waveOf;

    public Schedule(PlanProblem problem)
    {
        Problem = problem;
        _waveOf = new int[problem.Count];
        Use = new LimitUse(problem.Limits);
    }

    private Schedule(Schedule other)
    {
        Problem = other.Problem;
        _waveOf = (int[])other._waveOf.Clone();
        Use = other.Use.Copy();
    }

    public PlanProblem Problem { get; }

    public LimitUse Use { get; }

    /// <summary>Wave a candidate restarts in, 0 for never.</summary>
    public int WaveOf(int candidate) => _waveOf[candidate];

    public bool Contains(int candidate) => _waveOf[candidate] != 0;

    /// <summary>Whether a candidate may restart in a wave and fits beside what is there.</summary>
    public bool CanAdd(int candidate, int wave) => _waveOf[candidate] == 0 && Problem.MayStart[candidate][wave] && Use.Fits(candidate, wave);

    /// <summary>Whether a candidate may leave: it is not pinned and no floor needs it.</summary>
    public bool CanRemove(int candidate) => Problem.Pins[candidate] is null && !Use.IsHeldByFloor(candidate, _waveOf[candidate]);

    public void Set(int candidate, int wave)
    {
        if (_waveOf[candidate] != 0)
            Use.Remove(candidate, _waveOf[candidate]);
        _waveOf[candidate] = wave;
        if (wave != 0)
            Use.Add(candidate, wave);
    }

    public IEnumerable<int> Restarts => Enumerable.Range(0, _waveOf.Length).Where(c => _waveOf[c] != 0);

    public IEnumerable<int> RestartsIn(int wave) => Enumerable.Range(0, _waveOf.Length).Where(c => _waveOf[c] == wave);

    /// <summary>Every limit, floor, pin and earliest wave holds.</summary>
    public bool IsAllowed()
    {
        for (int candidate = 0; candidate < _waveOf.Length; candidate++)
        {
            int wave = _waveOf[candidate];
            bool isAllowed = wave == 0 ? Problem.Pins[candidate] is null : Problem.MayStart[candidate][wave];
            if (!isAllowed)
                return false;
        }
        return Use.IsWithinLimits();
    }

    public Schedule Copy() => new(this);

    public bool SameAs(Schedule other) => _waveOf.AsSpan().SequenceEqual(other._waveOf);
}
