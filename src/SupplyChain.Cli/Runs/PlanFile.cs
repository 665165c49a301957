using System.Text.Json;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Rendering;
using SupplyChain.Diagnostics;
using SupplyChain.Planning.Differences;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs;

/// <summary>Reads a plan back from any file that <c>plan</c> writes.</summary>
internal static class PlanFile
{
    /// <summary>The file itself, or the JSON of the plan in a folder.</summary>
    public static string InFolder(string path, Func<string, string> pathOf) =>
        Directory.Exists(pathOf(path)) ? path.TrimEnd('/', '\\') + "/plan" + ReportFormats.Of(ReportFormat.Json).Extension : path;

    /// <summary>Reads it.</summary>
    /// <param name="path">The path as it was written, for messages.</param>
    /// <param name="place">Where it leads.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableException">It is no plan.</exception>
    public static PlanRecord Read(string path, string place, Texts texts, CancellationToken cancellation)
    {
        if (!File.Exists(place) || !Data.FileKind.IsRegular(place))
            throw new UnreadableException(texts.Of("Manifest.Missing", path), texts.Of("Diff.Hint"));
        try
        {
            return (Path.GetExtension(place).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? OfList(place, cancellation) : OfDocument(place))
                ?? throw new UnreadableException(texts.Of("Diff.NotAPlan", path), texts.Of("Diff.Hint"));
        }
        catch (Exception problem) when (problem is RunManifestException or InvalidOperationException)
        {
            // The second is half a character, spelled by an escape.
            throw new UnreadableException(texts.Of("Diff.NotAPlan", path), texts.Of("Diff.Hint"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(texts.Of("Manifest.Unreadable", path, SystemFailure.Reason(problem, place).In(texts.Language)), null);
        }
    }

    private static PlanRecord? OfDocument(string place)
    {
        using EmbeddedJson json = EmbeddedJson.Open(place);
        if (json.Run.ValueKind != JsonValueKind.Object)
            return PlanRecordReader.Read(json.Root);
        bool isEmbedded = json.Run.TryGetProperty(EmbeddedPlan.Key, out JsonElement plan);
        return PlanRecordReader.Read(isEmbedded ? plan : json.Root) is { } record ? record with { Inputs = InputsOf(json.Run) } : null;
    }

    // The list itself says nothing of rules and data; the manifest beside it does.
    private static PlanRecord? OfList(string place, CancellationToken cancellation)
    {
        PlanRecord? list = PlanRecordFile.Read(place, cancellation).Plan;
        string beside = place + AnswerTarget.ManifestExtension;
        if (list is null || !File.Exists(beside))
            return list;
        using EmbeddedJson json = EmbeddedJson.Open(beside);
        RunManifest manifest = RunManifestReader.Read(json.Run);
        return list with
        {
            Status = manifest.Result.Status,
            Value = manifest.Result.Value,
            Bound = manifest.Result.Bound,
            RelativeGap = manifest.Result.RelativeGap,
            Inputs = InputsOf(json.Run),
            Pins = Values(manifest, "pin").Select(p => p.Split('=')[0]).ToHashSet(StringComparer.Ordinal),
            Bans = Values(manifest, "ban").ToHashSet(StringComparer.Ordinal),
            Measure = Values(manifest, "measure").FirstOrDefault(),
        };
    }

    private static IEnumerable<string> Values(RunManifest manifest, string option) => manifest.Options.Where(o => o.Name == option).SelectMany(o => o.Values);

    // Only what the network and its scenario hold: lists to compare with change no plan. The same files may lie in folders of other names.
    private static Dictionary<string, string>? InputsOf(JsonElement run)
    {
        try
        {
            RunManifest manifest = RunManifestReader.Read(run);
            string network = manifest.Arguments.FirstOrDefault() ?? "";
            return manifest.Inputs.Where(i => i.Role is "network" or "scenario").DistinctBy(i => i.Path)
                .ToDictionary(i => network.Length > 0 && i.Path.StartsWith(network, StringComparison.Ordinal) && i.Path.Length > network.Length ? i.Path[network.Length..].TrimStart('/') : i.Path, i => i.Sha256, StringComparer.Ordinal);
        }
        catch (RunManifestException)
        {
            return null;
        }
    }
}
