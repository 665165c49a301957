using System.Text;
using SupplyChain.Cli.Answers;
using SupplyChain.Formats.Networks;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs;

/// <summary>The manifest beside a network that was imported: run.json in its folder, or NAME.run.json beside its file.</summary>
internal static class NetworkManifest
{
    /// <summary>The word for the files of a network among the outputs.</summary>
    public const string Format = "network";

    /// <summary>Writes it, with the hash of every file of the network.</summary>
    public static void Save(RunManifest manifest, string network)
    {
        bool isFolder = Directory.Exists(network);
        string path = isFolder ? Path.Combine(network, AnswerTarget.FolderManifest) : network + AnswerTarget.ManifestExtension;
        byte[] json = Encoding.UTF8.GetBytes((manifest with { Outputs = Outputs(network) }).ToJson());
        FileReplacement.Write(path, file => file.Write(json));
    }

    /// <summary>Every file of a network, by its name within the folder.</summary>
    public static IReadOnlyList<RunOutput> Outputs(string network)
    {
        string folder = Directory.Exists(network) ? network : Path.GetDirectoryName(Path.GetFullPath(network))!;
        return
        [
            .. NetworkFormats.FilesOf(network).Select(f => RunInput.OfFile(f, Format))
                .Select(f => new RunOutput(Format) { File = Path.GetRelativePath(folder, f.Path).Replace('\\', '/'), Sha256 = f.Sha256, Bytes = f.Bytes }),
        ];
    }
}
