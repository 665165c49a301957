using System.Text;
using SupplyChain.Cli.Rendering;
using SupplyChain.Diagnostics;
using SupplyChain.Reports;

namespace SupplyChain.Cli;

/// <summary>Writes the answer to the standard output, or to a file that is never half written.</summary>
internal sealed class AnswerWriter(CliEnvironment environment, Texts texts)
{
    /// <exception cref="ClosedPipeException">Whoever read the standard output has closed it.</exception>
    public void Write(Report report, AnswerTarget target, ColorChoice color, string network)
    {
        bool toTerminal = target.Path is null && environment.IsOutputTerminal;
        var layout = new TableLayout
        {
            Texts = texts,
            Width = toTerminal ? Math.Max(40, environment.TerminalWidth) : null,
            IsColored = color.IsColored(environment, toTerminal),
            Network = network,
        };
        IReportRenderer renderer = ReportFormats.Of(target.Format).Renderer(layout);
        if (target.Path is null)
            WriteToOutput(renderer, report);
        else
            WriteToFile(renderer, report, target.Path);
    }

    private void WriteToOutput(IReportRenderer renderer, Report report) => Guard(environment.Out, output =>
    {
        renderer.Render(report, output);
        output.Flush();
    });

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

    // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    private static bool IsClosedPipe(IOException exception) =>
        exception.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);

    private void WriteToFile(IReportRenderer renderer, Report report, string path)
    {
        // In the same folder, since a rename is atomic only within one file system.
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                renderer.Render(report, writer);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(texts.Of("Usage.OutputFailed", Path.GetFileName(path), SystemFailure.Reason(exception).In(texts.Language)));
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
