using SupplyChain.Cli.Rendering;

namespace SupplyChain.Cli;

/// <summary>One line on the terminal that says how far the work has come, and wipes itself away at the end.</summary>
internal sealed class ProgressLine(TextWriter error, int terminalWidth, TimeProvider time, Texts texts) : IProgress<AnalysisProgress>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // Too early in a phase, the time left is guesswork.
    private static readonly TimeSpan SoonestEstimate = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private string _phase = "";
    private long _phaseBegan;
    private long _lastShown;
    private int _width;
    private bool _ended;

    /// <summary>A line on a terminal; null where there is none or silence was asked for.</summary>
    public static ProgressLine? For(CliEnvironment environment, Texts texts, bool isQuiet) => environment.IsErrorTerminal && !isQuiet
        ? new ProgressLine(environment.Error, environment.TerminalWidth, environment.Time, texts)
        : null;

    public void Report(AnalysisProgress value)
    {
        // Workers report from many threads; none of them waits for a terminal.
        if (!_gate.TryEnter())
            return;
        try
        {
            if (_ended)
                return;
            long now = time.GetTimestamp();
            if (value.Phase != _phase)
                (_phase, _phaseBegan, _lastShown) = (value.Phase, now, 0);
            else if (time.GetElapsedTime(_lastShown, now) < Interval)
                return;
            _lastShown = now;
            Show(Line(value, time.GetElapsedTime(_phaseBegan, now)));
        }
        finally
        {
            _gate.Exit();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            if (_width > 0)
                error.Write('\r' + new string(' ', _width) + '\r');
            error.Flush();
        }
    }

    private string Line(AnalysisProgress value, TimeSpan elapsed)
    {
        string phase = PhaseOf(value.Phase);
        if (value.Total <= 1)
            return texts.Of("Progress.LineOpen", phase);
        int percent = value.Total > 0 ? (int)(100L * value.Done / value.Total) : 0;
        if (value.Done <= 0 || value.Done >= value.Total || elapsed < SoonestEstimate)
            return texts.Of("Progress.Line", phase, percent);
        TimeSpan left = elapsed * ((double)(value.Total - value.Done) / value.Done);
        return texts.Of("Progress.LineWithTime", phase, percent, TimeLeft(left));
    }

    // A phase that has no text of its own is told by what it is a part of.
    private string PhaseOf(string name) => texts.Find("Progress.Phase." + name) ?? texts.Find("Progress.Phase." + name.Split('-')[0]) ?? name;

    private string TimeLeft(TimeSpan left) => left.TotalMinutes < 1.5
        ? texts.Of("Progress.Seconds", (int)Math.Ceiling(left.TotalSeconds))
        : texts.Of("Progress.Minutes", (int)Math.Ceiling(left.TotalMinutes));

    private void Show(string line)
    {
        string text = CellText.Cut(line, Math.Max(1, terminalWidth - 1));
        int width = CellText.Width(text);
        error.Write('\r' + text + new string(' ', Math.Max(0, _width - width)));
        error.Flush();
        _width = width;
    }
}
