using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;

namespace SahelBot.Evaluation;

/// <summary>What came of a golden question.</summary>
/// <param name="Question">As kept in the knowledge folder.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Failures">What is wrong with the answer, one line each. Empty when it is right.</param>
public sealed record GoldenOutcome(GoldenQuestion Question, Answer Answer, IReadOnlyList<string> Failures)
{
    public bool IsPassed => Failures.Count == 0;

    /// <summary>Asks the question and has the answer checked.</summary>
    public static async Task<GoldenOutcome> OfAsync(
        GoldenQuestion question,
        IAnswerer answerer,
        Func<GoldenQuestion, Answer, IReadOnlyList<string>> check,
        CancellationToken cancellationToken)
    {
        var asked = new Question(question.Question) { History = question.History };
        var answer = await answerer.AnswerAsync(asked, cancellationToken);
        return new GoldenOutcome(question, answer, check(question, answer));
    }
}
