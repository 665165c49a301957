using System.Globalization;
using System.Text.RegularExpressions;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Enterprises.Rows;

/// <summary>Reads how much a site runs from words and shares: 是, √, 已复工, 部分复工, 60%, 0.6, 1.</summary>
internal sealed partial class StateReader(ImportContext context)
{
    /// <summary>Key of the text that confirms what the enterprise reports.</summary>
    public const string ConfirmsReport = "confirms_report";

    /// <summary>Reads a cell into an entry; what is not understood is asked and left unknown.</summary>
    public void Read(ListEntry entry, ListField field, DataPlace place, Cell cell)
    {
        if (LevelOf(cell, place) is { } level)
        {
            entry.Numbers[field.Key] = level;
            return;
        }
        string text = Folding.Fold(cell.Text);
        if (ListWords.State(text).Meaning == StateMeaning.AsReported)
        {
            entry.Texts[ConfirmsReport] = text;
            return;
        }
        if (ListWords.IsUnknown(text))
        {
            context.Remark(ListRemarks.UnknownWord, place, text);
            return;
        }
        string? answer = context.Decisions.Ask(ImportQuestionKind.State, text, "", place.ToString(), ListTexts.Of("Question.State", text), ListTexts.Of("Meanwhile.Unknown"));
        if (answer is not null && ListWords.IsUnknown(answer))
            return;
        if (answer is not null && LevelOf(Cell.OfText(answer), null) is { } told)
        {
            entry.Numbers[field.Key] = told;
            return;
        }
        if (answer is not null)
            context.Remark(ListRemarks.AnswerUnknown, place, text, answer, ListTexts.Of("Answers.State"));
        context.Remark(ListRemarks.StateUnknownWord, place, text);
    }

    /// <summary>The level a cell states; null if it states none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="place">Where it is, for remarks; null for none.</param>
    public double? LevelOf(Cell cell, DataPlace? place)
    {
        if (cell.Kind is CellKind.Number or CellKind.Boolean)
            return cell.Number switch { >= 0 and <= 1 => cell.Number, > 1 and <= 100 => cell.Number / 100, _ => null };
        string text = Folding.Fold(cell.Text);
        if (Word(text, place) is { } level)
            return level;
        // 部分复工（60%）: the number says more than the word.
        if (Percent().Match(text) is { Success: true } percent && double.Parse(percent.Groups[1].Value, CultureInfo.InvariantCulture) is <= 100 and var share)
            return share / 100;
        if (NumberText.TryRead(text, out NumberReading reading) && reading.Unit.Length == 0)
            return reading.Value switch { >= 0 and <= 1 => reading.Value, > 1 and <= 100 when !reading.IsPercent => reading.Value / 100, _ => null };
        int end = text.AsSpan().IndexOfAny("(,;:。/ ，；");
        return end > 0 ? Word(text[..end], place) : null;
    }

    private double? Word(string text, DataPlace? place)
    {
        (StateMeaning meaning, double level) = ListWords.State(text);
        if (meaning == StateMeaning.Level)
            return level;
        if (meaning != StateMeaning.Partial)
            return null;
        if (place is { } at)
            context.Remark(ListRemarks.PartialState, at, text, ListTexts.Share(context.Options.PartialLevel));
        return context.Options.PartialLevel;
    }

    [GeneratedRegex(@"(\d{1,3}(?:\.\d+)?)\s*%")]
    private static partial Regex Percent();
}
