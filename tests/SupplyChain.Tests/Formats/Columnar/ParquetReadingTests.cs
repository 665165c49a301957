using System.Globalization;
using Parquet;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Formats.Columnar;
using SupplyChain.Tests.Data;

namespace SupplyChain.Tests.Formats.Columnar;

/// <summary>A network read from Parquet is the one that CSV gives, whoever wrote the files and in whichever way they are read.</summary>
public sealed class ParquetReadingTests : IDisposable
{
    private static readonly ForeignStyle[] Styles =
    [
        new(1000, 1000, 1000),
        new(3, 1000, 1000) { IsCompressed = true, NumberBits = 64 },
        new(2, 5, 3) { IsCompressed = true, HasUnusedEntry = true },
        new(4, 7, 2) { IsSecondVersion = true, IsRequiredWherePossible = true, NumberBits = 32 },
        new(3, 6, 0) { IsSecondVersion = true, IsCompressed = true, NumberBits = -32 },
        new(1, 4, 0) { IsRequiredWherePossible = true, NumberBits = 64 },
        new(5, 9, 1) { IsSecondVersion = true, IsCompressed = true, HasUnusedEntry = true, NumberBits = 32 },
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> StyleNumbers => [.. Enumerable.Range(0, Styles.Length)];

    [Theory]
    [MemberData(nameof(StyleNumbers))]
    public void Files_of_other_programs_give_the_network_they_were_written_from(int style)
    {
        for (int seed = 0; seed < 30; seed++)
        {
            SupplyNetwork network = FullNetworks.Create(seed);
            string path = Path.Combine(_folder.Path, seed.ToString(CultureInfo.InvariantCulture) + ".parquet");
            ForeignParquet.Write(network, path, Styles[style]);

            Assert.True(NetworkFile.TryOpen(path, out SupplyNetwork? read, out IReadOnlyList<Diagnostic> problems), $"seed {seed}: {string.Join('\n', problems)}");
            Assert.True(NetworkText.Difference(network, read) is null, $"seed {seed}: {NetworkText.Difference(network, read)}");
            Assert.True(IsReadByColumns(path), $"seed {seed}");
        }
    }

    [Fact]
    public void What_this_program_writes_is_read_column_by_column()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            string path = Path.Combine(_folder.Path, "net.parquet");
            NetworkFile.Save(FullNetworks.Create(seed), path);

            Assert.True(IsReadByColumns(path), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(CompressionMethod.Gzip, EncodingHint.Default)]
    [InlineData(CompressionMethod.Zstd, EncodingHint.Dictionary)]
    [InlineData(CompressionMethod.Brotli, EncodingHint.DeltaBinaryPacked)]
    [InlineData(CompressionMethod.Lz4Raw, EncodingHint.Dictionary)]
    [InlineData(CompressionMethod.None, EncodingHint.ByteSplitStream)]
    [InlineData(CompressionMethod.Snappy, EncodingHint.DeltaBinaryPacked)]
    public async Task Columns_that_only_the_library_reads_give_the_same_network(CompressionMethod compression, EncodingHint encoding)
    {
        for (int seed = 0; seed < 8; seed++)
        {
            SupplyNetwork network = FullNetworks.Create(seed);
            string path = Path.Combine(_folder.Path, seed.ToString(CultureInfo.InvariantCulture) + ".parquet");
            NetworkFile.Save(network, path);
            foreach (string file in Directory.EnumerateFiles(path, "*.parquet"))
                await LibraryParquet.Rewrite(file, compression, encoding);

            Assert.True(NetworkFile.TryOpen(path, out SupplyNetwork? read, out IReadOnlyList<Diagnostic> problems), $"seed {seed}: {string.Join('\n', problems)}");
            Assert.True(NetworkText.Difference(network, read) is null, $"seed {seed}: {NetworkText.Difference(network, read)}");
        }
    }

    [Theory]
    [InlineData("sites.parquet")]
    [InlineData("links.parquet")]
    public void A_description_whose_end_is_no_end_is_refused_and_read_no_further(string file)
    {
        string path = Path.Combine(_folder.Path, "net.parquet");
        ForeignParquet.Write(FullNetworks.Create(1), path, Styles[0]);
        byte[] bytes = File.ReadAllBytes(Path.Combine(path, file));
        // The last byte before the length and the mark ends the description; 16 is a step to a field of no kind.
        Assert.Equal(0, bytes[^9]);
        bytes[^9] = 16;
        File.WriteAllBytes(Path.Combine(path, file), bytes);

        Assert.False(NetworkFile.TryOpen(path, out _, out IReadOnlyList<Diagnostic> problems));

        Assert.Contains(problems, p => p.Severity == Severity.Error && p.Position?.File.EndsWith(file, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Links_beside_the_sites_of_another_network_are_refused_by_their_ids()
    {
        SupplyNetwork network = Chain("a", "b", "c"), other = Chain("b", "c", "d");
        string path = Path.Combine(_folder.Path, "net.parquet"), from = Path.Combine(_folder.Path, "other.parquet");
        NetworkFile.Save(network, path);
        NetworkFile.Save(other, from);
        File.Copy(Path.Combine(from, "sites.parquet"), Path.Combine(path, "sites.parquet"), overwrite: true);

        Assert.False(NetworkFile.TryOpen(path, out _, out IReadOnlyList<Diagnostic> problems));

        Diagnostic problem = Assert.Single(problems, p => p.Severity == Severity.Error);
        Assert.Equal(DiagnosticCodes.UnknownSupplier, problem.Code);
        Assert.Contains("'a'", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_beside_the_same_sites_in_another_order_join_the_same_sites()
    {
        SupplyNetwork network = Chain("a", "b", "c", "d");
        string path = Path.Combine(_folder.Path, "net.parquet");
        NetworkFile.Save(network, path);
        File.WriteAllBytes(Path.Combine(path, "sites.parquet"), ForeignParquet.Table(
            [new("industry", ["i", "i", "i", "i"]), new("id", ["d", "b", "a", "c"]), new("output_per_day", [9d, 9d, 9d, 9d])], Styles[0]));

        SupplyNetwork read = NetworkFile.Open(path);

        Assert.Equal(network.Links.Select(Ends), read.Links.Select(Ends));
    }

    [Fact]
    public void A_text_that_no_row_uses_is_not_in_the_network()
    {
        var style = new ForeignStyle(2, 100, 100) { HasUnusedEntry = true };
        string path = Path.Combine(_folder.Path, "net.parquet");
        Directory.CreateDirectory(path);
        File.WriteAllBytes(Path.Combine(path, "sites.parquet"), ForeignParquet.Table([new("id", ["a", "b"]), new("industry", ["i", "j"]), new("output_per_day", [9d, 9d])], style));
        File.WriteAllBytes(Path.Combine(path, "links.parquet"), ForeignParquet.Table([new("supplier", ["a"]), new("customer", ["b"]), new("product", ["p"])], style));

        Assert.True(NetworkFile.TryOpen(path, out SupplyNetwork? read, out IReadOnlyList<Diagnostic> problems), string.Join('\n', problems));

        Assert.DoesNotContain(problems, p => p.Severity == Severity.Error);
        Assert.DoesNotContain("used by no row", NetworkText.Of(read), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,x\nb,y\n", "a,b,1\nnobody,b,2\na,no one,3\nnobody,nobody,4\n")]
    [InlineData("a,x\nb,y\na,z\nb,z\n", "a,b,1\n")]
    [InlineData("a,x\nb,y\n", "a,b,-1\nb,a,0\na,a,2\n")]
    [InlineData("a,x\nb,\n", "a,b,1\n,b,2\nb,,3\n")]
    [InlineData("a,x\nb,y\n", "a,b,1\na,b,2\n")]
    [InlineData("a,x\nb,y\n", "a,b,word\n")]
    [InlineData("a,x\n,y\n", "a,b,1e31\n")]
    public void Bad_rows_are_reported_as_they_are_from_CSV(string sites, string links)
    {
        using TemporaryFolder csv = new TemporaryFolder().With("sites.csv", "id,industry\n" + sites).With("links.csv", "supplier,customer,value_per_day\n" + links);
        IReadOnlyList<Diagnostic> expected = csv.Load().Diagnostics;
        foreach (ForeignStyle style in Styles)
        {
            string path = Path.Combine(_folder.Path, "net.parquet");
            Directory.CreateDirectory(path);
            File.WriteAllBytes(Path.Combine(path, "sites.parquet"), ForeignParquet.Table(Columns("id,industry\n" + sites), style));
            File.WriteAllBytes(Path.Combine(path, "links.parquet"), ForeignParquet.Table(Columns("supplier,customer,value_per_day\n" + links), style));

            NetworkFile.TryOpen(path, out _, out IReadOnlyList<Diagnostic> problems);

            // The header is the first line of a CSV file and no row of a Parquet file.
            Assert.Equal(Problems(expected, 1), Problems(problems, 0));
        }
    }

    private static IEnumerable<(string Code, int Row)> Problems(IReadOnlyList<Diagnostic> problems, int headerLines) =>
        problems.Select(p => (p.Code.Id, Row: p.Position?.Line is > 0 and var line ? line - headerLines : 0)).Order();

    private static (string, string) Ends(Link link) => (link.Supplier.Id, link.Customer.Id);

    private static SupplyNetwork Chain(params string[] ids)
    {
        var builder = new SupplyNetworkBuilder();
        foreach (string id in ids)
            builder.AddSite(new SiteEntry { Id = id, Industry = "i", OutputPerDay = 9 });
        for (int i = 1; i < ids.Length; i++)
            builder.AddLink(ids[i - 1], ids[i], i);
        return builder.Build();
    }

    private static List<ForeignColumn> Columns(string csv)
    {
        string[][] rows = [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        return [.. rows[0].Select((name, i) => new ForeignColumn(name, Values([.. rows[1..].Select(r => r[i])])))];
    }

    private static object?[] Values(string[] texts) => Array.TrueForAll(texts, t => double.TryParse(t, CultureInfo.InvariantCulture, out _))
        ? Array.ConvertAll(texts, object? (t) => double.Parse(t, CultureInfo.InvariantCulture))
        : Array.ConvertAll(texts, object? (t) => t.Length == 0 ? null : t);

    private static bool IsReadByColumns(string path)
    {
        var builder = new SupplyNetworkBuilder();
        return Read("sites", NetworkSchema.Sites, (file, table, header) => ParquetSiteReader.TryRead(file, table, header, builder, CancellationToken.None))
            && Read("links", NetworkSchema.Links, (file, table, _) => ParquetLinkReader.TryRead(file, table, builder, CancellationToken.None));

        bool Read(string name, TableSchema schema, Func<SourceFile, ParquetTable, TableHeader, bool> read)
        {
            SourceFile file = SourceFile.OnDisk(name, Path.Combine(path, name + ".parquet"));
            ParquetTable table = Task.Run(() => ParquetTable.Open(file, new PageBuffers(), CancellationToken.None)).GetAwaiter().GetResult();
            bool isRead = false;
            TableReading.Read(new ParquetRecords(table, schema, CancellationToken.None), file, schema, new DiagnosticBag(), _ => { }, header => isRead = read(file, table, header));
            table.DisposeAsync().AsTask().Wait();
            return isRead;
        }
    }
}
