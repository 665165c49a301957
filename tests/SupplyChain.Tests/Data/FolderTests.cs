using SupplyChain.Diagnostics;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Data;

public class FolderTests
{
    [Theory]
    [InlineData("first-network", 8, 7)]
    [InlineData("mask-chain-2020", 231, 2221)]
    public void The_samples_load_without_a_word(string sample, int sites, int links)
    {
        Assert.True(SupplyNetwork.TryLoad(Path.Combine(Repository.Root, "samples", sample), out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Empty(diagnostics);
        Assert.Equal((sites, links), (network.Sites.Count, network.Links.Count));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_without_a_place()
    {
        Assert.False(SupplyNetwork.TryLoad("no/such/folder", out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal(
            "error SC1001: 'no/such/folder' does not exist\n"
            + "  hint: give the path of a network folder, that is a folder with sites.csv and links.csv\n", DiagnosticFormatter.Format(diagnostics, Language.English));
    }

    [Fact]
    public void A_file_is_not_a_folder()
    {
        using TemporaryFolder folder = TemporaryFolder.Good();
        Assert.False(SupplyNetwork.TryLoad(Path.Combine(folder.Path, "sites.csv"), out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.EndsWith("sites.csv' is a file, not a folder", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_misses_both_files()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "error SC1002: sites.csv is missing from 'net'\n  hint: a network folder needs at least sites.csv and links.csv\n"
            + "error SC1002: links.csv is missing from 'net'\n  hint: a network folder needs at least sites.csv and links.csv\n", folder.Load().Text);
    }

    [Fact]
    public void A_file_name_in_another_case_is_another_file()
    {
        using TemporaryFolder folder = TemporaryFolder.Good().Without("links.csv").With("Links.csv", TemporaryFolder.GoodLinks);
        Assert.Equal("error SC1002: links.csv is missing from 'net'\n  hint: rename 'Links.csv' to 'links.csv'; file names are compared exactly\n", folder.Load().Text);
    }

    [Fact]
    public void Files_that_are_no_part_of_a_network_are_warnings()
    {
        using TemporaryFolder folder = TemporaryFolder.Good()
            .With("limit.csv", "").With("old/sites.csv", "").With("scenarios/notes.txt", "").With("scenarios/a.csv", "site,operating_level\nmill,1\n")
            .With("README.md", "").With("README", "").With("LICENSE.txt", "").With("notes.md", "").With(".gitignore", "").With("rank.expected.json", "").With("~$sites.csv", "");
        LoadResult result = folder.Load();
        Assert.NotNull(result.Network);
        Assert.Equal(
            ["'limit.csv' is no part of a network and is not read", "'old' is no part of a network and is not read", "'scenarios/notes.txt' is no part of a network and is not read"],
            result.Diagnostics.Select(d => d.Message));
        Assert.Equal("did you mean 'limits.csv'?", result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_file_the_system_does_not_let_be_read_is_an_error()
    {
        using TemporaryFolder folder = TemporaryFolder.Good().Without("sites.csv");
        Directory.CreateDirectory(Path.Combine(folder.Path, "sites.csv"));
        Assert.Equal("SC1012", folder.Load().Codes);
    }

    [Theory]
    [InlineData("sites.csv")]
    [InlineData("links.csv")]
    [InlineData("inputs.csv")]
    [InlineData("limits.csv")]
    [InlineData("network.json")]
    [InlineData("scenarios/today.csv")]
    public async Task What_is_no_file_is_an_error_at_once(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes and no devices in folders");
        foreach (Action<string> make in new Action<string>[] { NamedPipe.Create, Link("/dev/null"), Link("/dev/zero"), p => Directory.CreateDirectory(p), LinkToPipe })
        {
            using TemporaryFolder folder = TemporaryFolder.Good();
            Directory.CreateDirectory(Path.Combine(folder.Path, "scenarios"));
            make(Path.Combine(folder.Without(name).Path, name));
            LoadResult result = await Task.Run(folder.Load, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Diagnostic problem = Assert.Single(result.Diagnostics);
            Assert.Equal(("SC1012", folder.Path + "/" + name), (problem.Code.Id, problem.Position!.File));
        }

        static Action<string> Link(string target) => path => File.CreateSymbolicLink(path, target);

        static void LinkToPipe(string path)
        {
            string pipe = Path.Combine(Path.GetDirectoryName(path)!, ".pipe");
            NamedPipe.Create(pipe);
            File.CreateSymbolicLink(path, pipe);
        }
    }

    [Fact]
    public void A_link_to_a_file_is_read_as_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights of their own on Windows");
        using TemporaryFolder folder = TemporaryFolder.Good().With("../elsewhere.csv", TemporaryFolder.GoodLinks).With("../empty.csv", "").Without("links.csv");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "links.csv"), "../elsewhere.csv");
        Assert.NotNull(folder.Load().Network);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "inputs.csv"), "../empty.csv");
        Assert.Equal("SC1007", folder.Load().Codes);
    }

    [Fact]
    public void Paths_are_shown_as_given()
    {
        using TemporaryFolder folder = TemporaryFolder.Good().With("sites.csv", "");
        foreach (string given in new[] { folder.Path, folder.Path + "/" })
        {
            SupplyNetwork.TryLoad(given, out _, out IReadOnlyList<Diagnostic> diagnostics);
            Assert.Equal(folder.Path + "/sites.csv", diagnostics[0].Position!.File);
        }
    }

    [Fact]
    public void Load_throws_one_exception_with_every_problem()
    {
        using TemporaryFolder folder = TemporaryFolder.Good().With("links.csv", "supplier,customer,value_per_day\nmil,sewing,x\n");
        NetworkDataException thrown = Assert.Throws<NetworkDataException>(() => SupplyNetwork.Load(folder.Path));
        Assert.Equal(["SC2002", "SC3001"], thrown.Diagnostics.Select(d => d.Code.Id));
        Assert.StartsWith("2 errors: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_arguments_and_cancellation_throw_what_they_should()
    {
        Assert.Throws<ArgumentNullException>(() => SupplyNetwork.Load(null!));
        Assert.Throws<ArgumentException>(() => SupplyNetwork.Load(" "));
        Assert.Throws<ArgumentNullException>(() => SupplyNetwork.TryLoad(null!, out _, out _));
        using TemporaryFolder folder = TemporaryFolder.Good();
        Assert.Throws<OperationCanceledException>(() => SupplyNetwork.Load(folder.Path, new CancellationToken(true)));
    }

    [Fact]
    public void Scenarios_are_named_after_their_files_and_ordered_by_name()
    {
        using TemporaryFolder folder = TemporaryFolder.Good();
        foreach (string name in new[] { "b", "a", "24-february" })
            folder.With($"scenarios/{name}.csv", "industry,operating_level\ncloth,0.5\n");
        Assert.Equal(["24-february", "a", "b"], folder.Load().Network!.Scenarios.Select(s => s.Name));
    }
}
