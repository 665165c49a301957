using System.Runtime.InteropServices;
using System.Text;
using SupplyChain.Cli;

// UTF-8 without a byte order mark, whatever the locale says.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
    Console.OutputEncoding = utf8;
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16);
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
using var cancellation = new CancellationTokenSource();
(bool isOutputTerminal, bool isErrorTerminal, int width) = (!Console.IsOutputRedirected, !Console.IsErrorRedirected, Width());
NativeOutput.Silence();

// The first Ctrl-C asks for the answer so far; the second ends the program at once.
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
});

return await Cli.RunAsync(args, new CliEnvironment
{
    Out = output,
    OutBytes = output.BaseStream,
    Error = error,
    In = input,
    IsOutputTerminal = isOutputTerminal,
    IsErrorTerminal = isErrorTerminal,
    TerminalWidth = width,
    Variable = Environment.GetEnvironmentVariable,
    IsSystemChinese = SystemLanguage.IsChinese,
    Cancellation = cancellation.Token,
}).ConfigureAwait(false);

static int Width()
{
    try
    {
        return Console.IsOutputRedirected && Console.IsErrorRedirected || Console.WindowWidth <= 0 ? 80 : Console.WindowWidth;
    }
    catch (IOException)
    {
        return 80;
    }
}
