using SupplyChain.Resources;

namespace SupplyChain.Diagnostics;

/// <summary>A pipe or a device stands where a file should, which can be read again when there is something to report.</summary>
internal sealed class NotAFileException : IOException;

/// <summary>Says in our own words why the system refused a file: its own come in the language of the machine, and name paths.</summary>
internal static class SystemFailure
{
    /// <summary>The reason, as the end of a sentence.</summary>
    /// <param name="problem">What the system threw.</param>
    /// <param name="path">The file concerned.</param>
    public static LocalizedText Reason(Exception problem, string? path = null)
    {
        string? reason = problem switch
        {
            _ when path is not null && Directory.Exists(path) => "IsFolder",
            NotAFileException => "NotAFile",
            UnauthorizedAccessException or System.Security.SecurityException => "Denied",
            FileNotFoundException or DirectoryNotFoundException or DriveNotFoundException => "NotFound",
            PathTooLongException => "PathTooLong",
            _ => OfCode(problem.HResult, OperatingSystem.IsWindows()),
        };
        return reason is null ? new LocalizedText("System.Other", Code(problem.HResult)) : new LocalizedText("System." + reason);
    }

    // Numbers of errno.h; where systems differ, Linux and then macOS. On Windows the low half is the number of winerror.h.
    private static string? OfCode(int code, bool isWindows) => isWindows
        ? (code & 0xFFFF) switch
        {
            5 => "Denied",
            19 => "ReadOnly",
            32 or 33 => "InUse",
            39 or 112 => "Full",
            21 or 23 or 55 or 59 or 64 or 121 or 1117 => "Device",
            _ => null,
        }
        : code switch
        {
            1 or 13 => "Denied",
            11 or 16 or 26 or 35 => "InUse",
            21 => "IsFolder",
            28 or 69 or 122 => "Full",
            30 => "ReadOnly",
            5 or 6 or 19 or 116 => "Device",
            _ => null,
        };

    private static string Code(int code) =>
        code is > 0 and < 0xFFFF ? code.ToString(System.Globalization.CultureInfo.InvariantCulture) : "0x" + code.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);
}
