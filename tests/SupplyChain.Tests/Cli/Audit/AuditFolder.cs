using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine.Audit;

/// <summary>A folder of its own with a copy of the first network, and the program run for real in it.</summary>
internal sealed class AuditFolder : IDisposable
{
    public AuditFolder()
    {
        Network = At("net");
        string sample = Path.Combine(Repository.Root, "samples", "first-network");
        foreach (string file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Network, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("supplychain-audit-").FullName;

    public string Network { get; }

    public string At(string name) => Path.Combine(Root, name);

    public CliRun Run(params string[] args) => new CliRun { IsReal = true }.With(args);

    /// <summary>Runs what must succeed.</summary>
    public CliRun Done(params string[] args)
    {
        CliRun run = Run(args);
        Assert.True(run.ExitCode is 0, run.Error + run.Out);
        return run;
    }

    public void Replace(string file, string old, string @new)
    {
        string text = File.ReadAllText(At(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(At(file), text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
