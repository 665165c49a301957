using System.Diagnostics;

namespace SupplyChain.Planning.Search;

/// <summary>A time limit and a cancellation in one. After it nothing new is begun; what was found counts.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly long _end;

    public Deadline(TimeSpan? limit, CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _end = limit is { } time ? Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
        if (limit is { } after)
            _source.CancelAfter(after > TimeSpan.Zero ? after : TimeSpan.Zero);
    }

    private Deadline(CancellationTokenSource source, long end) => (_source, _end) = (source, end);

    /// <summary>Set once time is up or the caller cancelled.</summary>
    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;

    public double SecondsLeft => _end == long.MaxValue ? double.PositiveInfinity : Math.Max(0, (_end - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency);

    /// <summary>A deadline that leaves a share of the time that is left.</summary>
    public Deadline Share(double share)
    {
        double seconds = SecondsLeft * share;
        var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        if (!double.IsFinite(seconds))
            return new Deadline(source, long.MaxValue);
        source.CancelAfter(TimeSpan.FromSeconds(seconds));
        return new Deadline(source, Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency));
    }

    public void Dispose() => _source.Dispose();
}
