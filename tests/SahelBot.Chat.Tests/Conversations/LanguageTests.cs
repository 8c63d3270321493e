using AwesomeAssertions;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Conversations;

public class LanguageTests
{
    private const string Niger = "When did Niger break off relations with Ukraine?";

    [Fact]
    public async Task HandleAsync_ChosenLanguage_IsThatOfAnswers()
    {
        using var bench = new ChatBench();
        await bench.TypeAsync("language fr");

        (await bench.AskOneAsync(Niger)).Text().Should().Contain("Connaissances au");
    }

    [Fact]
    public async Task HandleAsync_LanguageAuto_ForgetsTheChoice()
    {
        using var bench = new ChatBench();
        await bench.TypeAsync("language fr");
        await bench.TypeAsync("language auto");

        (await bench.AskOneAsync(Niger)).Text().Should().Contain("Knowledge as of");
    }

    [Fact]
    public async Task HandleAsync_LanguageButton_Chooses()
    {
        using var bench = new ChatBench();
        var choice = await bench.TypeOneAsync("language");

        var outcome = await bench.PressAsync(choice, "Українська");

        outcome.Toast.Should().Contain("Українська");
        (await bench.AskOneAsync(Niger)).Text().Should().Contain("Знання станом на");
    }

    [Fact]
    public async Task HandleAsync_UnknownLanguage_ListsTheOnesThereAre()
    {
        using var bench = new ChatBench();

        (await bench.TypeOneAsync("language klingon")).Text().Should().ContainAll("klingon", "fr (Français)", "auto");
    }

    [Fact]
    public async Task HandleAsync_ClientLanguage_IsThatOfCommandsOnly()
    {
        using var bench = new ChatBench();
        bench.Person = bench.Person with { ClientLanguage = "ru-RU" };

        (await bench.TypeOneAsync("timeline Niger")).Text().Should().Contain("Сведения на");
        (await bench.AskOneAsync(Niger)).Text().Should().Contain("Knowledge as of");
    }

    [Fact]
    public async Task HandleAsync_Forget_DeletesWhatIsKeptAndSaysWhat()
    {
        using var bench = new ChatBench();
        await bench.TypeAsync("language fr");
        var answer = await bench.AskOneAsync(Niger);
        await bench.PressAsync(answer, "👍");

        var reply = await bench.TypeOneAsync("forget");

        reply.Text().Should().Contain("enregistrements : 2").And.Contain("questions : 1");
        bench.Feedback.All.Should().BeEmpty();
        bench.Conversations.Places.Should().BeEmpty();
        (await bench.TypeOneAsync("forget")).Text().Should().Contain("Nothing was kept");
    }

    [Fact]
    public async Task HandleAsync_ForgetInGroup_LeavesTheConversationOfOthers()
    {
        using var bench = new ChatBench { Place = new SahelBot.Chat.Events.Place("discord", "9", SahelBot.Chat.Events.PlaceKind.Thread) };
        await bench.AskOneAsync(Niger);

        await bench.TypeAsync("forget");

        bench.Conversations.Places.Should().HaveCount(1);
    }
}
