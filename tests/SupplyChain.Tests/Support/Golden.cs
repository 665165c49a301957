using System.Runtime.CompilerServices;

namespace SupplyChain.Tests.Support;

/// <summary>Compares text with a file under Golden/, which UPDATE_GOLDEN=1 rewrites.</summary>
internal static class Golden
{
    public static void Matches(string name, string text, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Repository.TestProject, "Golden", name.Replace('/', Path.DirectorySeparatorChar));
        string actual = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"Golden/{name} is missing; run the tests with UPDATE_GOLDEN=1 and look at what changed (asked by {Path.GetFileName(caller)})");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string TestProject => Path.Combine(Root, "tests", "SupplyChain.Tests");

    public static string Source => Path.Combine(Root, "src");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SupplyChain.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
