using System.Text;

namespace SupplyChain.Tests.Data;

/// <summary>Plain tables are read without the general CSV parser; nobody must be able to tell.</summary>
public class PlainReadingTests
{
    private const string Header = "supplier,customer,value_per_day\n";

    private const string Columns = "supplier,customer,value_per_day,product,inventory_cover_days\n";

    [Theory]
    [InlineData(Header + "mill,sewing,60\n", true)]
    [InlineData(Header + "mill,sewing,60", true)]
    [InlineData(Header, true)]
    [InlineData("supplier,customer,value_per_day", true)]
    [InlineData("\uFEFF" + Header + "mill,sewing,60\n", true)]
    [InlineData("supplier,customer,value_per_day\r\nmill,sewing,60\r\nsewing,mill,1\r\n", true)]
    [InlineData("supplier,customer,value_per_day\r\nmill,sewing,60\nsewing,mill,1", true)]
    [InlineData("\n\r\n" + Header + "\n\nmill,sewing,60\n\n   \n,,\n\t,,\nsewing,mill,2\n\n", true)]
    [InlineData("\"supplier\",\"customer\",\"value_per_day\"\n\"mill\",\"sewing\",\"60\"\n", true)]
    [InlineData(Header + "\"mill\",sewing,\"60\"", true)]
    [InlineData(Header + "\"mi\"\"ll\",\"sew,ing\",60\n\"\"\"\",\"a\nb\",2\n\"a\r\n\",mill,3\n", true)]
    [InlineData(Header + "mill,sewing,60,,\nmill,sewing,1, , \n", true)]
    [InlineData(" supplier , customer,value_per_day,,\nmill,sewing,60,,\n", true)]
    [InlineData(Header + "mill,sewing,\nsewing,mill,   \n", true)]
    [InlineData(Header + " mill,sewing ,60\nmill,\u3000sewing,1\n", true)]
    [InlineData(Header + "织造厂,口罩厂,60\n", true)]
    [InlineData("x_note,value_per_day,customer,supplier\n,60,sewing,mill\n\"a, b\",,mill,sewing\n", true)]
    [InlineData(Header + "mill,sewing,60\rmill,mill,1\n", false)]
    [InlineData(Header + "mill,sewing,60\r", false)]
    [InlineData("supplier,customer,value_per_day\rmill,sewing,60\r", false)]
    [InlineData(Header + "mill,\"se\rwing\",60\n", false)]
    [InlineData(Header + "mill,sewing\n", false)]
    [InlineData(Header + "mill,sewing,60,7\n", false)]
    [InlineData(Header + "mill,sewing,60,,7\n", false)]
    [InlineData(Header + "mi\"ll,sewing,60\n", false)]
    [InlineData(Header + "mill, \"sewing\",60\n", false)]
    [InlineData(Header + "mill,\"sewing\" x,60\n", false)]
    [InlineData(Header + "mill,\"sewing,60\n", false)]
    [InlineData(Header + "mill,sewing,\"60", false)]
    [InlineData(Header + "mill,sewing,\"60\"\"", false)]
    [InlineData(Header + ",sewing,60\n", false)]
    [InlineData(Header + "mill,\u3000,60\n", false)]
    [InlineData(Header + "mill,sewing,many\n", false)]
    [InlineData(Header + "mill,sewing,\0\n", false)]
    [InlineData(Header + "\nmill,sewing,60\0", false)]
    public void Whether_plain_or_not_links_are_read_the_same(string text, bool isPlain)
    {
        using TemporaryFolder folder = TemporaryFolder.Good().With("links.csv", text);
        BothWays.Load(folder, text);
        Assert.Equal((true, isPlain), BothWays.IsPlain(folder));
    }

    [Theory]
    [InlineData("id,industry\nmill,cloth\nsewing,masks\n", true)]
    [InlineData("id,industry,name,firm,product,region\nmill,cloth,,F,P,R\nsewing,masks,\"Masks, \"\"North\"\"\nof the river\",F,,R\n", true)]
    [InlineData("industry,x_b,id,needs_b,needs_a,x_a\ncloth,,mill,1,,a\nmasks,b,sewing,,2.5, \n", true)]
    [InlineData("id,industry,tier,earliest_wave,restart_waves,restart\nmill,cloth,1,+2,0,must\nsewing,masks, 3 ,, ,  never\n", true)]
    [InlineData("id,industry,output_per_day\nmill,cloth,1e2\nsewing,masks,-5\nmill,cloth,7\n", true)]
    [InlineData("id,industry\nsewing,masks\nSewing,masks\n sewing,masks\nmill,cloth\n", true)]
    [InlineData("id,industry\n织造厂,纺织\nmill,cloth\nsewing,masks\n\U0001F637,masks\n\uE000,masks\n", true)]
    [InlineData("id,industry,tier\nmill,cloth,1.0\nsewing,masks,2\n", false)]
    [InlineData("id,industry,tier\nmill,cloth,99999999999\nsewing,masks,2\n", false)]
    [InlineData("id,industry,restart\nmill,cloth,Must\nsewing,masks,\n", false)]
    [InlineData("id,industry,needs_a\nmill,cloth,few\nsewing,masks,2\n", false)]
    [InlineData("id,industry\nmill,\nsewing,masks\n", false)]
    [InlineData("id,industry\n,cloth\nsewing,masks\n", false)]
    public void Whether_plain_or_not_sites_are_read_the_same(string text, bool isPlain)
    {
        using TemporaryFolder folder = TemporaryFolder.Good().With("sites.csv", text);
        BothWays.Load(folder, text);
        Assert.Equal(isPlain, BothWays.IsPlain(folder).Sites);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xE7, 0xBB })]
    [InlineData(new byte[] { 0xD6, 0xAF, 0xD4, 0xEC })]
    public void Bytes_that_are_not_UTF_8_are_refused_wherever_they_stand(byte[] bytes)
    {
        byte[] rows = Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Repeat("mill,sewing,1\n", 100)));
        foreach (int at in new[] { 0, 20, Header.Length, Header.Length + 256, rows.Length - 3, rows.Length })
            Assert.Contains("SC1008", BothWays.Load("links.csv", [.. rows[..at], .. bytes, .. rows[at..]], $"at {at}").Codes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1"), InlineData("0"), InlineData("-0"), InlineData("00012"), InlineData("1."), InlineData(".5"), InlineData("."), InlineData("-.5"), InlineData("+3")]
    [InlineData("1e3"), InlineData("1E-3"), InlineData("1e"), InlineData("1e400"), InlineData("1e-400"), InlineData("5e-324"), InlineData("1e30"), InlineData("1e31")]
    [InlineData(" 7 "), InlineData("\t7"), InlineData("\v7\f"), InlineData("\u00A07"), InlineData("7\u3000"), InlineData("\u0085"), InlineData("\u2003 ")]
    [InlineData("9007199254740992"), InlineData("9007199254740993"), InlineData("90071992547409930"), InlineData("0.1234567890123456789"), InlineData("1.7976931348623157e308")]
    [InlineData("1234567890123456789012345678901234567890"), InlineData("0.00000000000000000000000000000001"), InlineData("8.41"), InlineData("123456789.123456789")]
    [InlineData("1_000"), InlineData("\"1,000\""), InlineData("\"1,5\""), InlineData("1 000"), InlineData("0x10"), InlineData("１２"), InlineData("3.2万"), InlineData("60%")]
    [InlineData("NaN"), InlineData("Infinity"), InlineData("-∞"), InlineData("1.2.3"), InlineData("--1"), InlineData("1-"), InlineData("(1)"), InlineData("$1"), InlineData("1d")]
    public void A_number_of_any_form_is_read_or_refused_the_same(string written)
    {
        foreach (string column in new[] { "value_per_day", "inventory_cover_days", "lead_time_days" })
            BothWays.Load("links.csv", Encoding.UTF8.GetBytes($"supplier,customer,{column}\nsewing,mill,5\nmill,sewing,{written}\n"), written);
        foreach (string column in new[] { "output_per_day", "operating_level", "tier", "needs_teams", "restart_waves", "value_added_per_day", "surge" })
            BothWays.Load("sites.csv", Encoding.UTF8.GetBytes($"id,industry,{column}\nmill,cloth,{written}\nsewing,masks,1\n"), written);
    }

    [Fact]
    public void Very_long_fields_and_records_are_read_or_refused_the_same()
    {
        foreach (int length in new[] { 49_000, 50_001, 99_990, 100_001, 300_000 })
        {
            foreach (string quote in new[] { "", "\"" })
            {
                using TemporaryFolder folder = TemporaryFolder.Good()
                    .With("links.csv", $"supplier,customer,x_note\nmill,sewing,{quote}{new string('n', length)}{quote}\nsewing,mill,\n");
                Assert.Equal(length > 100_000, BothWays.Load(folder, $"{length}").Network is null);
                Assert.Equal(length < 50_000, BothWays.IsPlain(folder).Links);
            }
        }
    }

    [Fact]
    public void Links_of_every_kind_are_reported_by_the_same_lines_in_whatever_block_they_stand()
    {
        string[] rows =
        [
            "mill,sewing,1,,,,", "mill,mill,,cloth,essential,3,", "mill,sewing,2,,other,,4", "\"mill\",sewing,,,,,\n", "nobody,sewing,1,,,,", "mill,nobody,1,,,,",
            "someone,else,0,,,,", "mill,sewing,-1,,,,", "sewing,mill,5,masks,important,0.5,2", "sewing,mill,5,masks,,,", "sewing,mill,5,masks,important,-2,-3", "",
            " mill ,sewing,1,,,,", "mill,\"sew\ning\",1,,,,", "Mill,sewing,1,other thing,none,,",
        ];
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            int good = random.Next(3) == 0 ? 4 : rows.Length;
            string text = "supplier,customer,value_per_day,product,importance,inventory_cover_days,lead_time_days\n"
                + string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => rows[random.Next(good)] + (random.Next(2) == 0 ? "\n" : "\r\n")));
            using TemporaryFolder folder = TemporaryFolder.Good().With("links.csv", text);
            BothWays.Load(folder, $"seed {seed}\n{text}");
            Assert.True(BothWays.IsPlain(folder, 512, 3).Links, $"seed {seed}");
        }
    }

    [Fact]
    public void Random_tables_are_read_the_same()
    {
        int plain = 0;
        const int Count = 700;
        for (int seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            using TemporaryFolder folder = TemporaryFolder.Good().With("sites.csv", RandomTable.Sites(random)).With("links.csv", RandomTable.Links(random))
                .With("inputs.csv", "customer_industry,product,importance,outside_share\n*,cloth,other,\nmasks,*,,0.25\n");
            BothWays.Load(folder, $"seed {seed}");
            plain += BothWays.IsPlain(folder, 300, 2) is { Sites: true, Links: true } ? 1 : 0;
        }
        // Enough of both kinds to compare.
        Assert.InRange(plain, Count / 10, Count * 9 / 10);
    }

    [Fact]
    public void A_large_table_in_thousands_of_blocks_is_read_the_same_on_any_number_of_workers()
    {
        var random = new Random(5);
        using TemporaryFolder folder = new TemporaryFolder()
            .With("sites.csv", "id,industry,region,output_per_day\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"site-{random.Next(3)}-{i},i{i % 7},\"r, {i % 5}\",9\n")))
            .With("links.csv", Header);
        string[] ids = [.. folder.Load().Network!.Sites.Select(s => s.Id)];
        // One customer has most of the links, many of them parallel and with equal values.
        folder.With("links.csv", Header + string.Concat(Enumerable.Range(0, 20_000).Select(i =>
            $"{ids[random.Next(i % 3 == 0 ? 40 : ids.Length)]},{(i % 3 == 0 ? ids[0] : ids[random.Next(ids.Length)])},{(i % 11 == 0 ? "" : "0." + random.Next(1, 99))}\n")));
        LoadResult result = BothWays.Load(folder, "large");
        Assert.True(result.Network!.Links.Count is > 10_000 and < 20_000);
        Assert.Equal((true, true), BothWays.IsPlain(folder, 1000, 8));
    }

    [Fact]
    public void Links_that_come_customer_by_customer_make_the_same_network_as_shuffled_ones()
    {
        var random = new Random(8);
        string[] rows = [.. Enumerable.Range(0, 6000).Select(i => $"s{random.Next(900):D3},s{i / 7:D3},{(i % 13 == 0 ? "" : "0." + random.Next(1, 99))},{(i % 5 == 0 ? "p" + random.Next(3) : "")},{(i % 9 == 0 ? "4" : "")}\n")];
        using TemporaryFolder folder = new TemporaryFolder()
            .With("sites.csv", "id,industry,output_per_day\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"s{i:D3},i{i % 7},9\n")))
            .With("links.csv", Columns + string.Concat(rows));
        SupplyNetwork inOrder = BothWays.Load(folder, "in order").Network!;
        random.Shuffle(rows);
        SupplyNetwork shuffled = BothWays.Load(folder.With("links.csv", Columns + string.Concat(rows)), "shuffled").Network!;

        Assert.Equal(inOrder.Links.Select(Written), shuffled.Links.Select(Written));
        Assert.Equal(inOrder.Sites.Select(s => s.FinalDemandPerDay), shuffled.Sites.Select(s => s.FinalDemandPerDay));

        static (string Supplier, string Customer, string Product, double Value, bool IsAssumed, double Cover) Written(Link l) =>
            (l.Supplier.Id, l.Customer.Id, l.Product, l.ValuePerDay, l.IsValueAssumed, l.InventoryCoverDays);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using TemporaryFolder folder = TemporaryFolder.Good();
        Assert.Throws<OperationCanceledException>(() => SupplyNetwork.Load(folder.Path, new CancellationToken(canceled: true)));
        using var soon = new CancellationTokenSource();
        folder.With("links.csv", Header + string.Concat(Enumerable.Repeat("mill,sewing,1\n", 2_000_000)));
        // A thread of its own, because the workers may keep all others busy.
        var canceller = new Thread(() => soon.Cancel());
        Assert.Throws<OperationCanceledException>(() =>
        {
            canceller.Start();
            SupplyNetwork.Load(folder.Path, soon.Token);
        });
        canceller.Join();
    }
}
