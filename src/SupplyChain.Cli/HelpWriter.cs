using System.CommandLine;
using SupplyChain.Cli.Rendering;

namespace SupplyChain.Cli;

/// <summary>Writes the help of the program and of its verbs. Descriptions are texts under <c>Option.NAME</c> or <c>Option.VERB.NAME</c>.</summary>
internal sealed class HelpWriter(Texts texts)
{
    private const int Widest = 110;

    public string Of(Command command, int? terminalWidth)
    {
        int width = Math.Clamp(terminalWidth ?? Widest, 60, Widest);
        bool isRoot = command.Parents.FirstOrDefault() is null;
        var lines = new List<string>();
        lines.AddRange(LineBreaks.Wrap(isRoot ? texts.Of("Help.Program") : texts.Of("Verb." + command.Name + ".Long"), width));
        lines.Add("");
        lines.Add(texts.Of("Help.Usage"));
        lines.Add("  " + (isRoot ? texts.Of("Help.UsageOfProgram") : texts.Find("Help.UsageOfVerb." + command.Name) ?? texts.Of("Help.UsageOfVerb", command.Name)));
        if (isRoot)
            AddTable(lines, texts.Of("Help.Verbs"), [.. command.Subcommands.Select(c => (c.Name, texts.Of("Verb." + c.Name)))], width);
        else if (command.Arguments.Count > 0)
            AddTable(lines, texts.Of("Help.Arguments"), [.. command.Arguments.Select(a => (a.HelpName ?? a.Name, texts.Of("Argument." + a.Name)))], width);
        AddTable(lines, texts.Of("Help.Options"), [.. OptionsOf(command).Select(o => (Signature(o), Description(o, command)))], width);
        lines.Add("");
        lines.Add(texts.Of("Help.Example"));
        lines.AddRange(texts.Of("Example." + (isRoot ? "program" : command.Name)).Split('\n').Select(l => "  " + l.Trim()));
        if (isRoot)
        {
            lines.Add("");
            lines.AddRange(LineBreaks.Wrap(texts.Of("Help.More"), width));
        }
        return string.Join('\n', lines) + '\n';
    }

    /// <summary>The options of a command, those of every command included.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)));

    /// <summary>Short name, long name and value, as they are typed.</summary>
    public static string Signature(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(a => char.IsAsciiLetter(a[^1])).Append(option.Name));
        return option.HelpName is null ? names : names + " " + option.HelpName;
    }

    public string Description(Option option, Command command)
    {
        string name = option.Name.TrimStart('-');
        return texts.Find("Option." + command.Name + "." + name) ?? texts.Of("Option." + name);
    }

    private static void AddTable(List<string> lines, string heading, (string Name, string Description)[] rows, int width)
    {
        lines.Add("");
        lines.Add(heading);
        // A long name has a line of its own, so that it takes no room from what is said about all of them.
        int column = Math.Min(4 + rows.Max(r => CellText.Width(r.Name)), width * 2 / 5);
        foreach ((string name, string description) in rows)
        {
            bool isLong = CellText.Width(name) > column - 4;
            if (isLong)
                lines.Add("  " + name);
            string indent = isLong ? new string(' ', column) : "  " + name + new string(' ', column - 2 - CellText.Width(name));
            foreach (string line in LineBreaks.Wrap(description, width - column))
            {
                lines.Add(indent + line);
                indent = new string(' ', column);
            }
        }
    }
}
