using System.Globalization;
using System.Text;
using SupplyChain.Building;
using SupplyChain.Data;

namespace SupplyChain.Tests.Data;

public class PlainTextTests
{
    [Fact]
    public void A_number_read_from_bytes_is_the_same_to_the_last_bit()
    {
        var random = new Random(11);
        for (int i = 0; i < 300_000; i++)
        {
            string text = (i % 4) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64()).ToString("R", CultureInfo.InvariantCulture),
                1 => Digits(random, random.Next(1, 20)) + "." + Digits(random, random.Next(0, 22)),
                2 => Digits(random, random.Next(1, 25)),
                _ => (random.NextDouble() * 1000).ToString("0.####", CultureInfo.InvariantCulture),
            };
            bool isNumber = NumberFault.TryParse(text, out double expected);
            Assert.True(PlainText.TryNumber(Encoding.UTF8.GetBytes(text), out double value) == isNumber, text);
            Assert.True(!isNumber || BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(expected), text);
        }
    }

    [Fact]
    public void A_field_is_blank_in_bytes_if_it_is_blank_as_text()
    {
        for (int c = 1; c < 0x10000; c++)
        {
            if (char.IsSurrogate((char)c))
                continue;
            foreach (string text in new[] { $"{(char)c}", $" {(char)c}", $"{(char)c}x", $"\u3000{(char)c}\t" })
                Assert.True(PlainText.IsBlank(Encoding.UTF8.GetBytes(text)) == string.IsNullOrWhiteSpace(text), $"U+{c:X4}");
        }
    }

    [Theory]
    [InlineData(6), InlineData(8), InlineData(9), InlineData(16), InlineData(17), InlineData(32), InlineData(33), InlineData(60)]
    public void Every_site_is_found_by_the_bytes_of_its_id_and_nothing_else_is(int longest)
    {
        var random = new Random(longest);
        string[] ids = [.. Enumerable.Range(0, 4000).Select(i => Text(random, longest)).Distinct(StringComparer.Ordinal)];
        string[] others = [.. Enumerable.Range(0, 2000).Select(i => Text(random, longest)).Concat(ids.Select(id => id + "x")).Concat(ids.Select(id => id[..^1])).Except(ids, StringComparer.Ordinal).Where(t => t.Length > 0)];
        string[] asked = [.. ids, .. others];
        random.Shuffle(asked);
        var buffer = new List<byte>();
        var spans = new List<TextSpan>();
        foreach (string text in asked)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            spans.Add(new TextSpan(buffer.Count, bytes.Length));
            buffer.AddRange(bytes);
        }
        buffer.AddRange(new byte[SiteIds.Slack]);
        int[] found = new int[asked.Length];
        new SiteIds(ids, 2).Find(buffer.ToArray(), spans.ToArray(), found);
        var index = ids.Select((id, site) => (id, site)).ToDictionary(p => p.id, p => p.site, StringComparer.Ordinal);
        var sites = new SiteIds(ids, 1);
        for (int i = 0; i < asked.Length; i++)
            Assert.Equal((index.GetValueOrDefault(asked[i], -1), found[i]), (found[i], sites.Find(asked[i])));
    }

    [Fact]
    public void Half_a_character_and_a_zero_are_found_as_text_and_not_in_files()
    {
        int[] found = new int[3];
        byte[] buffer = [.. "a\uFFFDa"u8, .. new byte[SiteIds.Slack]];
        var odd = new SiteIds(["", "\0", "a\0", "a\ud842"], 1);
        odd.Find(buffer, [new(0, 4), new(0, 1), new(4, 1)], found);
        Assert.Equal([-1, -1, -1], found);
        Assert.Equal([0, 1, 2, 3, -1, -1], new[] { "", "\0", "a\0", "a\ud842", "a", "a\uFFFD" }.Select(id => odd.Find(id)));
        new SiteIds([], 1).Find(buffer, [new(0, 4), new(0, 1), new(4, 1)], found);
        Assert.Equal([-1, -1, -1], found);
    }

    [Fact]
    public void Ids_are_ordered_as_text_whatever_they_share()
    {
        var random = new Random(3);
        for (int round = 0; round < 200; round++)
        {
            string prefix = Text(random, 12);
            string[] ids = [.. Enumerable.Range(0, random.Next(2, 300)).Select(_ => (round % 2 == 0 ? prefix : "") + (round % 3 == 0 ? random.Next(500).ToString("D12", CultureInfo.InvariantCulture) : Text(random, 14)))];
            int[] rows = SiteOrder.Of(ids) ?? [.. Enumerable.Range(0, ids.Length)];
            Assert.Equal(Enumerable.Range(0, ids.Length).OrderBy(i => ids[i], StringComparer.Ordinal), rows);
        }
    }

    [Fact]
    public void A_column_is_within_its_range_if_each_of_its_values_is()
    {
        double[] values = [0, -0.0, 1e-300, 1e-31, 1e-30, 0.0009, 0.001, 0.5, 1, 1.0000001, 999, 1000, 1001, 1e30, 1.1e30, -1, -1e-31, -1e30, -1e31, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity];
        foreach (ValueRange range in Enum.GetValues<ValueRange>())
        {
            foreach (double value in values)
                Assert.True(range.ContainsAll([double.NaN, value]) == range.Contains(value), $"{range} {value}");
        }
    }

    [Fact]
    public void Distinct_texts_get_numbers_in_the_order_they_come()
    {
        var random = new Random(9);
        var index = new Utf8Index();
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < 20_000; i++)
        {
            string text = Text(random, 1 + (i % 40));
            bool isNew = expected.TryAdd(text, expected.Count);
            Assert.Equal(expected[text], index.Add(Encoding.UTF8.GetBytes(text), out bool wasNew));
            Assert.Equal(isNew, wasNew);
        }
        Assert.Equal(expected.Count, index.Count);
        Assert.All(expected, e => Assert.Equal((e.Value, e.Key), (index.Find(Encoding.UTF8.GetBytes(e.Key)), Encoding.UTF8.GetString(index[e.Value]))));
        Assert.Equal(-1, index.Find("not there, that is sure"u8));
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static string Text(Random random, int longest)
    {
        string[] letters = ["a", "b", "0", "1", "Z", " ", "厂", "é", "\uE000", "\U0001F637"];
        int plain = random.Next(3) == 0 ? letters.Length : 5;
        var text = new StringBuilder(letters[random.Next(5)]);
        for (int length = random.Next(longest); length > 0; length--)
            text.Append(letters[random.Next(plain)]);
        return text.ToString();
    }
}
