using SupplyChain.Formats.Columnar;

namespace SupplyChain.Tests.Formats.Columnar;

public sealed class RunDecoderTests
{
    [Fact]
    public void Numbers_of_every_width_come_back_however_few_bytes_are_at_hand()
    {
        string path = Path.GetTempFileName();
        try
        {
            for (int seed = 0; seed < 330; seed++)
            {
                int width = seed % 33;
                int[] numbers = Numbers(new Random(seed), width);
                File.WriteAllBytes(path, RunEncoder.Encode(numbers, width));
                using var file = new FileStream(path, FileMode.Open);
                var window = new PageWindow(new FileBytes(file), 0, file.Length, new byte[PageWindow.Slack + 1 + (seed % 50)]);

                int[] read = Read(new RunDecoder(window, width), numbers.Length, new Random(seed));

                Assert.True(numbers.AsSpan().SequenceEqual(read), $"seed {seed}");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void One_number_for_all_rows_is_seen_at_once()
    {
        byte[] all = [.. RunEncoder.Encode(Enumerable.Repeat(1, 1000).ToArray(), 1), .. new byte[PageWindow.Slack]];

        var decoder = new RunDecoder(new PageWindow(all, 0, all.Length - PageWindow.Slack), 1);

        Assert.True(decoder.IsOneNumber(1000, out int number));
        Assert.Equal(1, number);
        Assert.False(decoder.IsOneNumber(1001, out _));
    }

    [Fact]
    public void What_ends_early_is_refused()
    {
        byte[] bytes = RunEncoder.Encode([1, 2, 3, 4, 5, 6, 7, 0], 3);
        for (int length = 0; length < bytes.Length; length++)
        {
            var window = new PageWindow([.. bytes.AsSpan(0, length), .. new byte[PageWindow.Slack]], 0, length);
            Assert.Throws<InvalidDataException>(() => new RunDecoder(window, 3).Read(new int[8]));
        }
        Assert.Throws<InvalidDataException>(() => new RunDecoder(new PageWindow([], 0, 0), 33));
    }

    private static int[] Numbers(Random random, int width)
    {
        List<int> numbers = [];
        while (numbers.Count < 600)
        {
            int number = Next();
            if (random.Next(3) == 0)
                numbers.AddRange(Enumerable.Repeat(number, random.Next(1, 60)));
            else
                numbers.AddRange(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Next()));
        }
        return [.. numbers];

        int Next() => (int)(random.NextInt64() & ((1L << width) - 1));
    }

    private static int[] Read(RunDecoder decoder, int count, Random random)
    {
        int[] numbers = new int[count];
        for (int start = 0; start < count;)
        {
            int part = Math.Min(count - start, random.Next(1, 100));
            decoder.Read(numbers.AsSpan(start, part));
            start += part;
        }
        return numbers;
    }
}
