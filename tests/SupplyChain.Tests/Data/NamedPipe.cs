using System.Diagnostics;

namespace SupplyChain.Tests.Data;

/// <summary>Makes named pipes, which are files by name only.</summary>
internal static class NamedPipe
{
    public static void Create(string path)
    {
        using var make = Process.Start("mkfifo", path);
        make.WaitForExit();
        Assert.Equal(0, make.ExitCode);
    }
}
