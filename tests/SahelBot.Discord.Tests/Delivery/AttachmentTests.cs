using System.Text;
using AwesomeAssertions;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Tests.Bot;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Interactions;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

public class AttachmentTests
{
    private static readonly FakeFile _article = new("Émile's article.md", "Émile's article"u8.ToArray());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slash_WithAFile_BringsItWithoutTheTokenGoingAlong()
    {
        await using var bot = await RunningBot.StartAsync(Reading());

        var given = bot.Ann.Slash("review", bot.Room, ("action", "add"), ("file", _article));
        var answer = await given.WaitForResponseAsync(cancellationToken: Token);

        answer.Text.Should().Contain($"add, {_article.Content.Length} bytes: Émile's article");
        bot.Script.Events.OfType<ChatEvent.Commanded>().Single().Attachment?.Name.Should().Be("Émile's article.md");
        bot.Script.Events.OfType<ChatEvent.Commanded>().Single().Arguments.Should().ContainSingle().Which.Key.Should().Be("action");
        bot.Discord.CallsTo("file").Should().ContainSingle().Which.Path.Should().BeEmpty(); // else: "with a token"
    }

    [Fact]
    public async Task Slash_WithoutAFile_BringsNone()
    {
        await using var bot = await RunningBot.StartAsync(Reading());

        var given = bot.Ann.Slash("review", bot.Room, ("action", "add"));
        var answer = await given.WaitForResponseAsync(cancellationToken: Token);

        answer.Text.Should().Contain("no file");
    }

    [Theory]
    [InlineData(Attachment.LongestFile, "bytes")]
    [InlineData(Attachment.LongestFile + 1, "refused")]
    public async Task Open_LargeFile_IsRefused(int length, string outcome)
    {
        await using var bot = await RunningBot.StartAsync(Reading());

        var given = bot.Ann.Slash("review", bot.Room, ("action", "add"), ("file", new FakeFile("large.txt", new byte[length])));
        var answer = await given.WaitForResponseAsync(cancellationToken: Token);

        answer.Text.Should().Contain(outcome);
    }

    [Fact]
    public async Task Open_FileIsNotOpened_NothingIsFetched()
    {
        var chat = Reading();
        chat.OnEvent = (_, _) => Task.FromResult(ScriptedChat.Says("you may not"));
        await using var bot = await RunningBot.StartAsync(chat);

        var given = bot.Ann.Slash("review", bot.Room, ("action", "add"), ("file", _article));
        await given.WaitForResponseAsync(cancellationToken: Token);

        bot.Discord.CallsTo("file").Should().BeEmpty();
    }

    [Theory]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.TooManyRequests)]
    public async Task Open_FileCannotBeHad_FailsAsAFileDoes(FaultKind fault)
    {
        await using var bot = await RunningBot.StartAsync(Reading());
        bot.Discord.Faults.Next(fault, "file");

        var given = bot.Ann.Slash("review", bot.Room, ("action", "add"), ("file", _article));
        var answer = await given.WaitForResponseAsync(cancellationToken: Token);

        answer.Text.Should().Contain("refused");
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Press_FormWithAValue_OpensFilled(bool isLong, int style)
    {
        var chat = Reading();
        chat.OnEvent = (happened, _) => Task.FromResult(happened is ChatEvent.Pressed
            ? ChatOutcome.Silent with { Form = new ReplyForm("f.1", "Change it", "field: value", 4000) { Value = "title: Old", IsLong = isLong } }
            : ScriptedChat.Says("draft", new ReplyButton("Edit", "e.1")));
        await using var bot = await RunningBot.StartAsync(chat);
        var draft = await bot.Ann.Slash("review", bot.Room, ("action", "draft")).WaitForResponseAsync(cancellationToken: Token);

        var form = await bot.Ann.Presses(draft, "Edit").WaitForModalAsync(cancellationToken: Token);

        var input = form["components"]?[0]?["component"];
        input?["value"]?.ToString().Should().Be("title: Old");
        input?["style"]?.GetValue<int>().Should().Be(style);
        input?["max_length"]?.GetValue<int>().Should().Be(4000);
    }

    private static ScriptedChat Reading() => new()
    {
        Commands =
        [
            Command("ask", "question", isFile: false),
            Command("review", "action", isFile: true),
        ],
        OnEvent = async (happened, _) =>
        {
            var command = (ChatEvent.Commanded)happened;
            if (command.Attachment is not { } file)
            {
                return ScriptedChat.Says("no file");
            }

            try
            {
                await using var content = await file.OpenAsync(Token);
                using var reader = new StreamReader(content, Encoding.UTF8);
                var text = await reader.ReadToEndAsync(Token);
                return ScriptedChat.Says(FormattableString.Invariant(
                    $"{command.Arguments["action"]}, {file.Length} bytes: {text[..Math.Min(50, text.Length)].TrimEnd('\0')}"));
            }
            catch (IOException)
            {
                return ScriptedChat.Says("refused");
            }
        },
    };

    private static CommandDefinition Command(string name, string option, bool isFile)
    {
        List<CommandOption> options = [new(option, InEnglish("What"), IsRequired: true, TakesRest: true)];
        if (isFile)
        {
            options.Add(new CommandOption("file", InEnglish("A file"), IsRequired: false, TakesRest: false) { IsFile = true });
        }

        return new CommandDefinition(name, InEnglish(name), InEnglish($"About {name}"), options, CommandRole.Everyone);
    }

    private static Dictionary<string, string> InEnglish(string text) => new(StringComparer.Ordinal) { ["en"] = text };
}
