using System.Text;
using SupplyChain.Formats;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>Whatever stands in a file, an import ends with a network or a refusal, never with an exception.</summary>
public class DamagedTableTests
{
    [Fact]
    public void A_quote_that_is_never_closed_is_refused()
    {
        ImportResult result = TableFiles.ImportText("code,a,b,final demand\na,1,\"2,3\nb,1,2,3\n" + new string('x', 200_000));

        Assert.Null(result.Network);
        Assert.True(result.Says("SC5505"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.StartsWith("'nowhere.csv' cannot be read: it is not there", InputOutputTables.Import("nowhere.csv").Single("SC5501").Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_a_table_is_refused()
    {
        using TableFiles files = new TableFiles().With("net/readme.txt", "nothing here");

        Assert.True(files.Import("net").Says("SC5533"));
    }

    [Theory]
    [InlineData("general/village.csv")]
    [InlineData("oecd-icio/ICIO2016_2003.csv")]
    [InlineData("pymrio-saved")]
    [InlineData("exiobase3/IOT_2011_pxp")]
    public void Damaged_in_any_way_a_table_is_imported_or_refused(string table)
    {
        string path = Path.Combine(TableFiles.Committed, table.Replace('/', Path.DirectorySeparatorChar));
        string root = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        string[] sources = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path];
        TableFormat format = Directory.Exists(path) ? TableFormat.Auto : table.StartsWith("oecd", StringComparison.Ordinal) ? TableFormat.OecdIcio : TableFormat.General;
        int made = 0, refused = 0;
        // TABLE_DAMAGE_SEEDS asks for a longer search than an ordinary run has time for.
        int seeds = int.TryParse(Environment.GetEnvironmentVariable("TABLE_DAMAGE_SEEDS"), out int asked) ? asked : 150;
        for (int seed = 0; seed < seeds; seed++)
        {
            var random = new Random(seed);
            using var files = new TableFiles();
            foreach (string source in sources)
                files.With("net/" + Path.GetRelativePath(root, source).Replace('\\', '/'), File.ReadAllBytes(source));
            string victim = files.At("net/" + Path.GetRelativePath(root, sources[random.Next(sources.Length)]).Replace('\\', '/'));
            File.WriteAllBytes(victim, Damaged(File.ReadAllBytes(victim), random));
            Exception? thrown = null;
            ImportResult? result = null;
            try
            {
                result = InputOutputTables.Import(Directory.Exists(path) ? files.At("net") : victim, new() { Format = format });
            }
            catch (Exception e)
            {
                thrown = e;
            }
            Assert.True(thrown is null, $"seed {seed}: {thrown}");
            Assert.True(result!.Network is not null || result.Report.HasRefusals, $"seed {seed}: neither a network nor a reason");
            (made, refused) = result.Network is null ? (made, refused + 1) : (made + 1, refused);
        }
        Assert.True(made > 0 && refused > 0, $"{made} networks, {refused} refused: the damage is not of both kinds");
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        List<byte> damaged = [.. bytes];
        for (int times = random.Next(1, 4); times > 0 && damaged.Count > 4; times--)
        {
            int at = random.Next(damaged.Count);
            int length = Math.Min(random.Next(1, 40), damaged.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, length);
                    break;
                case 2:
                    damaged.InsertRange(at, damaged.GetRange(at, length));
                    break;
                case 3:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(new[] { "\"", "\n", ",,", "\t", "-1e308", "NaN", "1e400", "\uFEFF", "合计" }[random.Next(9)]));
                    break;
                case 4:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                default:
                    damaged.InsertRange(at, Enumerable.Repeat((byte)"0,\t\n9-"[random.Next(6)], length));
                    break;
            }
        }
        return [.. damaged];
    }
}
