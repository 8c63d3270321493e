using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Core.Questions;

namespace SahelBot.Publishing.Golden;

/// <summary>What came of asking a version its own golden questions.</summary>
/// <param name="Asked">Ids, in the order of the file.</param>
/// <param name="Failures">In the order of the file.</param>
internal sealed record GoldenRun(IReadOnlyList<string> Asked, IReadOnlyList<GoldenFailure> Failures)
{
    public static readonly GoldenRun Nothing = new([], []);

    /// <summary>Asks one question after the other: the other processors belong to those who ask meanwhile.</summary>
    public static async Task<GoldenRun> OfAsync(
        IOpenKnowledge knowledge, Func<GoldenQuestion, Answer, IReadOnlyList<string>> check, CancellationToken cancellationToken)
    {
        var questions = knowledge.Snapshot.Questions;
        var failures = new List<GoldenFailure>();
        foreach (var question in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asked = new Question(question.Question) { History = question.History };
            var problems = check(question, await knowledge.AnswerAsync(asked, cancellationToken));
            if (problems.Count > 0)
            {
                failures.Add(new GoldenFailure(question.Id, question.Question, problems));
            }
        }

        return new GoldenRun([.. questions.Select(q => q.Id)], failures);
    }

    public GoldenComparison Against(GoldenRun before)
    {
        var wrongBefore = before.Failures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var wrongNow = Failures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return new GoldenComparison(
            Asked.Count,
            [.. Failures.Where(f => !wrongBefore.Contains(f.Id))],
            [.. Failures.Where(f => wrongBefore.Contains(f.Id))],
            [.. Asked.Where(id => wrongBefore.Contains(id) && !wrongNow.Contains(id))]);
    }
}
