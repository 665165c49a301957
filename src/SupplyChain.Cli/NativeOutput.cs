using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SupplyChain.Cli;

/// <summary>Keeps what native libraries print out of the answer.</summary>
/// <remarks>HiGHS 1.12 prints a line to standard output when it repairs a point, whatever its options say; in the middle of JSON that would spoil the
/// answer. The streams of the program hold descriptors of their own and are not touched. Not done on Windows, where such libraries bring a standard output of their own.</remarks>
internal static class NativeOutput
{
    private const int StandardOutput = 1;

    /// <summary>Sends standard output of native code nowhere, from now on. The streams of the program must be open by then.</summary>
    public static void Silence()
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            using SafeFileHandle nowhere = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            _ = Duplicate((int)nowhere.DangerousGetHandle(), StandardOutput);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            // A line too many on the terminal is no reason not to answer.
        }
    }

    [DllImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Duplicate(int from, int to);
}
