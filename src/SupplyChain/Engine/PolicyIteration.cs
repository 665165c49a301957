namespace SupplyChain.Engine;

/// <summary>
/// Howard's policy iteration for a loop in which sweeps crawl: choose for each node the row that binds, solve the linear system
/// these rows form, and repeat until the choice stands.
/// </summary>
/// <remarks>For loops whose gains do not exceed 1. After the collapse of self-sustaining groups every choice of rows leads out of
/// the loop, so each system has one solution, and the sequence never falls (Puterman 1994, section 7.2).</remarks>
internal sealed class PolicyIteration(ProductionRows rows)
{
    private const int MaximumRounds = 200;
    private const int OwnCondition = -1;

    // A dense system of this many unknowns costs about 20 million steps and loses no digits.
    private const int LargestDense = 320;

    // A row replaces the chosen one only if it is better by more than rounding; otherwise equal rows would take turns for ever.
    private const double Better = 1e-15;

    // Sweeps after the last round, against the errors of an iterative linear solver.
    private const int PolishingSweeps = 4;

    public void Solve(int first, int end, double[] own, double[] losses, double offset, CancellationToken cancellationToken)
    {
        int[] policy = new int[end - first];
        Array.Fill(policy, OwnCondition);
        Improve(policy, first, own, losses);
        for (int round = 0; round < MaximumRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LinearSystem system = Linearise(policy, first, end, own, losses, offset);
            if (system.Size <= LargestDense)
                DenseElimination.Solve(system);
            else
                StabilisedBiconjugateGradient.Solve(system, cancellationToken);
            for (int node = first; node < end; node++)
                losses[node] = system.UnknownOf[node - first] is var unknown and >= 0 ? system.Solution[unknown] : offset + own[node];
            if (!Improve(policy, first, own, losses))
                break;
        }
        for (int sweep = 0; sweep < PolishingSweeps; sweep++)
        {
            for (int node = first; node < end; node++)
                losses[node] = offset + Math.Max(own[node], rows.LossFromInputs(node, losses));
        }
    }

    private bool Improve(int[] policy, int first, double[] own, double[] losses)
    {
        bool changed = false;
        for (int i = 0; i < policy.Length; i++)
        {
            int node = first + i;
            double value = policy[i] == OwnCondition ? own[node] : rows.RowLoss(policy[i], losses);
            int best = policy[i];
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
        }
        return changed;
    }

    // Terms below their threshold are left out: what flows into them counts as flowing out of the loop.
    private LinearSystem Linearise(int[] policy, int first, int end, double[] own, double[] losses, double offset)
    {
        int[] unknownOf = new int[policy.Length];
        int size = 0;
        for (int i = 0; i < policy.Length; i++)
            unknownOf[i] = policy[i] == OwnCondition ? -1 : size++;
        var system = new LinearSystem(size, unknownOf);
        for (int i = 0; i < policy.Length; i++)
        {
            if (unknownOf[i] < 0)
                continue;
            int row = policy[i];
            double constant = offset, exit = rows.Leak[row];
            for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
            {
                bool isActive = rows.Threshold[term] == 0 || rows.TermSum(term, losses) > rows.Threshold[term];
                constant -= isActive ? rows.Threshold[term] : 0;
                for (int link = rows.LinkStart[term]; link < rows.LinkStart[term + 1]; link++)
                {
                    int supplier = rows.Supplier[link];
                    double gain = rows.Gain[link];
                    bool isInside = supplier >= first && supplier < end;
                    if (isActive && isInside && unknownOf[supplier - first] >= 0)
                    {
                        system.Add(unknownOf[supplier - first], gain);
                        continue;
                    }
                    exit += gain;
                    if (isActive)
                        constant += gain * (isInside ? offset + own[supplier] : losses[supplier]);
                }
            }
            system.EndRow(constant, exit, losses[first + i]);
        }
        return system;
    }
}
