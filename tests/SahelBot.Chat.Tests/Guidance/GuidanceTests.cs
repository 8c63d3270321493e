using AwesomeAssertions;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Guidance;

public class GuidanceTests
{
    [Fact]
    public async Task HandleAsync_About_TellsVersionFiguresPrivacyAndContact()
    {
        using var bench = new ChatBench();

        var text = (await bench.TypeOneAsync("about")).Text();

        text.Should().ContainAll(
            "1.2.3", bench.Knowledge.Current.Snapshot.Version, "Articles: 60", "90 days", "30 minutes", "/forget", "the test's author", "example.org/sahelbot");
    }

    [Theory]
    [InlineData(ChatBench.Moderator, null)]
    [InlineData("7", "role-1")]
    public async Task HandleAsync_KnowledgeOfModerator_TellsItsState(string person, string? role)
    {
        using var bench = new ChatBench();
        bench.Person = bench.Person with { Id = person, Roles = role is null ? [] : [role] };

        var text = (await bench.TypeOneAsync("knowledge")).Text();

        text.Should().ContainAll("Version: " + bench.Knowledge.Current.Snapshot.Version, "Passages: 205", "12 February 2026 (17 days old)");
    }

    [Fact]
    public async Task HandleAsync_KnowledgeOfOthers_LooksLikeAnUnknownCommand()
    {
        using var bench = new ChatBench();

        var refused = (await bench.TypeOneAsync("knowledge status")).Text();
        var unknown = (await bench.TypeOneAsync("knowledgf status")).Text();

        refused.Should().Be(unknown.Replace("knowledgf", "knowledge", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandleAsync_ModeratorOfAnotherPlatform_IsNone()
    {
        using var bench = new ChatBench();
        bench.Person = new SahelBot.Chat.Events.Person("discord", ChatBench.Moderator);

        (await bench.TypeOneAsync("knowledge")).Text().Should().Contain("no command");
    }

    [Fact]
    public async Task HandleAsync_UnknownAction_SaysWhatThereIs()
    {
        using var bench = new ChatBench();
        bench.Person = bench.Person with { Id = ChatBench.Moderator };

        (await bench.TypeOneAsync("knowledge explode")).Text().Should().ContainAll("“explode”", "/knowledge status");
    }
}
