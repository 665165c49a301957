using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SupplyChain.Reporting.Html;

/// <summary>The style and the script of the page, and the policy that lets a browser run these two and nothing else.</summary>
internal static class PageAssets
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <summary>The content security policy: nothing may be loaded; the one style and the one script are named by what they hold.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("SupplyChain.Reporting.Html." + name)
            ?? throw new InvalidOperationException($"the assembly holds no {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim() + "\n";
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
