using System.Runtime.CompilerServices;

namespace SupplyChain.Tests;

/// <summary>Where the tests and the repository lie.</summary>
internal static class TestFiles
{
    /// <summary>The folder of the test project.</summary>
    public static string Root { get; } = Path.GetDirectoryName(ThisFile())!;

    /// <summary>The folder of the solution.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Root, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
