using System.Text;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Writes a network as a folder of CSV files.</summary>
internal static class NetworkWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Names Windows gives to devices or does not allow would make a folder that cannot be copied there.
    private static readonly char[] NotInFileNames = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>Writes the folder, beside its place first, then each file into its place.</summary>
    public static void Write(SupplyNetwork network, string path, CancellationToken cancellation)
    {
        IReadOnlyList<NetworkTable> tables = NetworkTables.Of(network);
        WritableText.Csv.Check(network, tables);
        CheckScenarioNames(network);
        FolderReplacement.Write(path, Owned, folder =>
        {
            foreach (NetworkTable table in tables)
            {
                string file = Path.Combine(folder, FileOf(table));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                using var writer = new StreamWriter(file, append: false, Utf8, 1 << 16);
                CsvTableWriter.Write(table, writer, cancellation);
            }
            if (InformationWriter.Write(network.Information) is { } information)
                File.WriteAllBytes(Path.Combine(folder, NetworkSchema.InformationFile), information);
        });
    }

    /// <summary>Whether a file of a folder belongs to the network, so that it goes when the network no longer has it.</summary>
    public static bool Owned(string relativePath) =>
        relativePath is NetworkSchema.SitesFile or NetworkSchema.LinksFile or NetworkSchema.InputsFile or NetworkSchema.LimitsFile or NetworkSchema.InformationFile
        || (relativePath.StartsWith(NetworkSchema.ScenariosFolder + "/", StringComparison.Ordinal)
            && relativePath.EndsWith(NetworkSchema.ScenarioExtension, StringComparison.Ordinal));

    private static string FileOf(NetworkTable table) => table.Scenario is { } scenario
        ? Path.Combine(NetworkSchema.ScenariosFolder, scenario + NetworkSchema.ScenarioExtension)
        : table.Schema.File;

    private static void CheckScenarioNames(SupplyNetwork network)
    {
        var bag = new DiagnosticBag();
        foreach (Scenario scenario in network.Scenarios.Where(s => !IsFileName(s.Name)))
            bag.Add(new Diagnostic(DiagnosticCodes.CannotBeWritten, null) { MessageText = new LocalizedText("SC3005.FileName", scenario.Name) });
        if (bag.HasErrors)
            throw new NetworkDataException(bag.Sorted());
    }

    private static bool IsFileName(string name) => name.Length is > 0 and <= 100 && name[0] is not ('.' or '~') && name.Trim() == name && name[^1] != '.'
        && name.IndexOfAny(NotInFileNames) < 0 && !name.Any(char.IsControl)
        && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase);
}
