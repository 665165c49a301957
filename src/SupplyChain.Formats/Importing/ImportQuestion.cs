using SupplyChain.Resources;

namespace SupplyChain.Formats;

/// <summary>What a question about imported data is about.</summary>
public enum ImportQuestionKind
{
    /// <summary>Whether two names mean one enterprise.</summary>
    Match = 0,

    /// <summary>What a column means.</summary>
    Header = 1,

    /// <summary>What level of operation a word means.</summary>
    State = 2,

    /// <summary>The unit of the money in a column.</summary>
    Unit = 3,

    /// <summary>Whose suppliers a list holds.</summary>
    Lead = 4,
}

/// <summary>Something about imported data that only a person can decide, with what was done meanwhile.</summary>
/// <remarks>Immutable. Two questions of one kind about the same text seen and the same candidate are one question, wherever it comes up.</remarks>
public sealed record ImportQuestion
{
    internal ImportQuestion(ImportQuestionKind kind, string seen, string candidate, string where, LocalizedText question, LocalizedText meanwhile, LocalizedText answers)
    {
        (Kind, Seen, Candidate, Where) = (kind, seen, candidate, where);
        (QuestionText, MeanwhileText, AnswersText) = (question, meanwhile, answers);
    }

    /// <summary>What it is about.</summary>
    public ImportQuestionKind Kind { get; }

    /// <summary>The name, header, word or list it is about, as it stands in the data.</summary>
    public string Seen { get; }

    /// <summary>Id of the enterprise that may be meant; empty where the question names none.</summary>
    public string Candidate { get; }

    /// <summary>Where it came up first: file, sheet and row.</summary>
    public string Where { get; }

    /// <summary>The answer of a person; empty while there is none.</summary>
    public string Answer { get; init; } = "";

    internal LocalizedText QuestionText { get; }

    internal LocalizedText MeanwhileText { get; }

    internal LocalizedText AnswersText { get; }

    /// <summary>The question in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    public string GetQuestion(Language language) => QuestionText.In(language);

    /// <summary>What was done while there is no answer.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A few words.</returns>
    public string GetMeanwhile(Language language) => MeanwhileText.In(language);

    /// <summary>The answers that are understood.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Words with bars between them.</returns>
    public string GetAnswers(Language language) => AnswersText.In(language);
}
