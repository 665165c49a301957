using System.Text.Json;

namespace SupplyChain.Formats.Tables.Matrices;

/// <summary>One matrix of a folder: its file and how many rows and columns of it hold labels.</summary>
internal sealed record MatrixFile(string Path, int? HeaderRows, int? LabelColumns);

/// <summary>The files of a folder of matrices, as <c>file_parameters.json</c> names them, or by their usual names.</summary>
internal sealed class FolderFiles
{
    private static readonly string[] Extensions = [".txt", ".tsv", ".csv"];

    private readonly string _folder;
    private readonly Dictionary<string, MatrixFile> _named = new(StringComparer.Ordinal);

    private FolderFiles(string folder) => _folder = folder;

    public static bool IsOne(string folder) =>
        File.Exists(Path.Combine(folder, "file_parameters.json")) || (Find(folder, "Y") is not null && (Find(folder, "Z") ?? Find(folder, "A")) is not null);

    /// <summary>The file of a matrix; null if there is none.</summary>
    public MatrixFile? Find(string matrix) =>
        _named.GetValueOrDefault(matrix) ?? (Find(_folder, matrix) is { } path ? Unnamed(matrix, path) : null);

    // Tables of several regions begin with that word: then regions and sectors have a row and a column each.
    private static MatrixFile Unnamed(string matrix, string path)
    {
        using var reader = new StreamReader(path);
        char[] start = new char[8];
        bool hasRegions = reader.ReadBlock(start) > 6 && start.AsSpan().TrimStart('"').StartsWith("region", StringComparison.OrdinalIgnoreCase);
        return hasRegions ? new MatrixFile(path, matrix is "Z" or "A" or "Y" ? 2 : 1, 2) : new MatrixFile(path, null, null);
    }

    public static FolderFiles? Read(string folder, TableRemarks remarks)
    {
        var files = new FolderFiles(folder);
        string parameters = Path.Combine(folder, "file_parameters.json");
        if (!File.Exists(parameters))
            return files;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(parameters));
            foreach (JsonProperty file in json.RootElement.GetProperty("files").EnumerateObject())
            {
                string name = file.Value.GetProperty("name").GetString()!;
                // Names come from a file of others: nothing outside the folder is opened.
                string path = Path.Combine(folder, name);
                if (name != Path.GetFileName(name) || !File.Exists(path))
                    remarks.Add(TableCodes.NamedFileMissing, new TablePlace(parameters, null, 0, 0, name), name, file.Name);
                else
                    files._named[file.Name] = new MatrixFile(path, Count(file.Value, "nr_header"), Count(file.Value, "nr_index_col"));
            }
            return files;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            remarks.Add(TableCodes.BadParameters, new TablePlace(parameters));
            return null;
        }
    }

    private static string? Find(string folder, string matrix) =>
        Extensions.Select(e => Path.Combine(folder, matrix + e)).FirstOrDefault(File.Exists);

    // Written as text by some versions, as a number by others.
    private static int? Count(JsonElement file, string name) => !file.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number
        : value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), out int text) ? text : null;
}
