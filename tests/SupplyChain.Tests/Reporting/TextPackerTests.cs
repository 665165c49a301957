using System.Text;
using SupplyChain.Reporting.Html.Packing;

namespace SupplyChain.Tests.Reporting;

/// <summary>Packed text is the text: read back here by the rules of the format, and in <c>PackedPageTests</c> by the page itself.</summary>
public sealed class TextPackerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("marks ` and ~, `` and `~, again ` and ~, `` and `~")]
    [InlineData("口罩 口罩 口罩厂：口罩厂")]
    [InlineData("half a character at the end \ud83d")]
    [InlineData("a 😀😀😀 and 😀😁😀😁, 😀😀😀 and 😀😁😀😁")]
    [InlineData("<td>1<td>2</script x=\"`~\">&amp;&#39;\n<td>1<td>2")]
    public void What_was_packed_is_read_back(string text)
    {
        var packer = new TextPacker();
        packer.Append(text);

        Assert.Equal(text, Unpacked(packer.Packed));
        Assert.Equal(text.Length, packer.Length);
        Assert.Equal(Encoding.UTF8.GetByteCount(packer.Packed), packer.PackedBytes);
    }

    [Fact]
    public void Random_texts_that_repeat_themselves_are_read_back_whole_and_part_by_part()
    {
        var random = new Random(20261124);
        string[] words = ["`", "~", "<td>", "口罩", "😀", "\n", " s0001234 ", "</script", "!", "}", "é", "𠮷", "12,345", "x"];
        for (int round = 0; round < 300; round++)
        {
            var packer = new TextPacker();
            var whole = new StringBuilder();
            for (int part = random.Next(1, 5); part > 0; part--)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(0, 400)).Select(_ => words[random.Next(random.Next(1, words.Length + 1))]));
                int from = packer.Length;
                packer.Append(text);
                whole.Append(text);
                Assert.Equal(text, Unpacked(packer.Packed)[from..packer.Length]);
            }
            string packed = packer.Packed;
            Assert.Equal(whole.ToString(), Unpacked(packed));
            Assert.Equal(Encoding.UTF8.GetByteCount(packed), packer.PackedBytes);
            Assert.True(packer.PackedBytes <= Encoding.UTF8.GetByteCount(whole.ToString()) + whole.ToString().Count(c => c is '`' or '~'));
            // Well-formed: what is written as UTF-8 comes back as it was.
            Assert.Equal(packed, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(packed)));
            if (!whole.ToString().Contains("</", StringComparison.Ordinal))
                Assert.DoesNotContain("</", packed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_reach_as_far_back_as_their_digits_say_and_no_farther()
    {
        const string Wanted = "the very same sentence stands here";
        var random = new Random(5);
        foreach ((int distance, bool isNamed) in new[] { (8_281, true), (8_282, true), (753_571, true), (753_572, false) })
        {
            string between = string.Concat(Enumerable.Range(0, distance - Wanted.Length).Select(_ => (char)random.Next(0x3000, 0x9000)));
            var packer = new TextPacker();
            packer.Append(Wanted + between);
            int before = packer.PackedBytes;
            packer.Append(Wanted);

            Assert.Equal(Wanted + between + Wanted, Unpacked(packer.Packed));
            Assert.Equal(isNamed ? distance == 8_281 ? 4 : 5 : Wanted.Length, packer.PackedBytes - before);
        }
    }

    [Fact]
    public void A_table_takes_a_quarter_of_its_room()
    {
        string table = string.Concat(Enumerable.Range(0, 2000).Select(i => $"\n<tr><th scope=\"row\">s{i * 7919 % 2000:0000000}<td>k{i % 53:00}<td>r00{i % 4}<td>0 %<td>100 %<td>{i % 5}<td>wave 1<td>{1e6 / (i + 1):N0}<td>"));
        var packer = new TextPacker();
        packer.Append(table);

        Assert.InRange(packer.PackedBytes, 1, table.Length / 4);
        Assert.Equal(table, Unpacked(packer.Packed));
    }

    private static string Unpacked(string packed)
    {
        string digits = TextPacker.Digits;
        var text = new StringBuilder();
        int at = 0;
        while (at < packed.Length)
        {
            char c = packed[at++];
            if (c == '`' && packed[at] is '`' or '~')
            {
                text.Append(packed[at++]);
                continue;
            }
            if (c is not ('`' or '~'))
            {
                text.Append(c);
                continue;
            }
            int length = digits.IndexOf(packed[at++], StringComparison.Ordinal) + 3, back = 0;
            for (int i = c == '`' ? 2 : 3; i > 0; i--)
                back = (back * 91) + digits.IndexOf(packed[at++], StringComparison.Ordinal);
            for (; length > 0; length--)
                text.Append(text[text.Length - back - 1]);
        }
        return text.ToString();
    }
}
