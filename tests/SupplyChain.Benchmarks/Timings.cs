using System.Diagnostics;
using System.Globalization;

namespace SupplyChain.Benchmarks;

/// <summary>Elapsed and processor seconds of runs of the same work, for works that take turns.</summary>
internal sealed class Timings
{
    private readonly List<double> _elapsed = [], _processor = [];

    public Spread Elapsed => new(_elapsed);

    public Spread Processor => new(_processor);

    public void Add(bool counts, Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        double before = process.TotalProcessorTime.TotalSeconds;
        long start = Stopwatch.GetTimestamp();
        work();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        if (!counts)
            return;
        _elapsed.Add(elapsed);
        _processor.Add(process.TotalProcessorTime.TotalSeconds - before);
    }

    /// <summary>The middle of several values and how far they lie apart.</summary>
    public sealed class Spread(IEnumerable<double> values)
    {
        private readonly double[] _values = [.. values.Order()];

        public double Median => _values[_values.Length / 2];

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Median:0.000} s ± {50 * (_values[^1] - _values[0]) / Median:0} %");
    }
}
