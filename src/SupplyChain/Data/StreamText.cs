using System.Text;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Text that can be read once only, such as the output of a command: kept, because it is needed again when there is something to report.</summary>
internal static class StreamText
{
    // A table handed over has a row per site at most; more text than this is another file.
    private const int LongestText = 64 * 1024 * 1024;

    /// <summary>The file of a path, its text kept if it is a pipe, as a shell hands over the output of a command; null if it is too long.</summary>
    public static SourceFile? Open(string path, CancellationToken cancellationToken)
    {
        using StreamReader? pipe = OpenPipe(path);
        return pipe is null ? SourceFile.OnDisk(path, path) : Keep(pipe, path, cancellationToken);
    }

    /// <summary>Text as a file of that name; null if it is too long.</summary>
    public static SourceFile? Keep(TextReader reader, string name, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        char[] buffer = new char[1 << 14];
        while (reader.ReadBlock(buffer, 0, buffer.Length) is var length && length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (text.Length + length > LongestText)
                return null;
            text.Append(buffer, 0, length);
        }
        return SourceFile.InMemory(name, text is ['\uFEFF', ..] ? text.ToString(1, text.Length - 1) : text.ToString());
    }

    /// <summary>What to say of text that is too long.</summary>
    public static Diagnostic TooLong(string name) =>
        new(DiagnosticCodes.FieldTooLong, new SourcePosition(name, 0)) { MessageText = new LocalizedText("SC1011.Text", LongestText) };

    private static StreamReader? OpenPipe(string path)
    {
        try
        {
            FileStream file = File.OpenRead(path);
            if (!file.CanSeek)
                return new StreamReader(file);
            file.Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Reported when the file is read.
            return null;
        }
    }
}
