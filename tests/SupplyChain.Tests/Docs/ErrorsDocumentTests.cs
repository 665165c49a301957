using System.Text.RegularExpressions;
using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Docs;

public class ErrorsDocumentTests
{
    private const string Document = "errors.md";

    [Fact]
    public void Every_code_has_a_section_with_its_severity_and_no_other_has()
    {
        string[] sections = [.. Regex.Matches(GeneratedText.Read(Document), "^### (.*)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];
        Assert.Equal(DiagnosticCodes.All.Select(Heading).Order(StringComparer.Ordinal), sections);
    }

    [Fact]
    public void Every_section_says_cause_and_fix()
    {
        foreach (string section in GeneratedText.Read(Document).Split("\n### ")[1..])
            Assert.Matches("^SC[0-9]{4} .*\n\nCause: .+\n\nFix: .+\n\n```text\n", section);
    }

    [Fact]
    public void Every_example_is_real_output()
    {
        string text = GeneratedText.Read(Document);
        foreach (DiagnosticCode code in DiagnosticCodes.All)
        {
            int start = text.IndexOf("### " + Heading(code), StringComparison.Ordinal);
            Assert.True(start >= 0, $"{code} has no section in docs/{Document}");
            text = text[..start] + GeneratedText.Replace(text[start..], "```text\n", "```", ErrorExamples.Of(code, Language.English));
        }
        GeneratedText.Check(Document, text);
    }

    private static string Heading(DiagnosticCode code) => $"{code.Id} ({(code.Severity == Severity.Error ? "error" : "warning")})";
}
