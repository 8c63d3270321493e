using AwesomeAssertions;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Guidance;

public class HelpTests
{
    [Fact]
    public async Task HandleAsync_Help_ListsWhatEverybodyMayUse()
    {
        using var bench = new ChatBench();

        var text = (await bench.TypeOneAsync("help")).Text();

        text.Should().ContainAll("/ask", "/timeline", "/sides", "/who", "/sources", "/about", "/language", "/forget").And.NotContain("/knowledge");
    }

    [Fact]
    public async Task HandleAsync_HelpOfModerator_ListsTheModeratorsToo()
    {
        using var bench = new ChatBench();
        bench.Person = bench.Person with { Id = ChatBench.Moderator };

        (await bench.TypeOneAsync("help")).Text().Should().Contain("/knowledge");
    }

    [Fact]
    public async Task HandleAsync_Start_Welcomes()
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync("start")).Text().Should().Contain("Hello").And.Contain("/ask");
    }

    [Theory]
    [InlineData("tiemline", "/timeline")]
    [InlineData("source", "/sources")]
    [InlineData("xyzzy", "/help")]
    public async Task HandleAsync_UnknownCommand_SaysSoAndWhatIsNear(string typed, string near)
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync(typed)).Text().Should().Contain($"“{typed}”").And.Contain(near);
    }

    [Fact]
    public async Task HandleAsync_HelpOnOneCommand_ExplainsItsOptions()
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync("help timeline")).Text().Should().ContainAll("from", "category", "/timeline from:2024-07");
    }
}
