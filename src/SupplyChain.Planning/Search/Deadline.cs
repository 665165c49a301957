using System.Diagnostics;

namespace SupplyChain.Planning.Search;

/// <summary>A time limit and a cancellation in one. After it nothing new is begun; what was found counts.</summary>
internal sealed class Deadline : IDisposable
{
    // What lies further off is not waited for by a timer.
    private const double LongestSeconds = 4_000_000;

    private readonly CancellationTokenSource _source;
    private readonly long _end;
    private readonly List<Deadline> _shares = [];
    private bool _hasCut;

    public Deadline(TimeSpan? limit, CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (limit is { TotalSeconds: > LongestSeconds })
            limit = null;
        _end = limit is { } time ? Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
        if (limit is { } after)
            _source.CancelAfter(after > TimeSpan.Zero ? after : TimeSpan.Zero);
    }

    private Deadline(CancellationTokenSource source, long end) => (_source, _end) = (source, end);

    /// <summary>Set once time is up or the caller cancelled.</summary>
    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;

    /// <summary>Whether time, or a cancellation, cut anything short: another run may then give another answer.</summary>
    public bool HasCut => _hasCut || IsOver || _shares.Exists(s => s.HasCut);

    /// <summary>Says that something ended for want of time.</summary>
    public void NoteCut() => _hasCut = true;

    public double SecondsLeft => _end == long.MaxValue ? double.PositiveInfinity : Math.Max(0, (_end - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency);

    /// <summary>A deadline that leaves a share of the time that is left.</summary>
    public Deadline Share(double share)
    {
        double seconds = SecondsLeft * share;
        var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        long end = long.MaxValue;
        if (double.IsFinite(seconds))
        {
            source.CancelAfter(TimeSpan.FromSeconds(seconds));
            end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        }
        var deadline = new Deadline(source, end);
        _shares.Add(deadline);
        return deadline;
    }

    public void Dispose() => _source.Dispose();
}
