using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Writing;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Writing;

public sealed class DraftTests
{
    private static readonly Passage[] _passages =
        [.. Enumerable.Range(0, 6).Select(i => SnapshotBuilder.Passage(SnapshotBuilder.Source($"a{i % 3}"), $"p{i}", $"Text {i}."))];

    private readonly Draft _draft = new();

    [Fact]
    public void Cite_Passages_AreNumberedByFirstUse()
    {
        _draft.Add("One.", _passages[3], _passages[1]);
        _draft.Add("Two.", _passages[0], _passages[3]);

        var (sentences, citations) = _draft.Cite();

        citations.Select(c => (c.Number, c.Passage.Id.Slug)).Should().Equal((1, "p3"), (2, "p1"), (3, "p0"));
        sentences[0].Citations.Should().Equal(1, 2);
        sentences[1].Citations.Should().Equal(1, 3);
    }

    [Fact]
    public void Add_SameSentence_IsWrittenOnceAndRestsOnBoth()
    {
        _draft.Add("One.", _passages[0]);
        _draft.Add("One.", _passages[0], _passages[1]);

        _draft.Count.Should().Be(1);
        _draft.Cite().Sentences.Should().ContainSingle().Which.Citations.Should().Equal(1, 2);
    }

    [Fact]
    public void Support_PassageThatIsThere_IsNotAddedTwice()
    {
        _draft.Add("One.", _passages[0]);

        _draft.Support(0, _passages[0]);
        _draft.Support(0, _passages[1]);

        _draft.Passages.Should().Equal(_passages[0], _passages[1]);
    }

    [Fact]
    public void Cite_NothingWritten_IsEmpty()
    {
        var (sentences, citations) = _draft.Cite();

        sentences.Should().BeEmpty();
        citations.Should().BeEmpty();
    }

    [Fact]
    public void Cite_AnyDraft_HasAMarkerForEverySourceLineAndBack() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5].Array[1, 4]).Array[0, 8].Sample(added =>
        {
            var draft = new Draft();
            foreach (var (text, passages) in added)
            {
                draft.Add($"Sentence {text}.", passages.Distinct().Select(p => _passages[p]));
            }

            var (sentences, citations) = draft.Cite();

            citations.Select(c => c.Number).Should().Equal(Enumerable.Range(1, citations.Count));
            citations.Select(c => c.Passage.Id).Should().OnlyHaveUniqueItems();
            sentences.SelectMany(s => s.Citations).Distinct().Should().Equal(citations.Select(c => c.Number));
            sentences.Should().OnlyContain(s => s.Citations.Count > 0);
        });
}
