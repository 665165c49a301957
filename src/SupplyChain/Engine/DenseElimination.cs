namespace SupplyChain.Engine;

/// <summary>Solves small systems by elimination without subtraction.</summary>
/// <remarks>The pivot 1 - C[k,k] is summed up from what leaves row k (Grassmann, Taksar and Heyman 1985), so the solution keeps
/// its relative accuracy even where a loop leaks only 1e-12. Cost: O(size^3).</remarks>
internal static class DenseElimination
{
    public static void Solve(LinearSystem system)
    {
        int n = system.Size;
        double[,] c = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int at = system.Start[i]; at < system.Start[i + 1]; at++)
                c[i, system.Column[at]] += system.Gain[at];
        }
        double[] exit = (double[])system.Exit.Clone(), constant = (double[])system.Constant.Clone(), pivot = new double[n];
        for (int k = n - 1; k >= 0; k--)
        {
            pivot[k] = exit[k];
            for (int j = 0; j < k; j++)
                pivot[k] += c[k, j];
            for (int i = 0; i < k; i++)
            {
                if (c[i, k] == 0 || !(pivot[k] > 0))
                    continue;
                double factor = c[i, k] / pivot[k];
                for (int j = 0; j < k; j++)
                    c[i, j] += factor * c[k, j];
                exit[i] += factor * exit[k];
                constant[i] += factor * constant[k];
            }
        }
        for (int k = 0; k < n; k++)
        {
            double sum = constant[k];
            for (int j = 0; j < k; j++)
                sum += c[k, j] * system.Solution[j];
            // Nothing leaves the row and what it depends on: then nothing is to be added there either.
            system.Solution[k] = pivot[k] > 0 ? sum / pivot[k] : 0;
        }
    }
}
