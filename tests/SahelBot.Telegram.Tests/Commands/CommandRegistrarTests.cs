using AwesomeAssertions;
using SahelBot.Telegram.Tests.Fakes;
using Xunit;

namespace SahelBot.Telegram.Tests.Commands;

public class CommandRegistrarTests
{
    private const long Moderator = 1002;

    [Fact]
    public async Task Run_FirstStart_ShowsCommandsToEachTheirs()
    {
        await using var bot = await StartAsync(NewChat());
        var fatou = bot.Telegram.User(1003, "Fatou", languageCode: "fr");
        var group = bot.Telegram.Group(-500, "Watchers");

        await RegisteredAsync(bot);

        bot.Telegram.CommandsSeenBy(bot.Ann).Should().Equal("/ask Ask a question", "/help What I can do");
        bot.Telegram.CommandsSeenBy(bot.Ann, group).Should().Equal("/ask Ask a question", "/help What I can do");
        bot.Telegram.CommandsSeenBy(fatou).Should().Equal("/ask Poser une question", "/help What I can do");
        bot.Telegram.CommandsSeenBy(bot.Telegram.User(Moderator)).Should().Equal(
            "/ask Ask a question", "/help What I can do", "/review Open questions");
    }

    [Fact]
    public async Task Run_SecondStart_ChangesNothing()
    {
        await using var first = await StartAsync(NewChat());
        await RegisteredAsync(first);
        await first.StopAsync();
        var before = Changes(first);

        await using var second = await StartAsync(NewChat(), first);
        await RegisteredAsync(second);

        before.Should().Be(10, "two languages in three scopes and for one moderator, and two descriptions");
        Changes(second).Should().Be(before);
    }

    [Fact]
    public async Task Run_ModeratorNeverWrote_IsNotFatal()
    {
        await using var bot = await RunningBot.StartAsync(change: s => s with { ModeratorUsers = [777] });

        bot.Ann.Says("one");

        await RunningBot.WaitAsync(bot.Ann.Chat, "re: one");
    }

    private static ScriptedChat NewChat() => new()
    {
        Commands =
        [
            ScriptedChat.Command("ask", "Ask a question", french: "Poser une question"),
            ScriptedChat.Command("help", "What I can do"),
            ScriptedChat.Command("review", "Open questions", SahelBot.Chat.Commands.CommandRole.Moderator),
        ],
    };

    private static Task<RunningBot> StartAsync(ScriptedChat chat, RunningBot? before = null) => RunningBot.StartAsync(
        chat,
        telegram: before?.Telegram,
        change: s => s with { ModeratorUsers = [Moderator] },
        prepare: t => t.User(Moderator, "Mo").Says("hello"));

    private static Task RegisteredAsync(RunningBot bot) => RunningBot.UntilAsync(() => bot.Log.Collector.GetSnapshot()
        .Any(r => r.Message.StartsWith("Commands and descriptions are registered", StringComparison.Ordinal)));

    private static int Changes(RunningBot bot) => bot.Telegram.Calls.Count(c => c.Method.StartsWith("setMy", StringComparison.Ordinal));
}
