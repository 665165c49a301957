using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Tests.Data;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Formats;

/// <summary>A network that is saved and opened again is the same network, in every format.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Formats => ["net", "net.xlsx", "net.graphml", "net.parquet"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Networks_that_use_every_column_come_back_to_the_last_bit(string name)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            SupplyNetwork network = FullNetworks.Create(seed);
            string path = Path.Combine(_folder.Path, name);

            NetworkFile.Save(network, path);

            Assert.True(NetworkFile.TryOpen(path, out SupplyNetwork? read, out IReadOnlyList<Diagnostic> problems), $"seed {seed}: {string.Join('\n', problems)}");
            Assert.True(NetworkText.Difference(network, read) is null, $"seed {seed}: {NetworkText.Difference(network, read)}");
        }
    }

    [Fact]
    public void The_random_networks_hold_what_the_test_is_about()
    {
        SupplyNetwork[] all = [.. Enumerable.Range(0, 200).Select(FullNetworks.Create)];

        Assert.Contains(all, n => n.Links.Any(l => l.IsValueAssumed));
        Assert.Contains(all, n => n.Scenarios.Any(s => s.Changes.Count == 0));
        Assert.Contains(all, n => n.Links.Any(l => l.Supplier == l.Customer));
        Assert.Contains(all, n => n.Inputs.IsImportanceOwn.Contains(true));
        Assert.Contains(all, n => n.Sites.Any(s => s.OwnColumns.Values.Contains("return\r\nand line")));
        Assert.Contains(all, n => n.Limits.Any(l => l.Kind == LimitKind.Standing));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_samples_come_back_to_the_last_bit_and_give_the_same_files_again(string name)
    {
        foreach (string sample in new[] { "first-network", "mask-chain-2020" })
        {
            SupplyNetwork network = SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", sample));
            string first = Path.Combine(_folder.Path, "1", name), second = Path.Combine(_folder.Path, "2", name);
            NetworkFile.Save(network, first);
            SupplyNetwork read = NetworkFile.Open(first);
            NetworkFile.Save(read, second);

            Assert.Null(NetworkText.Difference(network, read));
            Assert.Equal(Bytes(first), Bytes(second));
        }
    }

    private static Dictionary<string, string> Bytes(string path) => File.Exists(path)
        ? new() { [""] = Convert.ToHexString(File.ReadAllBytes(path)) }
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetRelativePath(path, f), f => Convert.ToHexString(File.ReadAllBytes(f)), StringComparer.Ordinal);
}
