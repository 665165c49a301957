using System.Text;
using SupplyChain.Data;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs;

/// <summary>Takes down what is read: the hash of every file just before it is read, and once more when everything is read.</summary>
/// <param name="pathOf">Where a path that was written leads.</param>
internal sealed class InputRecorder(Func<string, string> pathOf)
{
    private readonly List<RunInput> _inputs = [];

    /// <summary>Everything read so far, in order.</summary>
    public IReadOnlyList<RunInput> All => _inputs;

    /// <summary>Takes a file down that is about to be read. What cannot be read is told by whoever reads it.</summary>
    public void Add(string path, string role)
    {
        string place = pathOf(path);
        if (_inputs.Any(i => i.Path == path && i.Role == role) || !File.Exists(place))
            return;
        try
        {
            // Before it is opened: a pipe can be read only once.
            if (FileKind.IsRegular(place))
                _inputs.Add(RunInput.OfFile(place, role, path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Takes down text that comes by the standard input, while it is read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="role">What it is read as.</param>
    /// <returns>The text to be read instead; the entry is made by <see cref="Add(HashingReader)"/>.</returns>
    public static HashingReader Watch(TextReader text, string role) => new(text, role);

    /// <summary>Takes down text that was watched, once it is read.</summary>
    public void Add(HashingReader text) => _inputs.Add(text.Finish());

    /// <summary>Notes that the run itself has written into a file it had read.</summary>
    public void Rewritten(string path)
    {
        for (int i = 0; i < _inputs.Count; i++)
        {
            if (_inputs[i].Path == path)
                _inputs[i] = _inputs[i] with { Left = RunInput.OfFile(pathOf(path), _inputs[i].Role).Sha256 };
        }
    }

    /// <summary>The files that are no longer what they were when they were read.</summary>
    public IReadOnlyList<string> Changed() => [.. _inputs.Where(i => !i.IsStandardInput && HashOf(i) != i.Sha256).Select(i => i.Path)];

    private string? HashOf(RunInput input)
    {
        try
        {
            return RunInput.OfFile(pathOf(input.Path), input.Role).Sha256;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Hands text on and hashes it on the way.</summary>
internal sealed class HashingReader(TextReader text, string role) : TextReader
{
    private readonly HashingStream _hash = new();

    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

    private bool _isBegun;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        int length = text.Read(buffer);
        Hash(buffer[..length], flush: false);
        return length;
    }

    public override int ReadBlock(char[] buffer, int index, int count)
    {
        int length = text.ReadBlock(buffer, index, count);
        Hash(buffer.AsSpan(index, length), flush: false);
        return length;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    public override string ReadToEnd()
    {
        string all = text.ReadToEnd();
        Hash(all, flush: false);
        return all;
    }

    /// <summary>The entry of what was read.</summary>
    public RunInput Finish()
    {
        Hash([], flush: true);
        return new RunInput("-", role, _hash.Finish(), _hash.Length) { IsStandardInput = true };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    private void Hash(ReadOnlySpan<char> read, bool flush)
    {
        if (!_isBegun && read.Length > 0)
        {
            _isBegun = true;
            read = read is ['\uFEFF', ..] ? read[1..] : read;
        }
        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(read.Length)];
        _hash.Write(bytes.AsSpan(0, _encoder.GetBytes(read, bytes, flush)));
    }
}
