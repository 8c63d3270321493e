using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>What holds for the real knowledge whatever is asked.</summary>
public sealed class AnswerPropertyTests
{
    private const int Samples = 600;

    private static readonly string[] _framing =
    [
        "who", "when", "why", "where", "how many", "what happened", "what did", "say about", "is it true that", "do the sources agree on",
        "and", "he", "they", "it", "not", "after", "before", "in", "on", "5 August 2024", "31 June", "early July", "47", "84", "three", "?",
        "что сказал", "коли", "pourquoi", "et", "хто", "Peru", "Zelenskiy", "latest", "summary", "the",
    ];

    private static readonly string[] _hostile =
    [
        "", " ", "\0", "?", "[1]", "[0]", "[-1] [99]", "{0} {1}", "{", "}", "%s%n", "\\", "'; DROP TABLE passages; --", "<script>alert(1)</script>",
        "title:mali AND (a OR b) -c +d \"x\" ~2 ^3 [a TO b] {c} \\ /re/ * ?", "*:*", "mali*", "\"", "((((", "NOT", "AND OR NOT", "a && b || !c",
        "half " + '\ud83d', '\udc00' + " other half", "\u202Eilam", "\u200B\u200Bmali\u200B", "mali\u0301\u0301\u0301", "ﷺ", "乌克兰 与 马里", "العلاقات مع أوكرانيا",
        "İSTANBUL ıi", "ŉ ǆ ﬁ", "²³¼", "٤ أغسطس ٢٠٢٤", "1e9 0x1F -5", "2024-02-30", "00.00.0000", "99999999999999999999 fighters",
        "mali\r\nniger\tukraine", "\u001b[31mred", "who", "when", "he", "and", "and?", "of the", "US us UN un", "A", "А", "##", "#:~:text=x",
    ];

    private static readonly string[] _languages = ["en", "fr", "uk", "ru", "xx", "", "de", "EN"];

    private static readonly string[] _vocabulary = Vocabulary();

    private static readonly Gen<string> _word = Gen.OneOf(
        Gen.Int[0, _vocabulary.Length - 1].Select(i => _vocabulary[i]),
        Gen.Int[0, _framing.Length - 1].Select(i => _framing[i]));

    private static readonly Gen<string> _question = Gen.OneOf(
        _word.Array[1, 9].Select(words => string.Join(' ', words)),
        _word.Array[1, 5].Select(words => string.Join(' ', words) + "?"),
        Gen.Char.Array[0, 60].Select(c => new string(c)),
        Gen.Int[0, _hostile.Length - 1].Select(_word, (i, word) => _hostile[i] + " " + word));

    public static TheoryData<string> Hostile { get; } = [.. _hostile.Where(h => !h.Any(char.IsSurrogate))];

    [Fact]
    public Task AnswerAsync_AnyQuestion_IsSound() => _question.SampleAsync(
        async text => (await AskAsync(text)).ShouldBeSound(RealKnowledge.Bench), iter: Samples);

    [Fact]
    public Task AnswerAsync_AnyQuestionInAnyLanguage_IsSoundAndInTheLanguage() =>
        Gen.Select(_question, Gen.Int[0, _languages.Length - 1]).SampleAsync(
            async (text, chosen) =>
            {
                var answer = await RealKnowledge.Engine.AnswerAsync(
                    new Question(text) { Language = _languages[chosen] }, TestContext.Current.CancellationToken);

                answer.ShouldBeSound(RealKnowledge.Bench);
                answer.Language.Should().Be(chosen < 4 ? _languages[chosen] : "en");
            },
            iter: Samples / 4);

    [Fact]
    public Task AnswerAsync_AnyConversation_IsSound() => _question.Array[2, 4].SampleAsync(
        async texts => (await AskAsync(texts[^1], texts[..^1])).ShouldBeSound(RealKnowledge.Bench), iter: Samples / 2);

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task AnswerAsync_HostileQuestion_IsSound(string text) => (await AskAsync(text)).ShouldBeSound(RealKnowledge.Bench);

    [Fact]
    public async Task AnswerAsync_HalfSurrogates_AreSound()
    {
        foreach (var text in _hostile.Where(h => h.Any(char.IsSurrogate)))
        {
            (await AskAsync(text)).ShouldBeSound(RealKnowledge.Bench);
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('(')]
    [InlineData('7')]
    [InlineData('.')]
    public async Task AnswerAsync_LongQuestion_IsSound(char letter)
    {
        foreach (var length in new[] { Question.MaxLength - 20, 4000 })
        {
            var answer = await AskAsync("When did Mali " + new string(letter, length));

            answer.ShouldBeSound(RealKnowledge.Bench);
            (answer is Answer.Abstained { Kind: AbstentionKind.Unreadable }).Should().Be(length > Question.MaxLength);
        }
    }

    [Fact]
    public async Task AnswerAsync_ManyWords_IsSound()
    {
        var text = string.Join(' ', _vocabulary);

        (await AskAsync(text[..Question.MaxLength])).ShouldBeSound(RealKnowledge.Bench);
    }

    [Fact]
    public async Task AnswerAsync_OverlongHistory_IsLeftOut()
    {
        var answer = await AskAsync("When did Niger break off relations with Ukraine?", new string('x', Question.MaxLength + 1));

        answer.Should().BeEquivalentTo(await AskAsync("When did Niger break off relations with Ukraine?"));
    }

    [Fact]
    public async Task AnswerAsync_AnotherEngineOnTheSameKnowledge_AnswersTheSame()
    {
        var fresh = RealKnowledge.Fresh();
        foreach (var question in Some(40))
        {
            var again = await fresh.AnswerAsync(question, TestContext.Current.CancellationToken);

            again.Should().BeEquivalentTo(await RealKnowledge.Engine.AnswerAsync(question, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task AnswerAsync_AtTheSameTime_AnswersAsOneAfterTheOther()
    {
        var questions = Some(24);
        var fresh = RealKnowledge.Fresh();

        var together = await Task.WhenAll(questions.Concat(questions).Select(q =>
            Task.Run(() => fresh.AnswerAsync(q, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)));

        for (var i = 0; i < together.Length; i++)
        {
            together[i].Should().BeEquivalentTo(
                await RealKnowledge.Engine.AnswerAsync(questions[i % questions.Count], TestContext.Current.CancellationToken));
        }
    }

    private static Task<Answer> AskAsync(string text, params string[] history) =>
        RealKnowledge.Engine.AnswerAsync(new Question(text) { History = history }, TestContext.Current.CancellationToken);

    /// <summary>Golden questions from the whole file, evenly spread.</summary>
    private static List<Question> Some(int count) =>
        [.. RealKnowledge.Snapshot.Questions.Where((_, i) => i % (RealKnowledge.Snapshot.Questions.Count / count) == 0).Take(count)
            .Select(g => new Question(g.Question) { History = g.History })];

    private static string[] Vocabulary() =>
        [.. RealKnowledge.Snapshot.Passages.SelectMany(p => p.Text.Split(' '))
            .Concat(RealKnowledge.Snapshot.Actors.SelectMany(a => a.AllNames())).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
}
