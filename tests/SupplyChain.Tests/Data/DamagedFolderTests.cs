using System.Text;
using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

public class DamagedFolderTests
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("sites.csv", "id,industry,name,region,output_per_day,operating_level,tier,restart,needs_teams,x_note\nmill,cloth,\"Mill, \"\"old\"\"\",north,100,0,1,must,1,a\nsewing,masks,口罩厂,south,300,0.5,,,0,\"b\nc\"\n"),
        ("links.csv", "supplier,customer,value_per_day,product,importance\nmill,sewing,60,,essential\nsewing,mill,,rags,other\n"),
        ("inputs.csv", "customer_industry,product,importance,outside_share\nmasks,*,important,0.1\n"),
        ("limits.csv", "resource,region,wave,amount,kind\nteams,*,*,3,per_wave\nrestarts,north,1,1,floor\n"),
        ("scenarios/a.csv", "site,operating_level\nmill,1\n"),
        ("network.json", "{\"title\": \"n\", \"measure\": \"final\"}"),
    ];

    private static readonly string[] Pieces =
        ["\"", ",", "\n", "\r", "\r\n", "\0", "\uFEFF", "*", "-", "1e999", "NaN", "口", "\"\"", ",,,,", "\n\n\n", "mill", "x_", "needs_", "{", "}", "\\", " ", "\t", "%", "\u2028", "\U0001F600"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void However_a_folder_is_damaged_it_gives_a_network_or_errors_and_never_an_exception(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 250; round++)
        {
            using var folder = new TemporaryFolder();
            foreach ((string name, string text) in Files)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                int damages = random.Next(3);
                for (int i = 0; i < damages; i++)
                    bytes = Damage(bytes, random);
                if (random.Next(40) > 0)
                    folder.With(name, bytes);
            }
            try
            {
                LoadResult result = folder.Load();
                CheckPlaces(result);
                if (result.Network is null)
                    Assert.Throws<NetworkDataException>(() => SupplyNetwork.Load(folder.Path));
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                string copy = Path.Combine(Path.GetTempPath(), $"supplychain-damaged-{seed}-{round}");
                Directory.Move(folder.Path, copy);
                Directory.CreateDirectory(folder.Path);
                Assert.Fail($"seed {seed}, round {round}, kept in {copy}: {problem}");
            }
        }
    }

    // Whatever is reported can be shown: the mark lies within its line, and the line within the file.
    private static void CheckPlaces(LoadResult result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Assert.NotEmpty(diagnostic.Message);
            if (diagnostic is not { SourceLine: { } line, Position: { } position })
                continue;
            Assert.InRange(diagnostic.MarkStart, -1, line.Length);
            Assert.InRange(diagnostic.MarkStart + diagnostic.MarkLength, -1, line.Length);
            Assert.True(position.Line > 0);
            Assert.DoesNotContain(line, c => char.IsControl(c) && c != '\t');
        }
        Assert.NotNull(result.Text);
        Assert.Equal(result.Diagnostics, SupplyChain.Data.SourceLocator.Locate(result.Diagnostics, []));
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length + 1);
        switch (random.Next(7))
        {
            case 0:
                return bytes[..at];
            case 1:
                return bytes[at..];
            case 2:
                byte[] changed = [.. bytes];
                if (at < changed.Length)
                    changed[at] = (byte)random.Next(256);
                return changed;
            case 3:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. bytes[at..]];
            case 4:
                byte[] noise = new byte[random.Next(1, 60)];
                random.NextBytes(noise);
                return [.. bytes[..at], .. noise, .. bytes[at..]];
            case 5:
                int end = random.Next(at, bytes.Length + 1);
                return [.. bytes[..at], .. bytes[end..]];
            default:
                int other = random.Next(at, bytes.Length + 1);
                return [.. bytes[..other], .. bytes[at..]];
        }
    }
}
