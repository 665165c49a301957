using SupplyChain.Diagnostics;

namespace SupplyChain.Data;

/// <summary>One input file: how the user would name it, how to open it again, and what was learnt of it while reading.</summary>
internal sealed class SourceFile
{
    private readonly string? _text;

    private SourceFile(string display, string? path, string? text) => (Display, Path, _text) = (display, path, text);

    /// <summary>Path as diagnostics show it.</summary>
    public string Display { get; }

    /// <summary>Where it lies; null for text that came as text.</summary>
    public string? Path { get; }

    /// <summary>The sheet of a workbook, or the part of another file, that this is about; null for files that are one table.</summary>
    public string? Sheet { get; init; }

    /// <summary>Where each column stands; names as compared, that is trimmed.</summary>
    public Dictionary<string, int> Columns { get; } = new(StringComparer.Ordinal);

    /// <summary>Reading ended before the file did, or never began: what it would have said is not known.</summary>
    public bool IsCutShort { get; set; }

    /// <summary>At least one row or value could not be taken over.</summary>
    public bool IsIncomplete { get; set; }

    public static SourceFile OnDisk(string display, string path) => new(display, path, null);

    public static SourceFile OfSheet(string display, string? sheet) => new(display, null, null) { Sheet = sheet };

    public static SourceFile InMemory(string display, string text, string? part = null) => new(display, null, text) { Sheet = part };

    /// <summary>A place in the file.</summary>
    public SourcePosition At(int line) => new(Display, line) { Sheet = Sheet };

    /// <summary>The bytes, for checks of the encoding; null for text that came as text.</summary>
    /// <exception cref="IOException">The file cannot be opened, or not a second time, as it would be to report problems.</exception>
    public Stream? OpenBytes()
    {
        if (Path is null)
            return null;
        // Before it is opened: a pipe nobody writes to would keep the program waiting for ever.
        if (!FileKind.IsRegular(Path))
            throw new NotAFileException();
        var bytes = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        if (bytes.CanSeek)
            return bytes;
        bytes.Dispose();
        throw new NotAFileException();
    }

    public SourceReader OpenReader() => OpenBytes() is { } bytes ? new SourceReader(bytes) : new SourceReader(_text!);
}
