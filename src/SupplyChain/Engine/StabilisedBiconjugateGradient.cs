namespace SupplyChain.Engine;

/// <summary>Solves large sparse systems by BiCGSTAB (van der Vorst 1992) with a Gauss-Seidel preconditioner, started again from its own result until rounding is reached.</summary>
/// <remarks>What it fails to solve is not lost: the caller measures the residual and certifies no more than it finds.</remarks>
internal static class StabilisedBiconjugateGradient
{
    private const int Restarts = 6;
    private const int StepsPerRestart = 600;
    private const double Target = 1e-16;

    public static void Solve(LinearSystem system, CancellationToken cancellationToken)
    {
        int n = system.Size;
        int[] column = [.. system.Column];
        double[] gain = [.. system.Gain];
        double[] x = system.Solution, best = (double[])x.Clone();
        double bestNorm = double.PositiveInfinity;
        double[] r = new double[n], shadow = new double[n], p = new double[n], v = new double[n], s = new double[n], t = new double[n], steps = new double[n];
        double scale = Math.Max(1, LargestOf(system.Constant));
        for (int restart = 0; restart < Restarts; restart++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Apply(x, r);
            for (int i = 0; i < n; i++)
                r[i] = system.Constant[i] - r[i];
            double norm = LargestOf(r);
            if (!double.IsFinite(norm) || norm >= bestNorm)
                break;
            bestNorm = norm;
            x.CopyTo(best, 0);
            if (norm <= Target * scale)
                break;
            Iterate(cancellationToken);
        }
        Apply(x, r);
        double last = 0;
        for (int i = 0; i < n; i++)
            last = Math.Max(last, Math.Abs(system.Constant[i] - r[i]));
        if (!(last <= bestNorm))
            best.CopyTo(x, 0);

        void Iterate(CancellationToken token)
        {
            r.CopyTo(shadow, 0);
            Array.Clear(p);
            Array.Clear(v);
            double rho = 1, alpha = 1, omega = 1, start = LargestOf(r);
            for (int step = 0; step < StepsPerRestart; step++)
            {
                if (step % 50 == 0)
                    token.ThrowIfCancellationRequested();
                double rhoNext = Dot(shadow, r);
                double beta = rhoNext / rho * (alpha / omega);
                if (!double.IsFinite(beta) || rhoNext == 0)
                    return;
                for (int i = 0; i < n; i++)
                    p[i] = r[i] + (beta * (p[i] - (omega * v[i])));
                Precondition(p, steps);
                Apply(steps, v);
                alpha = rhoNext / Dot(shadow, v);
                if (!double.IsFinite(alpha))
                    return;
                for (int i = 0; i < n; i++)
                    s[i] = r[i] - (alpha * v[i]);
                for (int i = 0; i < n; i++)
                    x[i] += alpha * steps[i];
                Precondition(s, steps);
                Apply(steps, t);
                double tt = Dot(t, t);
                omega = tt == 0 ? 0 : Dot(t, s) / tt;
                for (int i = 0; i < n; i++)
                {
                    x[i] += omega * steps[i];
                    r[i] = s[i] - (omega * t[i]);
                }
                // Beyond this the recursive residual no longer says anything about the true one.
                if (omega == 0 || LargestOf(r) <= Math.Max(Target * scale, 1e-13 * start))
                    return;
                rho = rhoNext;
            }
        }

        // One Gauss-Seidel sweep: unknowns are numbered suppliers first, so most of the matrix lies below its diagonal and is solved exactly.
        void Precondition(double[] from, double[] to)
        {
            for (int i = 0; i < n; i++)
            {
                double sum = from[i];
                for (int at = system.Start[i]; at < system.Start[i + 1]; at++)
                    sum += column[at] < i ? gain[at] * to[column[at]] : 0;
                to[i] = sum;
            }
        }

        void Apply(double[] from, double[] to)
        {
            for (int i = 0; i < n; i++)
            {
                double sum = from[i];
                for (int at = system.Start[i]; at < system.Start[i + 1]; at++)
                    sum -= gain[at] * from[column[at]];
                to[i] = sum;
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static double LargestOf(double[] a)
    {
        double largest = 0;
        foreach (double value in a)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
