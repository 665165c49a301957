using System.Text;
using SupplyChain.Cli.Commands;
using SupplyChain.Cli.Rendering;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Answers;

/// <summary>Writes an answer wherever it was asked for: files together and never half written, the standard output last.</summary>
internal sealed class AnswerWriter(CliEnvironment environment, Texts texts, CommonSettings settings)
{
    /// <summary>Writes the answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="manifest">Where it comes from; null for none.</param>
    /// <returns>The names of the files, as people know them.</returns>
    /// <exception cref="UsageException">A file cannot be written; then none is.</exception>
    /// <exception cref="ClosedPipeException">Whoever read the standard output has closed it.</exception>
    public IReadOnlyList<string> Write(Answer answer, RunManifest? manifest)
    {
        using var files = new FileSet(texts);
        List<(AnswerTarget Target, RunOutput Output)> written = [];
        foreach (AnswerTarget target in settings.Targets.Where(t => t.Path is not null))
        {
            AnswerDocument document = Document(answer, manifest, target);
            files.Add(target.Path!, target.Shown, file =>
            {
                document.Write(file, settings.Network);
                written.Add((target, document.Output with { Sha256 = HashOf(file), Bytes = file.Length }));
            });
        }
        AnswerTarget? stream = settings.Targets.FirstOrDefault(t => t.Path is null);
        string? text = null;
        if (stream is not null && settings.Manifest is not null && !environment.IsOutputTerminal)
            written.Add((stream, StreamOutput(Document(answer, manifest, stream), out text)));
        if (manifest is not null)
            AddManifests(files, manifest, written);
        files.Commit();
        if (stream is not null)
            WriteToOutput(Document(answer, manifest, stream), text);
        return files.Shown;
    }

    /// <summary>Writes to the standard output; a pipe closed early is told apart from a real failure.</summary>
    public static void Guard(TextWriter output, Action<TextWriter> write)
    {
        try
        {
            write(output);
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            throw new ClosedPipeException(exception);
        }
    }

    private AnswerDocument Document(Answer answer, RunManifest? manifest, AnswerTarget target)
    {
        bool toTerminal = target.Path is null && environment.IsOutputTerminal;
        return AnswerDocument.Of(answer, manifest, target.Format, settings.Languages, target.Format == ReportFormat.Table && settings.Color.IsColored(environment, toTerminal));
    }

    // The manifest beside a file names it without its folder, so that both can be moved together.
    private void AddManifests(FileSet files, RunManifest manifest, List<(AnswerTarget Target, RunOutput Output)> written)
    {
        foreach (IGrouping<string, (AnswerTarget Target, RunOutput Output)> group in written.Where(w => w.Target.Manifest is not null).GroupBy(w => w.Target.Manifest!, StringComparer.Ordinal).ToArray())
        {
            RunOutput[] outputs = [.. group.Select(w => w.Output with { File = Path.GetFileName(w.Target.Path) })];
            AnswerTarget first = group.First().Target;
            string shown = first.Folder is null ? first.Shown + AnswerTarget.ManifestExtension : first.Shown[..^Path.GetFileName(first.Path!).Length] + AnswerTarget.FolderManifest;
            files.Add(group.Key, shown, file => WriteText(file, (manifest with { Outputs = outputs }).ToJson()));
        }
        if (settings.Manifest is { } path)
            files.Add(Path.GetFullPath(path), path, file => WriteText(file, (manifest with { Outputs = [.. written.Select(w => w.Output with { File = w.Target.Shown })] }).ToJson()));
    }

    private RunOutput StreamOutput(AnswerDocument document, out string? text)
    {
        using var bytes = new MemoryStream();
        document.Write(bytes, settings.Network);
        text = document.IsBinary ? null : Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return document.Output with { Sha256 = HashOf(bytes), Bytes = bytes.Length };
    }

    private void WriteToOutput(AnswerDocument document, string? text)
    {
        if (document.IsBinary)
        {
            Guard(environment.Out, _ =>
            {
                document.Write(environment.OutBytes, settings.Network);
                environment.OutBytes.Flush();
            });
            return;
        }
        Guard(environment.Out, output =>
        {
            if (text is not null)
                output.Write(text);
            else
                document.Write(output, settings.Network, environment.IsOutputTerminal ? Math.Max(40, environment.TerminalWidth) : null);
            output.Flush();
        });
    }

    private static string HashOf(Stream file)
    {
        file.Flush();
        file.Position = 0;
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
    }

    private static void WriteText(Stream file, string text) => file.Write(Encoding.UTF8.GetBytes(text));

    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static bool IsClosedPipe(IOException exception) =>
        exception.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
