using AwesomeAssertions;
using SahelBot.Answering.Golden;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Core.Questions;
using Xunit;

namespace SahelBot.Answering.Tests.Golden;

/// <summary>The questions of <c>knowledge/questions.yaml</c> against the real knowledge.</summary>
public sealed class GoldenQuestionsTests(ITestOutputHelper output)
{
    /// <summary>A ratchet: it is only ever raised, to .01 below what the engine reaches.</summary>
    private const double LeastPassing = 0.915;

    [Fact]
    public async Task AnswerAsync_GoldenQuestions_PassAtLeastAsOftenAsBefore()
    {
        var questions = RealKnowledge.Snapshot.Questions.Where(q => !q.IsHeldBack).ToList();
        var failed = new List<string>();
        foreach (var golden in questions)
        {
            var answer = await RealKnowledge.Engine.AnswerAsync(
                new Question(golden.Question) { History = golden.History }, TestContext.Current.CancellationToken);
            answer.ShouldBeSound(RealKnowledge.Bench);
            if (GoldenQuestionChecker.Check(golden, answer) is { Count: > 0 } failures)
            {
                failed.Add($"{golden.Id}: {golden.Question}\n    {string.Join("\n    ", failures)}");
            }
        }

        var passing = 1 - (failed.Count / (double)questions.Count);
        output.WriteLine($"{passing:P1} of {questions.Count} pass; these fail:\n{string.Join('\n', failed)}");
        passing.Should().BeGreaterThanOrEqualTo(LeastPassing);
    }
}
