using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Formats.Fuzzing;

public sealed class FuzzTests
{
    [Fact]
    public void No_damaged_file_is_met_with_anything_but_a_network_or_errors_that_can_be_shown()
    {
        IReadOnlyList<FuzzTarget> targets = FuzzTargets.Create(Path.Combine(Repository.TestProject, "TestData"));

        FuzzResult result = ReaderFuzz.Run(targets, firstSeed: 1, cases => cases < 100 * targets.Count);

        Assert.True(result.Failures.Count == 0, string.Join("\n\n", result.Failures.Take(5)));
    }

    [Fact]
    public void The_damage_reaches_what_is_inside_a_package()
    {
        byte[] original = HostileFiles.Package(("a.xml", new string('a', 1000)), ("b.xml", new string('b', 1000)));
        var mutator = new Mutator(new Random(1));

        byte[][] damaged = [.. Enumerable.Range(0, 50).Select(_ => mutator.Mutate(original, []))];

        Assert.Contains(damaged, d => d.Length > 4 && !d.AsSpan().SequenceEqual(original) && d.AsSpan().StartsWith("PK\x03\x04"u8));
        Assert.True(damaged.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count() > 40);
    }
}
