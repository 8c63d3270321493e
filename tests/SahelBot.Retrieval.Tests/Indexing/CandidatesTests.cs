using AwesomeAssertions;
using CsCheck;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Text;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Retrieval.Tests.Indexing;

public sealed class CandidatesTests
{
    private static readonly string[] _words = ["harbour", "storm", "lamp", "keeper", "tide", "gull", "rope", "anchor"];

    private static readonly Gen<string> _word = Gen.Int[0, _words.Length - 1].Select(i => _words[i]);

    private static readonly Gen<string[]> _texts = _word.Array[1, 6].Select(w => string.Join(' ', w)).Array[1, 12];

    [Fact]
    public void Find_FewTexts_FindsThoseThatLuceneFinds() =>
        Gen.Select(_texts, _word.Array[0, 4].Select(w => w.Distinct().ToArray())).Sample((texts, words) =>
        {
            var (tokens, vocabulary) = Read(texts);
            var terms = words.Select(w => (vocabulary.FindStem(LanguageProfiles.For("en").Stem(w)), 1f)).Where(t => t.Item1 != 0).ToList();

            var few = new PostingLists(tokens, vocabulary).Find(terms, texts.Length);
            var many = new LuceneCandidates(tokens, vocabulary, Bm25.Saturations(tokens)).Find(terms, texts.Length);

            few.Should().BeInAscendingOrder().And.BeEquivalentTo(many);
            few.Should().HaveCount(texts.Count(t => words.Any(t.Contains)));
        }, iter: 200);

    [Fact]
    public void Find_MoreThanWanted_StopsThere()
    {
        var (tokens, vocabulary) = Read(["lamp", "lamp", "gull", "lamp"]);
        var terms = new[] { (vocabulary.FindStem("lamp"), 1f) };

        new PostingLists(tokens, vocabulary).Find(terms, 2).Should().Equal(0, 1);
        new LuceneCandidates(tokens, vocabulary, Bm25.Saturations(tokens)).Find(terms, 2).Should().Equal(0, 1);
    }

    private static (PassageTokens Tokens, Vocabulary Vocabulary) Read(string[] texts)
    {
        var tokenizer = new SnapshotTokenizer(previous: null);
        tokenizer.Read(new SnapshotBuilder().Article("log", texts).Build());
        return (tokenizer.Tokens, tokenizer.Vocabulary);
    }
}
