using System.Text;

namespace SupplyChain.Tests.Data;

/// <summary>Tables that are mostly good, with something strange in most of them.</summary>
internal static class RandomTable
{
    private static readonly string[] Ids =
        ["mill", "sewing", "Mill", "织造厂", "a", "a-long-id-of-20-bytes", "an id that is longer than four words of eight bytes", "12345678", "123456789", "1234567", "mill-2", "\"q\"\"uote\"", "\"com,ma\""];

    private static readonly string[] Strange =
        ["\r", "\r\n", "\n", "\"", "\"\"", ",", " ", "\u3000", "\uFEFF", "é", "\U0001F637", "1e3", "-", ".", "\"a\nb\"", "\"a\r\nb\"", "\t", "x", "5"];

    public static byte[] Sites(Random random)
    {
        string[] columns = ["id", "industry", .. Some(random, "name", "firm", "product", "region", "output_per_day", "operating_level", "tier", "restart", "needs_teams", "x_note", "weight")];
        random.Shuffle(columns);
        return Table(random, columns, random.Next(3, Ids.Length + 2), (column, row) => column switch
        {
            "id" => row < Ids.Length ? Ids[row] : Ids[random.Next(Ids.Length)],
            "industry" => random.Next(3) == 0 ? "cloth" : "masks",
            "output_per_day" => random.Next(4) == 0 ? "" : $"{random.Next(1, 500)}.{random.Next(100)}",
            "operating_level" or "weight" => random.Next(3) == 0 ? "" : "0." + random.Next(10),
            "tier" or "needs_teams" => random.Next(3) == 0 ? "" : $"{random.Next(1, 4)}",
            "restart" => random.Next(4) switch { 0 => "must", 1 => "never", _ => "" },
            _ => random.Next(3) switch { 0 => "", 1 => "\"text, \"\"quoted\"\"\"", _ => "文" + random.Next(3) },
        });
    }

    public static byte[] Links(Random random)
    {
        string[] columns = ["supplier", "customer", .. Some(random, "value_per_day", "product", "importance", "inventory_cover_days", "lead_time_days", "x_note")];
        random.Shuffle(columns);
        int known = random.Next(5) == 0 ? Ids.Length : 3;
        return Table(random, columns, random.Next(0, 60), (column, _) => column switch
        {
            "supplier" or "customer" => Ids[random.Next(known)],
            "value_per_day" => random.Next(6) switch { 0 => "", 1 => $"{random.Next()}{random.Next()}.{random.Next()}", _ => $"{random.Next(1, 50)}.{random.Next(1000)}" },
            "importance" => random.Next(9) switch { 0 => "other", 1 => " essential", _ => "" },
            "product" or "x_note" => random.Next(3) switch { 0 => "thing", _ => "" },
            _ => random.Next(3) == 0 ? "" : $"{random.Next(9)}",
        });
    }

    private static IEnumerable<string> Some(Random random, params string[] columns) => columns.Where(_ => random.Next(2) == 0);

    private static byte[] Table(Random random, string[] columns, int rows, Func<string, int, string> field)
    {
        var text = new StringBuilder(random.Next(6) == 0 ? "\uFEFF" : "").Append(string.Join(',', columns));
        string[] ends = random.Next(3) switch { 0 => ["\r\n"], 1 => ["\n"], _ => ["\n", "\r\n"] };
        for (int row = 0; row < rows; row++)
        {
            text.Append(ends[random.Next(ends.Length)]);
            if (random.Next(12) == 0)
                text.Append(ends[0]);
            text.Append(string.Join(',', columns.Select(c => field(c, row))));
        }
        if (random.Next(3) > 0)
            text.Append(ends[0]);
        for (int i = random.Next(3) == 0 ? random.Next(1, 4) : 0; i > 0; i--)
            text.Insert(random.Next(text.Length + 1), Strange[random.Next(Strange.Length)]);
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(25) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
