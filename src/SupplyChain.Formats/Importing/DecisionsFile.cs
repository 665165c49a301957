using SupplyChain.Formats.Enterprises.Decisions;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Formats;

/// <summary>Writes the file in which people answer what only they can decide.</summary>
public static class DecisionsFile
{
    /// <summary>Writes every question of an import with its answer, in CSV that spreadsheet programs open; an existing file is replaced as a whole.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="path">Path of the file.</param>
    /// <param name="language">Language of the questions; answers are understood in every language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="questions"/> is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static void Save(IReadOnlyList<ImportQuestion> questions, string path, Language language)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileReplacement.Write(path, file =>
        {
            using var writer = new StreamWriter(file, DecisionFile.Encoding, leaveOpen: true);
            DecisionFile.Write(writer, questions, language);
        });
    }
}
