using System.Diagnostics;

namespace SupplyChain.Tests.Reporting;

/// <summary>Runs programs that a machine may have or not: an office suite, a browser. Tests that need one are skipped where it is missing.</summary>
internal static class InstalledProgram
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    /// <summary>The path of a program; skips the test if there is none.</summary>
    public static string Need(string name, string package)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(f => f.Length > 0).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
        if (path is null)
            Assert.Skip($"{name} is not installed on this machine (Debian: apt-get install {package}); .ci/run installs it");
        return path;
    }

    /// <summary>Runs a program to its end, which must come in time.</summary>
    public static void Run(string program, params string[] arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false } };
        foreach (string argument in arguments)
            process.StartInfo.ArgumentList.Add(argument);
        process.Start();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {TimeLimit.TotalMinutes} minutes");
        }
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output.Result} {error.Result}");
    }
}
