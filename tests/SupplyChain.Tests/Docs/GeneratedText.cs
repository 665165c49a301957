using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>Parts of documents that are written from code: compared by tests, and rewritten when the environment variable <c>UPDATE_GOLDEN</c> is 1.</summary>
internal static class GeneratedText
{
    public static string Read(string document) =>
        File.ReadAllText(PathOf(document)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Compares a document with what it should be, or writes it.</summary>
    public static void Check(string document, string expected)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(PathOf(document), expected);
        else
            Assert.Equal(expected, Read(document));
    }

    /// <summary>Puts text between two marks, the first of them searched from a heading on.</summary>
    public static string Replace(string document, string begin, string end, string text)
    {
        int start = document.IndexOf(begin, StringComparison.Ordinal);
        Assert.True(start >= 0, $"the document has no '{begin}'");
        start += begin.Length;
        int stop = document.IndexOf(end, start, StringComparison.Ordinal);
        Assert.True(stop >= 0, $"'{begin}' has no '{end}' after it");
        return document[..start] + text + document[stop..];
    }

    private static string PathOf(string document) => Path.Combine(Repository.Root, "docs", document);
}
