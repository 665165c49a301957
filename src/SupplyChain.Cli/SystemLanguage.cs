using System.Runtime.InteropServices;

namespace SupplyChain.Cli;

/// <summary>The language of the user interface of Windows, asked of Windows itself: without globalisation data the framework knows no languages.</summary>
internal static class SystemLanguage
{
    // A language identifier has the language in its lower ten bits and the country above.
    private const int LanguageBits = 0x3FF;

    private const int ChineseLanguage = 0x04;

    /// <summary>Whether it is Chinese; false anywhere but on Windows, where variables say it.</summary>
    public static bool IsChinese => OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & LanguageBits) == ChineseLanguage;

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
