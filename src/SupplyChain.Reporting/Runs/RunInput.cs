using System.Security.Cryptography;

namespace SupplyChain.Reporting;

/// <summary>A file that was read, or text that came by the standard input.</summary>
/// <param name="Path">Path as it was written, files of a folder after a slash; <c>-</c> for the standard input.</param>
/// <param name="Role">What it was read as, such as <c>network</c>, <c>scenario</c> or <c>list</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, as 64 hexadecimal digits in lower case; of the standard input, of its text in UTF-8 without a byte order mark.</param>
/// <param name="Bytes">Number of bytes.</param>
public sealed record RunInput(string Path, string Role, string Sha256, long Bytes)
{
    /// <summary>Whether it came by the standard input, so that it cannot be read again.</summary>
    public bool IsStandardInput { get; init; }

    /// <summary>The hash of the file as the run itself left it, where the run wrote into it, as <c>import</c> does with decisions; else null.</summary>
    public string? Left { get; init; }

    /// <summary>Reads a file and makes its entry.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="role">What it is read as.</param>
    /// <param name="shownAs">The path to be recorded; null for <paramref name="path"/> itself.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static RunInput OfFile(string path, string role, string? shownAs = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(role);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        return new RunInput(shownAs ?? path, role, hash, file.Position);
    }
}
