using System.Diagnostics;
using System.Globalization;

namespace SupplyChain.Benchmarks;

/// <summary>Processor seconds of several runs of the same work, after one that does not count.</summary>
internal sealed class Measurement
{
    private readonly double[] _seconds;

    private Measurement(double[] seconds) => _seconds = seconds;

    public double Median => _seconds[_seconds.Length / 2];

    /// <summary>Half the distance between the slowest and the fastest run, as a share of the median.</summary>
    public double Spread => (_seconds[^1] - _seconds[0]) / 2 / Median;

    public static Measurement Of(int runs, Action work, bool withWarmUp = true)
    {
        if (withWarmUp)
            work();
        double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++)
        {
            GC.Collect();
            double before = ProcessorSeconds();
            work();
            seconds[run] = ProcessorSeconds() - before;
        }
        Array.Sort(seconds);
        return new Measurement(seconds);
    }

    public string Show() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.000} s ± {100 * Spread:0} %");

    private static double ProcessorSeconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
