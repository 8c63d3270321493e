using AwesomeAssertions;
using CsCheck;
using Microsoft.Extensions.Caching.Memory;
using SahelBot.Caching;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Caching;

public sealed class CachedAnswererTests : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 100 });
    private readonly CountingAnswerer _inner = new();
    private readonly CachedAnswerer _answers;

    public CachedAnswererTests() => _answers = new CachedAnswerer(_inner, () => _inner.Version, _cache);

    public void Dispose() => _cache.Dispose();

    [Theory]
    [InlineData("when did mali break off?")]
    [InlineData("  When  did\tMali break\noff ")]
    [InlineData("WHEN DID MALI BREAK OFF?!")]
    public async Task AnswerAsync_SameQuestionOtherwiseWritten_IsRememberedInTheAskersWords(string again)
    {
        await AskAsync("When did Mali break off?");

        var answer = await AskAsync(again);

        answer.Question.Should().Be(again);
        _inner.Count.Should().Be(1);
    }

    [Fact]
    public async Task AnswerAsync_ComposedAndDecomposed_AreTheSame()
    {
        await AskAsync("Qui est Ma\u00efga");
        await AskAsync("Qui est Mai\u0308ga");

        _inner.Count.Should().Be(1);
    }

    [Fact]
    public async Task AnswerAsync_OtherQuestion_IsAsked()
    {
        await AskAsync("When?");
        await AskAsync("Why?");

        _inner.Count.Should().Be(2);
    }

    [Fact]
    public async Task AnswerAsync_OtherLanguage_IsAsked()
    {
        await AskAsync("When?");
        await _answers.AnswerAsync(new Question("When?") { Language = "fr" }, CancellationToken.None);

        _inner.Count.Should().Be(2);
    }

    [Fact]
    public async Task AnswerAsync_OtherHistory_IsAsked()
    {
        await AskAsync("And Niger?", "When did Mali break off?");
        await AskAsync("And Niger?", "Why did Mali break off?");
        await AskAsync("And Niger?", "when did mali break off");

        _inner.Count.Should().Be(2);
    }

    [Fact]
    public async Task AnswerAsync_NewSnapshot_NeverServesAnOldAnswer()
    {
        await AskAsync("When?");
        _inner.Version = "new";

        var answer = await AskAsync("When?");

        answer.KnowledgeVersion.Should().Be("new");
    }

    [Fact]
    public async Task AnswerAsync_SnapshotSwappedMeanwhile_KeepsTheAnswerUnderItsOwnVersion()
    {
        _inner.BeforeAnswer = () => _inner.Version = "new";
        await AskAsync("When?");
        _inner.BeforeAnswer = () => { };
        _inner.Version = "old";

        await AskAsync("When?");
        _inner.Version = "new";
        var fromNew = await AskAsync("When?");

        fromNew.KnowledgeVersion.Should().Be("new");
        _inner.Count.Should().Be(2);
    }

    [Fact]
    public async Task AnswerAsync_ManyQuestions_StayWithinTheSize()
    {
        for (var i = 0; i < 500; i++)
        {
            await AskAsync($"Question {i} of many");
        }

        _cache.Count.Should().BeLessThanOrEqualTo(100);
    }

    [Fact]
    public async Task AnswerAsync_ManyAtOnce_EachGetsTheirOwn()
    {
        var texts = Enumerable.Range(0, 1000).Select(i => $"question {i % 20}{(i % 2 == 0 ? "?" : "")}").ToList();
        var answers = new Answer[texts.Count];

        await Parallel.ForAsync(0, texts.Count, TestContext.Current.CancellationToken, async (i, token) =>
            answers[i] = await _answers.AnswerAsync(new Question(texts[i]), token));

        answers.Select(a => a.Question).Should().Equal(texts);
    }

    [Fact]
    public async Task AnswerAsync_TooLong_IsNotKept()
    {
        await AskAsync(new string('a', Question.MaxLength + 1));

        _cache.Count.Should().Be(0);
    }

    [Fact]
    public async Task AnswerAsync_Cancelled_Throws()
    {
        await AskAsync("When?");

        var again = () => _answers.AnswerAsync(new Question("When?"), new CancellationToken(canceled: true));

        await again.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Normalize_AnyText_IsStable() => Gen.String.Sample(text =>
        AnswerKey.Normalize(AnswerKey.Normalize(text)) == AnswerKey.Normalize(text));

    private Task<Answer> AskAsync(string text, params string[] history) =>
        _answers.AnswerAsync(new Question(text) { History = history }, CancellationToken.None);

    private sealed class CountingAnswerer : IAnswerer
    {
        private int _count;

        public string Version { get; set; } = "old";

        public Action BeforeAnswer { get; set; } = () => { };

        public int Count => _count;

        public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            BeforeAnswer();
            return Task.FromResult<Answer>(Samples.Grounded(question.Text) with { KnowledgeVersion = Version });
        }
    }
}
