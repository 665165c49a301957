namespace SupplyChain.Engine;

/// <summary>
/// Howard's policy iteration for a loop in which sweeps crawl: choose for each node the row that binds, solve the linear system
/// these rows form, and repeat until the choice stands.
/// </summary>
/// <remarks>
/// It starts at or below the least fixed point and stays there: a row is a maximum of affine functions, so every choice of affine pieces lies
/// below it (Newton's method for convex maps; Puterman 1994, section 7.2). At any loss L below it, 1 - L does not grow under the pieces that
/// bind: full losses give at most full losses. Scaled by 1 - L the systems therefore have row sums of at most 1, whatever the gains, and are
/// solved without subtraction.
/// </remarks>
internal sealed class PolicyIteration(ProductionRows rows)
{
    private const int MaximumRounds = 200;
    private const int OwnCondition = -1;

    // A dense system of this many unknowns costs about 20 million steps and loses no digits.
    private const int LargestDense = 320;

    // A row replaces the chosen one only if it is better by more than rounding; otherwise equal rows would take turns for ever.
    private const double Better = 1e-15;

    private readonly bool[] _isActive = new bool[rows.Threshold.Length];

    public void Solve(int first, int end, double[] own, double[] losses, double offset, bool isAmplifying, CancellationToken cancellationToken)
    {
        int[] policy = new int[end - first];
        Array.Fill(policy, OwnCondition);
        int firstTerm = rows.TermStart[rows.RowStart[first]], endTerm = rows.TermStart[rows.RowStart[end]];
        for (int term = firstTerm; term < endTerm; term++)
            _isActive[term] = rows.Threshold[term] == 0;
        Improve(policy, first, own, losses);
        double cap = offset == 0 ? 1 : double.PositiveInfinity;
        bool isStanding = false;
        for (int round = 0; round < MaximumRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SettleOwn(policy, first, own, losses, offset);
            LinearSystem system = isAmplifying ? LineariseSteps(policy, first, end, losses) : Linearise(policy, first, end, losses, offset);
            if (system.Size <= LargestDense)
                DenseElimination.Solve(system);
            else
                StabilisedBiconjugateGradient.Solve(system, cancellationToken);
            for (int node = first; node < end; node++)
            {
                if (system.UnknownOf[node - first] is not (var unknown and >= 0))
                    continue;
                double found = system.Solution[unknown];
                losses[node] = Math.Min(cap, isAmplifying ? losses[node] + ((1 - losses[node]) * found) : found);
            }
            // Once the choice stands a second solution takes away the rounding of the first.
            bool changed = Improve(policy, first, own, losses);
            if (!changed && isStanding)
                return;
            isStanding = !changed;
        }
    }

    private static void SettleOwn(int[] policy, int first, double[] own, double[] losses, double offset)
    {
        for (int i = 0; i < policy.Length; i++)
        {
            if (policy[i] == OwnCondition)
                losses[first + i] = offset + own[first + i];
        }
    }

    private bool Improve(int[] policy, int first, double[] own, double[] losses)
    {
        bool changed = false;
        for (int i = 0; i < policy.Length; i++)
        {
            int node = first + i, best = policy[i];
            double value = best == OwnCondition ? own[node] : rows.RowLoss(best, losses);
            if (own[node] > value + (Better * Math.Max(1, value)))
                (best, value) = (OwnCondition, own[node]);
            for (int row = rows.RowStart[node]; row < rows.RowStart[node + 1]; row++)
            {
                double loss = rows.RowLoss(row, losses);
                if (loss > value + (Better * Math.Max(1, value)))
                    (best, value) = (row, loss);
            }
            changed |= best != policy[i];
            policy[i] = best;
            changed |= best != OwnCondition && Activate(best, losses);
        }
        return changed;
    }

    // Losses only rise on the way, so a term above its threshold stays there; that rounding says otherwise must not turn it off again.
    private bool Activate(int row, double[] losses)
    {
        bool changed = false;
        for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
        {
            if (_isActive[term] || rows.TermSum(term, losses) <= rows.Threshold[term])
                continue;
            _isActive[term] = changed = true;
        }
        return changed;
    }

    // Without gains above 1: L = C L + b, and what leaves a row is its leak, the full losses of idle terms and the gains of suppliers that stand.
    private LinearSystem Linearise(int[] policy, int first, int end, double[] losses, double offset)
    {
        LinearSystem system = NewSystem(policy, _ => false);
        for (int i = 0; i < policy.Length; i++)
        {
            if (system.UnknownOf[i] < 0)
                continue;
            int row = policy[i];
            double constant = offset, exit = rows.Leak[row];
            for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
            {
                if (!_isActive[term])
                {
                    exit += rows.FullLoss[term];
                    continue;
                }
                constant -= rows.Threshold[term];
                exit -= rows.Threshold[term];
                for (int link = rows.LinkStart[term]; link < rows.LinkStart[term + 1]; link++)
                {
                    int supplier = rows.Supplier[link];
                    if (supplier >= first && supplier < end && system.UnknownOf[supplier - first] >= 0)
                    {
                        system.Add(system.UnknownOf[supplier - first], rows.Gain[link]);
                        continue;
                    }
                    exit += rows.Gain[link];
                    constant += rows.Gain[link] * losses[supplier];
                }
            }
            system.EndRow(constant, exit);
        }
        return system;
    }

    // With gains above 1, in the steps z = L' - L still to go: z = C z + r, with r what the chosen rows exceed the losses by. Scaled by d = 1 - L,
    // what leaves a row is  d - C d = leak + full losses of idle terms + gain (1 - L) of suppliers that stand + r:  nothing is subtracted.
    private LinearSystem LineariseSteps(int[] policy, int first, int end, double[] losses)
    {
        LinearSystem system = NewSystem(policy, i => losses[first + i] >= 1);
        for (int i = 0; i < policy.Length; i++)
        {
            if (system.UnknownOf[i] < 0)
                continue;
            int row = policy[i];
            double scale = 1 - losses[first + i], reached = 0, exit = rows.Leak[row];
            for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
            {
                if (!_isActive[term])
                {
                    exit += rows.FullLoss[term];
                    continue;
                }
                reached += rows.TermSum(term, losses) - rows.Threshold[term];
                for (int link = rows.LinkStart[term]; link < rows.LinkStart[term + 1]; link++)
                {
                    int supplier = rows.Supplier[link];
                    double gain = rows.Gain[link] * (1 - losses[supplier]);
                    if (supplier >= first && supplier < end && system.UnknownOf[supplier - first] >= 0)
                        system.Add(system.UnknownOf[supplier - first], gain / scale);
                    else
                        exit += gain;
                }
            }
            double toGo = Math.Max(0, reached - losses[first + i]);
            system.EndRow(toGo / scale, (exit + toGo) / scale);
        }
        return system;
    }

    private static LinearSystem NewSystem(int[] policy, Func<int, bool> stands)
    {
        int[] unknownOf = new int[policy.Length];
        int size = 0;
        for (int i = 0; i < policy.Length; i++)
            unknownOf[i] = policy[i] == OwnCondition || stands(i) ? -1 : size++;
        return new LinearSystem(size, unknownOf);
    }
}
