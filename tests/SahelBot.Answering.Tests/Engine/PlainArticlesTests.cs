using AwesomeAssertions;
using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using SahelBot.Retrieval.Indexing;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>Knowledge that is nothing but articles, on a subject that has nothing to do with the one the program ships with.</summary>
public sealed class PlainArticlesTests
{
    private static readonly AnswerEngine _engine = Lighthouse.EngineOn(new SnapshotBuilder()
        .Article(
            "bakery-history",
            "The village bakery was founded by Greta Lindqvist in 1912.",
            "A fire destroyed the stone oven in the winter of 1958, and bread was baked in the school kitchen for three months.",
            "The bakery sells 340 loaves of rye bread on an ordinary Saturday.")
        .Article(
            "bakery-today",
            "The baker starts kneading at four in the morning, because the sourdough needs six hours to rise.",
            "The bakery stands on Mill Lane, opposite the chapel.",
            "The mayor praised the cinnamon buns as \"the best reason to get up\".")
        .Build());

    [Theory]
    [InlineData("Who founded the bakery?", "Greta Lindqvist")]
    [InlineData("When was the bakery founded?", "1912")]
    [InlineData("What did the fire destroy?", "stone oven")]
    [InlineData("Where was bread baked after the fire?", "school kitchen")]
    [InlineData("How many loaves of rye bread does the bakery sell on a Saturday?", "340")]
    [InlineData("Why does the baker start kneading so early in the morning?", "six hours")]
    [InlineData("Where does the bakery stand?", "Mill Lane")]
    [InlineData("What did the mayor praise?", "cinnamon buns")]
    [InlineData("who fonded the bakery", "Greta Lindqvist")]
    [InlineData("Did a fire destroy the oven?", "1958")]
    public async Task AnswerAsync_InTheArticles_IsAnsweredFromThem(string question, string holds)
    {
        var answer = await AskAsync(question);

        answer.Should().BeOfType<Answer.Grounded>();
        string.Join(' ', answer.Sentences.Select(s => s.Text)).Should().Contain(holds);
    }

    [Theory]
    [InlineData("Who founded the pharmacy?")]
    [InlineData("What is the capital of Peru?")]
    [InlineData("When did Mali break off relations with Ukraine?")]
    [InlineData("How much does a croissant cost?")]
    [InlineData("Who is Napoleon?")]
    [InlineData("Which football team plays in the village?")]
    [InlineData("When was the bakery sold to Hamburger Holding?")]
    public async Task AnswerAsync_NotInTheArticles_Abstains(string question) =>
        (await AskAsync(question)).Should().BeOfType<Answer.Abstained>();

    [Fact]
    public async Task AnswerAsync_SummaryWithoutEvents_ShowsEachArticle()
    {
        var answer = await AskAsync("Give me a summary");

        answer.Should().BeOfType<Answer.Grounded>();
        answer.Citations.Select(c => c.Passage.Source.Id).Distinct().Should().HaveCount(2);
    }

    [Theory]
    [InlineData("What is the latest?")]
    [InlineData("What happened on 4 May 2020?")]
    [InlineData("Do the sources agree?")]
    [InlineData("Who is right?")]
    public async Task AnswerAsync_NothingOfTheKind_AbstainsWithoutSentencesOfItsOwn(string question)
    {
        var answer = await AskAsync(question);

        answer.Should().BeOfType<Answer.Abstained>();
        answer.Contested.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("???")]
    [InlineData("😀")]
    public async Task AnswerAsync_NoWords_SaysThatThereIsNothingToLookUp(string question) =>
        (await AskAsync(question)).Should().BeOfType<Answer.Abstained>().Which.Kind.Should().Be(AbstentionKind.Unreadable);

    [Theory]
    [InlineData(Question.MaxLength, false)]
    [InlineData(Question.MaxLength + 1, true)]
    public async Task AnswerAsync_LongQuestion_IsRefusedBeyondTheLimit(int length, bool isTooLong)
    {
        var answer = await AskAsync("Who founded the bakery? ".PadRight(length, '!'));

        (answer is Answer.Abstained { Kind: AbstentionKind.Unreadable }).Should().Be(isTooLong);
    }

    [Fact]
    public async Task AnswerAsync_Twice_GivesTheSameAnswer()
    {
        var first = await AskAsync("Who founded the bakery?");

        (await AskAsync("Who founded the bakery?")).Should().BeEquivalentTo(first);
    }

    [Fact]
    public async Task AnswerAsync_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var act = () => _engine.AnswerAsync(new Question("Who founded the bakery?"), source.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task AnswerAsync_EveryQuestion_IsSound()
    {
        var bench = new Workbench(_engine.Snapshot, new LuceneKnowledgeIndexFactory().Build(_engine.Snapshot));
        foreach (var question in new[] { "Who founded the bakery?", "Summary", "bread", "fire 1958", "Who is the baker?", "buns and loaves" })
        {
            (await AskAsync(question)).ShouldBeSound(bench);
        }
    }

    [Fact]
    public async Task SearchAsync_Question_GivesAtMostTheLimitBestFirst()
    {
        var found = await _engine.SearchAsync(new Question("stone oven fire"), 2, TestContext.Current.CancellationToken);

        found.Should().HaveCountLessThanOrEqualTo(2).And.BeInDescendingOrder(f => f.Score);
        found[0].Passage.Id.ToString().Should().Be("bakery-history#p2");
    }

    private static Task<Answer> AskAsync(string question) =>
        _engine.AnswerAsync(new Question(question), TestContext.Current.CancellationToken);
}
