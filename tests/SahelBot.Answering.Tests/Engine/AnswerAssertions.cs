using AwesomeAssertions;
using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Text;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>What holds for every answer, whatever was asked.</summary>
internal static class AnswerAssertions
{
    /// <summary>Fails unless every sentence is cited and rests on what it cites, and everything the answer refers to exists.</summary>
    public static void ShouldBeSound(this Answer answer, Workbench bench)
    {
        var because = $"the question was “{answer.Question}”";
        var snapshot = bench.Snapshot;
        answer.KnowledgeVersion.Should().Be(snapshot.Version);
        answer.KnowledgeAsOf.Should().Be(snapshot.AsOf);
        answer.Evidence.Should().BeInRange(0, 1.0001, because);
        answer.Citations.Select(c => c.Number).Should().Equal(Enumerable.Range(1, answer.Citations.Count), because);
        answer.Sentences.SelectMany(s => s.Citations).Distinct().Should().Equal(answer.Citations.Select(c => c.Number), because);
        answer.Citations.Select(c => c.Passage.Id).Should().OnlyHaveUniqueItems(because);
        foreach (var citation in answer.Citations)
        {
            snapshot.TryGetPassage(citation.Passage.Id, out _).Should().BeTrue(because);
            citation.DeepLink.AbsoluteUri.Should().StartWith(citation.Passage.Source.Url.AbsoluteUri);
        }

        foreach (var sentence in answer.Sentences)
        {
            sentence.Text.Should().NotBeNullOrWhiteSpace(because);
            sentence.Citations.Should().NotBeEmpty(because).And.BeInAscendingOrder(because);
            Rests(sentence, answer, bench).Should().BeTrue($"“{sentence.Text}” must rest on what it cites; {because}");
        }

        answer.Sentences.Select(s => s.Text).Should().OnlyHaveUniqueItems(because);
        answer.Contested.Select(c => c.Id).Should().OnlyHaveUniqueItems(because);
        foreach (var contested in answer.Contested)
        {
            snapshot.TryGetContested(contested.Id, out var point).Should().BeTrue(because);
            contested.Note.Should().Be(point?.Note);
        }

        (answer switch
        {
            Answer.Grounded => answer.Sentences.Count > 0,
            Answer.Abstained abstained => abstained.Reason.Length > 0 && !abstained.Reason.Contains("{0}", StringComparison.Ordinal),
            Answer.Clarify clarify => clarify.Reason.Length > 0 && !clarify.Reason.Contains("{0}", StringComparison.Ordinal),
            _ => false,
        }).Should().BeTrue(because);
    }

    private static bool Rests(AnswerSentence sentence, Answer answer, Workbench bench)
    {
        List<Passage> cited = [.. answer.Citations.Where(c => sentence.Citations.Contains(c.Number)).Select(c => c.Passage)];
        return cited.Exists(p => SentenceSplitter.Split(p.Text).Contains(sentence.Text, StringComparer.Ordinal))
            || bench.Grounder.Supports(sentence.Text, cited);
    }
}
