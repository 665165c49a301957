using System.Text.RegularExpressions;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Architecture;

/// <summary>A source file without its comments and texts, so that only code counts.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path, string text)
    {
        Path = path;
        Code = NotCode().Replace(text, m => m.Value[0] == '/' ? " " : "\"\"");
        Words = WordPattern().Matches(Code).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        Imports = UsingPattern().Matches(Code).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Path below <c>src</c>, with forward slashes.</summary>
    public string Path { get; }

    public string Code { get; }

    public IReadOnlySet<string> Words { get; }

    public IReadOnlySet<string> Imports { get; }

    /// <summary>The part of the library the file belongs to: the folder below <c>src/SupplyChain</c>, or empty for the vocabulary itself.</summary>
    public string Part => Path.Split('/') is [_, var folder, _, ..] ? folder : "";

    public bool Mentions(string qualifiedNamespace) =>
        Imports.Contains(qualifiedNamespace) || Regex.IsMatch(Code, $@"\b{Regex.Escape(qualifiedNamespace)}\.[A-Z]");

    public static IReadOnlyList<SourceFile> Of(string project)
    {
        string folder = System.IO.Path.Combine(Repository.Source, project);
        return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Repository.Source, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(f, File.ReadAllText(System.IO.Path.Combine(Repository.Source, f))))];
    }

    // Raw strings, verbatim strings, strings, characters, and both kinds of comment; whichever begins first wins.
    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|\\$?@\\$?\"(?:[^\"]|\"\")*\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/")]
    private static partial Regex NotCode();

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex UsingPattern();
}
