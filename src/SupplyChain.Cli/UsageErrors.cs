using System.CommandLine;
using System.CommandLine.Parsing;
using SupplyChain.Diagnostics;

namespace SupplyChain.Cli;

/// <summary>Finds what is wrong with a command line and says it in one line, with a hint.</summary>
/// <remarks>The words of the parsing package are never shown: they are glued from fragments and come in the language of the machine.</remarks>
internal sealed class UsageErrors(Texts texts)
{
    /// <summary>Puts a message and a hint into one text, as the parsing package carries only one.</summary>
    public static string Compose(string message, string? hint) => hint is null ? message : message + '\n' + hint;

    /// <summary>Says what is wrong; null if nothing is.</summary>
    public UsageException? Find(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        bool isRoot = command.Parents.FirstOrDefault() is null;
        // An unknown option lands in the argument if that is still free.
        IEnumerable<string> loose = [.. command.Arguments.SelectMany(a => result.GetResult(a)?.Tokens ?? []).Select(t => t.Value), .. result.UnmatchedTokens];
        if (loose.FirstOrDefault(t => t.Length > 1 && t[0] == '-') is { } option)
            return UnknownOption(option, command, isRoot);
        // The parsing package takes the next option for the value that was forgotten.
        foreach (OptionResult given in result.CommandResult.Children.OfType<OptionResult>())
        {
            if (given.Tokens.Any(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
                return ValueMissing(given);
        }
        if (result.Errors.Count == 0)
            return null;
        if (isRoot)
            return result.UnmatchedTokens is [var verb, ..] ? UnknownVerb(verb, command) : NoVerb(command);
        foreach (ParseError error in result.Errors)
        {
            if (OptionOf(error.SymbolResult) is { } wrong)
                return WrongValue(wrong, error);
        }
        if (result.UnmatchedTokens is [var extra, ..])
            return new UsageException(texts.Of("Usage.UnexpectedArgument", extra), texts.Of("Usage.UnexpectedArgument.Hint"));
        return new UsageException(texts.Find("Usage.NothingNamed." + command.Name) ?? texts.Of("Usage.NetworkMissing"),
            texts.Find("Usage.NothingNamed." + command.Name + ".Hint") ?? texts.Of("Usage.NetworkMissing.Hint", command.Name));
    }

    private static OptionResult? OptionOf(SymbolResult? symbol) => symbol switch
    {
        OptionResult option => option,
        { Parent: OptionResult option } => option,
        _ => null,
    };

    private UsageException WrongValue(OptionResult option, ParseError error)
    {
        if (option.Tokens.Count == 0)
            return ValueMissing(option);
        if (option.IdentifierTokenCount > 1 && option.Option.Arity.MaximumNumberOfValues == 1)
            return new UsageException(texts.Of("Usage.Twice", NameOf(option)));
        string[] parts = error.Message.Split('\n', 2);
        return new UsageException(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private UsageException ValueMissing(OptionResult option) => new(
        texts.Of("Usage.ValueMissing", NameOf(option)), texts.Of("Usage.ValueMissing.Hint", NameOf(option), option.Option.HelpName ?? ""));

    private static string NameOf(OptionResult option) => option.IdentifierToken?.Value ?? option.Option.Name;

    private UsageException UnknownOption(string token, Command command, bool isRoot)
    {
        string name = token.Split('=', ':')[0];
        IEnumerable<string> known = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive))).Select(o => o.Name);
        string? close = Suggestion.Closest(name, known);
        string hint = close is not null ? texts.Of("Usage.DidYouMean", close)
            : isRoot ? texts.Of("Usage.SeeHelp", "supplychain")
            : texts.Of("Usage.SeeHelp", "supplychain " + command.Name);
        return new UsageException(
            isRoot ? texts.Of("Usage.UnknownOption", name) : texts.Of("Usage.UnknownOptionOf", name, command.Name), hint);
    }

    private UsageException UnknownVerb(string verb, Command root)
    {
        string? close = Suggestion.Closest(verb, root.Subcommands.Select(c => c.Name));
        return new UsageException(
            texts.Of("Usage.UnknownVerb", verb), close is null ? texts.Of("Usage.Verbs", Verbs(root)) : texts.Of("Usage.DidYouMean", close));
    }

    private UsageException NoVerb(Command root) => new(texts.Of("Usage.NoVerb"), texts.Of("Usage.Verbs", Verbs(root)));

    private string Verbs(Command root) => texts.List(root.Subcommands.Select(c => c.Name));
}
