using System.Text.Json;
using System.Text.RegularExpressions;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Tables.Matrices;
using SupplyChain.Formats.Tables.Reading;
using SupplyChain.Formats.Tables.Rectangular;
using SupplyChain.Formats.Tables.SupplyUse;

namespace SupplyChain.Formats.Tables;

/// <summary>Reads a table of any known layout into one shape.</summary>
internal sealed partial class TableReader(TableOptions options, TableRemarks remarks, CancellationToken cancellationToken)
{
    public InputOutputTable? Read(string path)
    {
        if (Directory.Exists(path))
            return ReadFolder(path);
        if (!File.Exists(path))
        {
            remarks.Add(TableCodes.CannotRead, new TablePlace(path), path, SystemFailure.Reason(new FileNotFoundException(), path));
            return null;
        }
        TableDescription? description = Described();
        if (remarks.IsRefused)
            return null;
        TableFormat format = options.Format;
        if (format == TableFormat.Auto)
            format = description is null ? Recognise(path, cancellationToken) : TableFormat.General;
        if (format == TableFormat.Auto)
            format = TableFormat.General;
        if (format == TableFormat.Bea)
            return SupplyUseReader.Read(path, options, remarks, cancellationToken);
        return ReadRectangular(path, description ?? LayoutOf(format, path, cancellationToken));
    }

    /// <summary>The layout of a file or folder that is surely a table of a known kind; <see cref="TableFormat.Auto"/> if it is not.</summary>
    public static TableFormat Recognise(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            return FolderFiles.IsOne(path) ? TableFormat.MatrixFolder : SupplyUseReader.FindUse(path) is { } use ? Recognise(use, cancellationToken) : TableFormat.Auto;
        HashSet<string> header = HeaderOf(path, cancellationToken);
        if (header.Contains("TIU") && header.Contains("TFU") && header.Contains("GO"))
            return TableFormat.China;
        if (header.Contains("T001") && header.Contains("T004") && header.Any(h => h.StartsWith("F0", StringComparison.Ordinal)))
            return TableFormat.Bea;
        if (header.Count(h => CountryDemand().IsMatch(h)) > 2 && header.Any(h => h.Contains("HFCE", StringComparison.Ordinal)))
            return TableFormat.OecdIcio;
        return header.Contains("T97-98") && header.Contains("C10-12") && File.Exists(BesideOf(path, TableLayouts.Get("belgium").Accounts!)) ? TableFormat.Belgium : TableFormat.Auto;
    }

    private InputOutputTable? ReadFolder(string path)
    {
        if (FolderFiles.IsOne(path))
            return new MatrixFolderReader(path, remarks, cancellationToken).Read();
        if (SupplyUseReader.FindUse(path) is { } use)
            return SupplyUseReader.Read(use, options, remarks, cancellationToken);
        remarks.Add(TableCodes.FolderUnknown, new TablePlace(path));
        return null;
    }

    /// <summary>Reads a rectangular table by its description.</summary>
    internal InputOutputTable? ReadRectangular(string path, TableDescription description)
    {
        using RowSource? source = RowSourceOpener.Open(path, options.Sheet ?? description.Sheet, remarks, cancellationToken);
        if (source is null || RawTableReader.Read(source, description, remarks, cancellationToken) is not { } raw)
            return null;
        if (RoleAssignment.Assign(raw, description, remarks) is not { } roled)
            return null;
        InputOutputTable table = new RectangularAssembler(roled, remarks).Assemble();
        if (description.Accounts is { } accounts && !AccountsReader.Read(table, BesideOf(path, accounts), description, remarks, cancellationToken))
            return null;
        return table;
    }

    private TableDescription? Described()
    {
        if (options.Description is not null || options.DescriptionFile is not { } path)
            return options.Description;
        try
        {
            return TableDescription.Parse(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            remarks.Add(TableCodes.BadDescription, new TablePlace(path, null, (int)(e.LineNumber ?? -1) + 1, (int)(e.BytePositionInLine ?? -1) + 1), e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remarks.Add(TableCodes.CannotRead, new TablePlace(path), path, SystemFailure.Reason(e, path));
        }
        return null;
    }

    internal static TableDescription LayoutOf(TableFormat format, string path, CancellationToken cancellationToken) => format switch
    {
        TableFormat.China => TableLayouts.Get(HeaderOf(path, cancellationToken).Contains("Origin") ? "china-origin" : "china"),
        TableFormat.Belgium => TableLayouts.Get("belgium"),
        TableFormat.OecdIcio => TableLayouts.Get("oecd-icio"),
        _ => new TableDescription(),
    };

    private static string BesideOf(string path, string file) => Path.Combine(Path.GetDirectoryName(path) ?? "", file);

    // The first rows only: a table of hundreds of megabytes is recognised as quickly as a small one.
    private static HashSet<string> HeaderOf(string path, CancellationToken cancellationToken)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        using RowSource? source = RowSourceOpener.Peek(path, cancellationToken);
        for (int row = 0; row < 10 && source is not null && source.Read(); row++)
        {
            for (int column = 0; column < source.Count; column++)
            {
                string label = LabelText.Clean(source.Text(column));
                if (label.Length is > 0 and < 60 && CellNumber.Read(label, out _) == CellReading.Text)
                    labels.Add(label);
            }
        }
        return labels;
    }

    [GeneratedRegex("^(?:[A-Z0-9]{2,4}_(?:HFCE|NPISH|NPS|GGFC|GFCF|INVNT|INV|DPABR|DIRP|P33)|(?:HFCE|NPISH|NPS|GGFC|GFCF|INVNT|INV|DPABR|DIRP)_[A-Z0-9]{2,4})$")]
    private static partial Regex CountryDemand();
}
