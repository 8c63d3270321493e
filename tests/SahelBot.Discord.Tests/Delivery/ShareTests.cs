using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;
using SahelBot.Discord.Tests.Bot;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

public class ShareTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Pages for moderators, such as drafts, are linked to their message as answers are.</summary>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Command_AnsweredToThePersonAlone_IsOfferedToAllOnlyIfItIsNotMeantForThePerson(bool isOnlyForPerson, int buttons)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply
        {
            Body = Document.Of("words"),
            Exchange = new ExchangeId("Draft0000001"),
            IsOnlyForPerson = isOnlyForPerson,
        }]));

        var page = await bot.Ann.Slash("knowledge", bot.Room).WaitForResponseAsync(cancellationToken: Token);

        page.IsEphemeral.Should().BeTrue();
        page.Buttons.Should().HaveCount(buttons);
    }

    /// <summary>Discord shows five rows of five buttons.</summary>
    [Theory]
    [InlineData(5, 2)]
    [InlineData(6, 1)]
    [InlineData(5, 5)]
    public async Task Command_AnswerHasAllRowsThatThereCanBe_IsOfferedToAll(int rows, int inRow)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply
        {
            Body = Document.Of("words"),
            Exchange = new ExchangeId("e1"),
            Buttons = [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, inRow).Select(i => new ReplyButton("More", $"m.{r}{i}")).ToList())],
        }]));

        var page = await bot.Ann.Slash("help", bot.Room).WaitForResponseAsync(cancellationToken: Token);

        page.Buttons.Select(b => b.Label).Should().Contain(l => l.Contains("Share", StringComparison.Ordinal)).And.Contain("More");
    }
}
