namespace SupplyChain.Formats.Tables;

/// <summary>Makes networks of input-output tables: China, BEA, Belgium, OECD ICIO, EXIOBASE 3, folders of pymrio, and any rectangular table.</summary>
/// <remarks>Thread-safe. What each layout looks like, the rule, and what is reported: <c>docs/tables.md</c>.</remarks>
public static class InputOutputTables
{
    /// <summary>Imports a table.</summary>
    /// <param name="path">A file, or a folder of matrices or of use and make tables.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    /// <returns>The network, or nothing; and everything that was assumed, repaired and refused. Bad data are remarks, never exceptions.</returns>
    /// <remarks>Cost: O(cells); memory is that of the cells that are not zero, 12 bytes each, and of the network.</remarks>
    /// <exception cref="ArgumentException">The path is empty, or an option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ImportResult Import(string path, TableOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        Check(options);
        var report = new DataReport();
        var remarks = new TableRemarks(report);
        if (ReadWhole(path, options, remarks, cancellationToken) is not { } parts || remarks.IsRefused)
        {
            remarks.Finish(path);
            return new ImportResult { Network = null, Report = report };
        }
        SupplyNetworkBuilder builder = new NetworkRule(parts.Table, options, parts.Sectors, parts.Ratings, remarks)
            .Build(Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path)), cancellationToken);
        remarks.Finish(path);
        return ImportResult.Of(builder, report);
    }

    private static (InputOutputTable Table, SectorFile Sectors, Ratings Ratings)? ReadWhole(string path, TableOptions options, TableRemarks remarks, CancellationToken cancellationToken)
    {
        SectorFile? sectors = options.SectorFile is { } sectorFile ? SectorFile.Read(sectorFile, remarks, cancellationToken) : SectorFile.Empty;
        Ratings? ratings = options.RatingFile is { } ratingFile ? Ratings.Read(ratingFile, remarks, cancellationToken) : Ratings.None;
        if (sectors is null || ratings is null)
            return null;
        if (new TableReader(options, remarks, cancellationToken).Read(path) is not { } table)
            return null;
        table = WithUnit(table, options);
        if (table.Unit.Currency is null)
            remarks.Add(TableCodes.NoUnit, new TablePlace(table.File, table.Sheet));
        BalanceChecks.Report(table, options.Tolerance, remarks);
        return Split(table, sectors, options, remarks, cancellationToken) ? (table, sectors, ratings) : null;
    }

    private static bool Split(InputOutputTable table, SectorFile sectors, TableOptions options, TableRemarks remarks, CancellationToken cancellationToken)
    {
        if (options.ImportShareFile is { } path)
        {
            if (ImportShareReader.Read(path, table, sectors, remarks, cancellationToken) is not { } shares)
                return false;
            ImportSplit.ByShares(table, shares, remarks);
        }
        else if (table.IsCompetitive && table.Imports is not null)
            ImportSplit.Proportionally(table, remarks);
        return true;
    }

    private static InputOutputTable WithUnit(InputOutputTable table, TableOptions options)
    {
        table.Unit = table.Unit with
        {
            Currency = options.Currency ?? table.Unit.Currency,
            Factor = options.Factor ?? table.Unit.Factor,
            Days = options.Days ?? table.Unit.Days,
        };
        return table;
    }

    private static void Check(TableOptions options)
    {
        Check(options.Factor ?? 1, v => v > 0, nameof(options.Factor));
        Check(options.Days ?? 1, v => v > 0, nameof(options.Days));
        Check(options.SmallestLink, v => v >= 0, nameof(options.SmallestLink));
        Check(options.Tolerance, v => v >= 0, nameof(options.Tolerance));
        if (options is { Description: not null, DescriptionFile: not null })
            throw new ArgumentException($"{nameof(options.Description)} and {nameof(options.DescriptionFile)} exclude each other", nameof(options));

        static void Check(double value, Func<double, bool> allows, string name)
        {
            if (!double.IsFinite(value) || !allows(value))
                throw new ArgumentOutOfRangeException(nameof(options), value, $"{name} is outside its range");
        }
    }
}
