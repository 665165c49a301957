using System.Text;

namespace SupplyChain.Data;

/// <summary>Physical lines of a file, in order, with a look ahead; a line ends at LF, CR or CR LF.</summary>
internal sealed class LineCursor(TextReader reader) : IDisposable
{
    // Lines from _first on; those before _head are forgotten and taken out now and then.
    private readonly List<string> _ahead = [];
    private readonly char[] _buffer = new char[1 << 14];
    private int _position, _length;
    private int _head;
    private int _first = 1;

    /// <summary>A line by its number, at or after the last <see cref="DropBefore"/>; null past the end.</summary>
    public string? this[int line]
    {
        get
        {
            while (_first + _ahead.Count - _head <= line)
            {
                if (ReadLine(isWanted: true) is not { } next)
                    return null;
                _ahead.Add(next);
            }
            return _ahead[line - _first + _head];
        }
    }

    /// <summary>Forgets the lines before this one.</summary>
    public void DropBefore(int line)
    {
        while (_first < line)
        {
            if (_head == _ahead.Count && ReadLine(isWanted: false) is null)
                return;
            _head = Math.Min(_head + 1, _ahead.Count);
            _first++;
            if (_head > 1000 || _head == _ahead.Count)
            {
                _ahead.RemoveRange(0, _head);
                _head = 0;
            }
        }
    }

    public void Dispose() => reader.Dispose();

    // Millions of lines may lie between two problems, and nobody looks at their text: a line that is not wanted is empty.
    private string? ReadLine(bool isWanted)
    {
        if (_position == _length && !Fill())
            return null;
        StringBuilder? line = null;
        while (true)
        {
            ReadOnlySpan<char> rest = _buffer.AsSpan(_position, _length - _position);
            int end = rest.IndexOfAny('\r', '\n');
            if (end >= 0)
            {
                string text = !isWanted ? "" : line is null ? rest[..end].ToString() : line.Append(rest[..end]).ToString();
                _position += end + 1;
                if (rest[end] == '\r' && (_position < _length || Fill()) && _buffer[_position] == '\n')
                    _position++;
                return text;
            }
            if (isWanted)
                (line ??= new StringBuilder()).Append(rest);
            if (!Fill())
                return line?.ToString() ?? "";
        }
    }

    private bool Fill()
    {
        (_position, _length) = (0, reader.Read(_buffer, 0, _buffer.Length));
        return _length > 0;
    }
}
