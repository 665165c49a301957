using SupplyChain.Diagnostics;

namespace SupplyChain.Formats.Tables;

/// <summary>The rule by which a table becomes a network: one site per sector, links from the matrix, what is left over as final demand (docs/tables.md).</summary>
internal sealed class NetworkRule(InputOutputTable table, TableOptions options, SectorFile sectors, Ratings ratings, TableRemarks remarks)
{
    // What the network holds cannot be smaller.
    private const double SmallestValue = 1e-30;

    private readonly int _count = table.Sectors.Length;

    private string[] Industry { get; } = [.. table.Sectors.Select(s => sectors.Find(s.Id, "industry") ?? sectors.Find(s.Code, "industry") ?? s.Code)];

    private string[] Product { get; } = [.. table.Sectors.Select(s => options.ProductPerSite ? s.Id : s.Code)];

    public SupplyNetworkBuilder Build(string title, CancellationToken cancellationToken)
    {
        double[] output = OutputOf();
        bool[] isSite = [.. output.Select(x => x > 0)];
        ReportWithoutOutput(output);
        var builder = new SupplyNetworkBuilder();
        var inputs = new InputRuleWriter(table, options, sectors, ratings, Industry, Product, remarks);
        var links = new LinkCounts();
        double[] final = new double[_count];
        for (int i = 0; i < _count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isSite[i])
                final[i] = output[i] - AddLinks(builder, i, output[i], isSite, inputs, links);
        }
        bool valueAddedKnown = true;
        for (int i = 0; i < _count; i++)
        {
            if (!isSite[i])
                continue;
            builder.AddSite(SiteOf(i, output[i], Math.Max(0, final[i])));
            valueAddedKnown &= double.IsFinite(table.ValueAdded[i]);
        }
        inputs.Write(builder);
        links.Report(table, options, remarks);
        bool chinese = table.Sectors.All(s => s.Name is null && s.ChineseName is not null);
        builder.Information = new NetworkInformation
        {
            Title = table.Title ?? title,
            ChineseTitle = table.ChineseTitle,
            Currency = table.Unit.Currency,
            Source = table.Source,
            Language = chinese ? "zh" : "en",
            Measure = valueAddedKnown && isSite.Contains(true) ? Measure.ValueAdded : null,
        };
        return builder;
    }

    /// <summary>Output per day; where nobody states it, the sum of what is sold.</summary>
    private double[] OutputOf()
    {
        double[] output = new double[_count];
        List<int> assumed = [];
        for (int i = 0; i < _count; i++)
        {
            double stated = table.Output[i];
            if (double.IsNaN(stated) || (stated == 0 && Sales(i) > 0))
            {
                assumed.Add(i);
                stated = Sales(i) + table.FinalDemand.Sum(c => c.Values[i]) - (table.IsCompetitive ? table.Imports?[i] ?? 0 : 0);
            }
            output[i] = table.Unit.PerDay(stated);
        }
        if (assumed.Count > 0)
        {
            remarks.Add(TableCodes.OutputAssumed, new TablePlace(table.File, table.Sheet, table.Sectors[assumed[0]].Row), assumed.Count,
                BalanceChecks.Listed(table.Sectors, assumed));
        }
        return output;
    }

    private double Sales(int row)
    {
        double sum = 0;
        foreach (double value in table.Intermediate.Values(row))
            sum += Math.Max(0, value);
        return sum;
    }

    private void ReportWithoutOutput(double[] output)
    {
        double[]? bought = null;
        List<int> empty = [];
        for (int i = 0; i < _count; i++)
        {
            if (output[i] > 0)
                continue;
            bought ??= table.Intermediate.ColumnSums();
            if (output[i] == 0 && bought[i] == 0 && table.Intermediate.Columns(i).Length == 0)
            {
                empty.Add(i);
                continue;
            }
            string seen = TableRemarks.Show(table.Output[i]);
            remarks.Add(TableCodes.NoOutput, new TablePlace(table.File, table.Sheet, table.Sectors[i].Row, 0, seen), table.Sectors[i].Id, seen,
                TableRemarks.Show(Sales(i)), TableRemarks.Show(bought[i]));
        }
        if (empty.Count > 0)
            remarks.Add(TableCodes.EmptySectors, new TablePlace(table.File, table.Sheet, table.Sectors[empty[0]].Row), empty.Count, BalanceChecks.Listed(table.Sectors, empty));
    }

    // Returns what the links take of the output. More than there is, when inventories ran down, is scaled to it.
    private double AddLinks(SupplyNetworkBuilder builder, int row, double output, bool[] isSite, InputRuleWriter inputs, LinkCounts links)
    {
        ReadOnlySpan<int> columns = table.Intermediate.Columns(row);
        double[] perDay = new double[columns.Length];
        double sum = 0;
        for (int at = 0; at < columns.Length; at++)
        {
            double value = table.Unit.PerDay(table.Intermediate.Values(row)[at]);
            if (value <= 0)
                continue;
            if (!isSite[columns[at]])
                links.ToNoSite++;
            else if (columns[at] == row && options.OwnUse == OwnUse.LeftOut)
                links.OwnUse++;
            else if (value < options.SmallestLink || value < SmallestValue)
                links.TakeSmall(row, columns[at], value);
            else
            {
                perDay[at] = value;
                sum += value;
            }
        }
        double scale = sum > output ? output / sum : 1;
        if (sum > output * (1 + 1e-9))
        {
            remarks.Add(TableCodes.LinksScaled, new TablePlace(table.File, table.Sheet, table.Sectors[row].Row), table.Sectors[row].Id, TableRemarks.Show(sum),
                TableRemarks.Show(output), scale.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture));
        }
        for (int at = 0; at < columns.Length; at++)
        {
            if (perDay[at] <= 0)
                continue;
            bool isOwn = columns[at] == row;
            bool restrictsNothing = isOwn && options.OwnUse == OwnUse.Unrestricting && inputs.IsOnlySupplier(row);
            builder.AddLink(new LinkEntry(table.Sectors[row].Id, table.Sectors[columns[at]].Id, perDay[at] * scale)
            {
                Importance = restrictsNothing ? Importance.None : null,
            });
            links.Made++;
            links.OwnLinks += restrictsNothing ? 1 : 0;
            if (!restrictsNothing)
                inputs.TakePair(row, columns[at]);
        }
        return Math.Min(output, sum);
    }

    private SiteEntry SiteOf(int i, double output, double final)
    {
        TableSector sector = table.Sectors[i];
        string name = sectors.Find(sector.Id, "name") ?? sectors.Find(sector.Code, "name") ?? sector.Name ?? sector.ChineseName ?? sector.Code;
        var own = new Dictionary<string, string>(sector.OwnColumns, StringComparer.Ordinal);
        if ((sectors.Find(sector.Id, "name_zh") ?? sectors.Find(sector.Code, "name_zh") ?? sector.ChineseName) is { Length: > 0 } chinese)
            own["name_zh"] = chinese;
        foreach ((string column, string value) in sectors.OwnColumns(sector.Id).Concat(sectors.OwnColumns(sector.Code)))
            own.TryAdd(column, value);
        return new SiteEntry
        {
            Id = sector.Id,
            Name = sector.Region.Length == 0 ? name : $"{name} ({sector.Region})",
            Industry = Industry[i],
            Product = Product[i],
            Region = sector.Region.Length == 0 ? null : sector.Region,
            OutputPerDay = output,
            FinalDemandPerDay = final,
            ValueAddedPerDay = double.IsFinite(table.ValueAdded[i]) ? table.Unit.PerDay(table.ValueAdded[i]) : null,
            OwnColumns = own,
            Source = sector.Row == 0 ? null : new SourcePosition(table.File, sector.Row) { Sheet = table.Sheet },
        };
    }

    /// <summary>What became of cells that are no links of their own right.</summary>
    private sealed class LinkCounts
    {
        private int _small, _worstRow, _worstColumn;
        private double _smallSum, _largest;

        public int Made { get; set; }

        public int OwnLinks { get; set; }

        public int OwnUse { get; set; }

        public int ToNoSite { get; set; }

        public void TakeSmall(int row, int column, double value)
        {
            _small++;
            _smallSum += value;
            if (value > _largest)
                (_largest, _worstRow, _worstColumn) = (value, row, column);
        }

        public void Report(InputOutputTable table, TableOptions options, TableRemarks remarks)
        {
            var place = new TablePlace(table.File, table.Sheet);
            if (_small > 0)
            {
                remarks.Add(TableCodes.SmallCells, place with { Row = table.Sectors[_worstRow].Row, Column = table.Sectors[_worstColumn].Column }, TableRemarks.Count(_small),
                    TableRemarks.Show(Math.Max(options.SmallestLink, SmallestValue)), TableRemarks.Show(_smallSum), TableRemarks.Show(_largest),
                    table.Sectors[_worstRow].Id, table.Sectors[_worstColumn].Id);
            }
            if (OwnLinks > 0)
                remarks.Add(TableCodes.OwnUseKept, place, OwnLinks);
            if (OwnUse > 0)
                remarks.Add(TableCodes.OwnUseLeftOut, place, OwnUse);
            if (ToNoSite > 0)
                remarks.Add(TableCodes.SalesToNoSite, place, ToNoSite);
        }
    }
}
