using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Asking;

public class SuggestionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Ma")]
    [InlineData("12345 ?!")]
    public async Task SuggestAsync_TooLittle_OffersNothing(string typed)
    {
        using var bench = new ChatBench();

        (await bench.Service.SuggestAsync(bench.Person, typed, ChatBench.Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task SuggestAsync_Question_OffersItsAnswerThenRelatedOnes()
    {
        using var bench = new ChatBench();
        const string Question = "When did Niger break off relations with Ukraine?";

        var offered = await bench.Service.SuggestAsync(bench.Person, Question, ChatBench.Token);

        offered.Should().HaveCountGreaterThan(1).And.HaveCountLessThanOrEqualTo(5);
        offered[0].Title.Should().Be(Question);
        offered[0].Summary.Should().Contain("6 August 2024").And.NotContain("[1]");
        offered.Should().OnlyContain(o => o.Body.Blocks.OfType<Block.SourceList>().Any() && o.Id.Length <= 64);
        offered.Select(o => o.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task SuggestAsync_Unanswerable_OffersOneEntryThatSaysSoAndKeepsNothing()
    {
        using var bench = new ChatBench();

        var offered = await bench.Service.SuggestAsync(bench.Person, "What did Agnes Tait say?", ChatBench.Token);

        offered[0].Body.Blocks.OfType<Block.Notice>().Should().Contain(n => n.Kind == NoticeKind.Abstained);
        bench.Exchanges.All.Should().BeEmpty();
        bench.Unanswered.All.Should().BeEmpty();
    }
}
