using AwesomeAssertions;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Answering.Writing;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Writing;

public sealed class RelatedTests
{
    [Fact]
    public void To_ContestedPassage_OffersTheQuestionAtIssue() =>
        Offer("What did the Skerry Trust say about the warnings?", "herald#accusation")
            .Should().Contain("Did the Harbour Council ignore warnings about the sea wall?");

    [Fact]
    public void To_TheQuestionAtIssueItself_IsNotOfferedAgain() =>
        Offer("did the harbour council ignore warnings about the sea wall?", "herald#accusation")
            .Should().NotContain(q => q.StartsWith("Did the Harbour Council", StringComparison.Ordinal));

    [Fact]
    public void To_DatedPassage_OffersItsDay() =>
        Offer("Why was the lighthouse closed?", "herald#closed").Should().Contain("What happened on 3 March 2021?");

    [Fact]
    public void To_PassageOfSomebodyKnown_OffersWhoTheyAre() =>
        Offer("What is said about the lamp?", "herald#lamp").Should().Contain("Who or what is Agnes Tait?");

    [Fact]
    public void To_ActorThatWasAskedFor_IsNotOffered() =>
        Offer("What did Agnes Tait say?", "herald#lamp").Should().BeEmpty();

    [Fact]
    public void To_NoPassages_OffersNothing() => Offer("What did Agnes Tait say?").Should().BeEmpty();

    [Fact]
    public async Task To_RealAnswers_CanBeAskedInTurn()
    {
        // The questions of contested points have a test of their own.
        var contested = RealKnowledge.Snapshot.ContestedPoints.Select(p => p.Question).ToHashSet(StringComparer.Ordinal);
        foreach (var golden in RealKnowledge.Snapshot.Questions.Where((_, i) => i % 12 == 0))
        {
            var answer = await RealKnowledge.Engine.AnswerAsync(
                new Core.Questions.Question(golden.Question), TestContext.Current.CancellationToken);
            foreach (var related in answer.Related.Where(r => !contested.Contains(r)))
            {
                var next = await RealKnowledge.Engine.AnswerAsync(
                    new Core.Questions.Question(related), TestContext.Current.CancellationToken);

                next.Should().BeOfType<Core.Answers.Answer.Grounded>($"“{related}” was offered after “{golden.Question}”");
            }
        }
    }

    private static IReadOnlyList<string> Offer(string question, params string[] passages) => Related.To(
        Lighthouse.Bench.Reader.Read(question, "en"),
        [.. passages.Select(p => PassageId.TryParse(p, out var id) ? Lighthouse.Snapshot.FindPassage(id, "en") : null).OfType<Passage>()],
        Lighthouse.Snapshot,
        Wording.For("en"));
}
