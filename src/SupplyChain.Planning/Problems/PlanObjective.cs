namespace SupplyChain.Planning.Problems;

/// <summary>What a plan is judged by: the value of levels, wave by wave, and rewards for restarts begun by some wave.</summary>
/// <param name="ValueOfNode">Value per day of each node at full level.</param>
/// <param name="Rewards">Rewards, which need not be positive.</param>
/// <param name="Constant">Added whatever the plan.</param>
internal sealed record PlanObjective(double[] ValueOfNode, IReadOnlyList<RestartReward> Rewards, double Constant = 0)
{
    /// <summary>The same value without rewards.</summary>
    public PlanObjective ValueOnly() => new(ValueOfNode, []);

    /// <summary>What a schedule earns beside its value.</summary>
    public double RewardOf(Schedule schedule)
    {
        double sum = Constant;
        foreach (RestartReward reward in Rewards)
        {
            if (schedule.WaveOf(reward.Candidate) is > 0 and var wave && wave <= reward.Wave)
                sum += reward.Amount;
        }
        return sum;
    }
}

/// <summary>A reward for beginning a restart by a wave.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Wave">The last wave that earns it.</param>
/// <param name="Amount">Value; a cost if negative.</param>
internal sealed record RestartReward(int Candidate, int Wave, double Amount);
