namespace SupplyChain.Cli;

/// <summary>Which language the program speaks: that of <c>--lang</c>, else of SUPPLYCHAIN_LANG, else of the locale, else of the system, else English.</summary>
/// <remarks>Worked out before the command line is parsed, so that what is wrong with it is told in that language, too.</remarks>
internal static class LanguageChoice
{
    public const string OptionName = "--lang";

    public const string Variable = "SUPPLYCHAIN_LANG";

    // In the order in which POSIX asks them: the first that is set decides, even for a language we do not speak.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The word for both languages in one answer, Chinese first.</summary>
    private const string Both = "both";

    private static readonly IReadOnlyList<(string Word, Language Value)> Words = [("en", Language.English), ("zh", Language.Chinese)];

    /// <summary>The values of the option.</summary>
    public static IReadOnlyList<(string Word, AnswerLanguage Value)> OptionWords { get; } =
        [("en", AnswerLanguage.English), ("zh", AnswerLanguage.Chinese), (Both, AnswerLanguage.Both)];

    /// <summary>The languages of the answer: one, or both with Chinese first. What is said beside it is in the language of <see cref="Of"/>.</summary>
    public static IReadOnlyList<Language> OfAnswer(AnswerLanguage? asked, Language spoken) => asked == AnswerLanguage.Both ? [Language.Chinese, Language.English] : [spoken];

    /// <summary>The word for a language.</summary>
    public static string WordOf(Language language) => Words.First(w => w.Value == language).Word;

    /// <summary>The language of a word; null if we do not speak it.</summary>
    public static Language? Find(string word)
    {
        foreach ((string known, Language value) in Words)
        {
            if (known == word)
                return value;
        }
        return null;
    }

    public static Language Of(IReadOnlyList<string> args, CliEnvironment environment) =>
        Asked(args) ?? Spoken(environment.Variable(Variable)) ?? OfLocale(environment) ?? (environment.IsSystemChinese ? Language.Chinese : Language.English);

    // A value that is none, or not ours, is told when the line is parsed, in the language of the environment.
    private static Language? Asked(IReadOnlyList<string> args)
    {
        Language? asked = null;
        for (int i = 0; i < args.Count && args[i] != "--"; i++)
        {
            string? value = args[i] == OptionName ? args.ElementAtOrDefault(i + 1)
                : args[i].StartsWith(OptionName + "=", StringComparison.Ordinal) || args[i].StartsWith(OptionName + ":", StringComparison.Ordinal) ? args[i][(OptionName.Length + 1)..]
                : null;
            foreach ((string word, Language language) in Words)
                asked = word == value ? language : asked;
            // Both say nothing of the language beside the answer.
            asked = value == Both ? null : asked;
        }
        return asked;
    }

    private static Language? OfLocale(CliEnvironment environment) =>
        LocaleVariables.Select(environment.Variable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) is { } locale ? Spoken(locale) ?? Language.English : null;

    /// <summary>The language of a locale such as <c>zh_CN.UTF-8</c> or <c>en-GB</c>; null if we do not speak it.</summary>
    private static Language? Spoken(string? locale)
    {
        string language = locale?.Split('_', '-', '.', '@')[0] ?? "";
        foreach ((string word, Language value) in Words)
        {
            if (word.Equals(language, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }
}
