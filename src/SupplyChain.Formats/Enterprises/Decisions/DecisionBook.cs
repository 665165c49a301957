using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Enterprises.Decisions;

/// <summary>The questions of one import and the answers people gave before.</summary>
internal sealed class DecisionBook
{
    private readonly Dictionary<(ImportQuestionKind, string, string), string> _answers = [];
    private readonly Dictionary<(ImportQuestionKind, string, string), int> _asked = [];
    private readonly List<ImportQuestion> _questions = [];

    /// <summary>Every question that came up, with its answer if there is one; then the answers to questions that did not come up this time, so that none is lost.</summary>
    public IReadOnlyList<ImportQuestion> Questions =>
    [
        .. _questions,
        .. from answer in _answers
           where !_asked.ContainsKey(answer.Key)
           let key = answer.Key
           select new ImportQuestion(key.Item1, key.Item2, key.Item3, "", ListTexts.Of("Question.NotAsked"), ListTexts.Of("Meanwhile.Nothing"), ListTexts.Of("Answers." + key.Item1)) { Answer = answer.Value },
    ];

    /// <summary>Takes over an answer.</summary>
    public void Answer(ImportQuestionKind kind, string seen, string candidate, string answer) => _answers[Key(kind, seen, candidate)] = answer;

    /// <summary>Asks a question once, and gives the answer if somebody answered it before.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="seen">The text it is about.</param>
    /// <param name="candidate">Id of the enterprise that may be meant; empty for none.</param>
    /// <param name="where">Where it came up.</param>
    /// <param name="question">In words.</param>
    /// <param name="meanwhile">What is done while there is no answer.</param>
    /// <returns>The answer as written; null if there is none.</returns>
    public string? Ask(ImportQuestionKind kind, string seen, string candidate, string where, LocalizedText question, LocalizedText meanwhile)
    {
        (ImportQuestionKind, string, string) key = Key(kind, seen, candidate);
        string? answer = _answers.GetValueOrDefault(key);
        if (_asked.TryAdd(key, _questions.Count))
            _questions.Add(new ImportQuestion(kind, seen, candidate, where, question, meanwhile, ListTexts.Of("Answers." + kind)) { Answer = answer ?? "" });
        return answer;
    }

    /// <summary>An answer without the question, for what need not be asked.</summary>
    public string? Find(ImportQuestionKind kind, string seen, string candidate) => _answers.GetValueOrDefault(Key(kind, seen, candidate));

    private static (ImportQuestionKind, string, string) Key(ImportQuestionKind kind, string seen, string candidate) => (kind, Folding.Fold(seen), Folding.Fold(candidate));
}
