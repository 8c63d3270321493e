using System.Text;
using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Telegram.Tests.Fakes;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Telegram.Tests.Delivery;

public class AttachmentTests
{
    private static readonly byte[] _article = "Émile's article"u8.ToArray();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_CaptionOfAFile_BringsTheFile()
    {
        var chat = Reading();
        await using var bot = await RunningBot.StartAsync(chat);

        bot.Ann.SendsDocument("article", _article, "/review add");
        var answer = (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0];

        answer.Text.Should().Be($"review|add|article|{_article.Length}|Émile's article");
    }

    [Fact]
    public async Task Command_ReplyToAFileOfSomebodyElse_BringsThatFile()
    {
        var chat = Reading();
        await using var bot = await RunningBot.StartAsync(chat);
        var group = bot.Telegram.Group(-500, "Moderators");
        var sent = bot.Telegram.User(1002, "Bob").SendsDocument("notes", "Bob's notes"u8.ToArray(), chat: group);

        bot.Ann.Says("/review add", sent);
        var answer = (await RunningBot.WaitAsync(group, 1))[0];

        answer.Text.Should().Be("review|add|notes|11|Bob's notes");
    }

    [Fact]
    public async Task Command_WithoutAFile_BringsNone()
    {
        var chat = Reading();
        await using var bot = await RunningBot.StartAsync(chat);

        bot.Ann.Says("/review add");
        var answer = (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0];

        answer.Text.Should().Be("review|add|no file");
    }

    [Fact]
    public async Task Open_FileIsNotOpened_NothingIsFetched()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Ann.SendsDocument("article.md", _article, "/review add");
        await RunningBot.WaitAsync(bot.Ann.Chat, 1);

        bot.Telegram.CallsTo("getFile").Should().BeEmpty();
    }

    [Theory]
    [InlineData(Attachment.LongestFile, true, "read")]
    [InlineData(Attachment.LongestFile + 1, true, "refused")]
    [InlineData(Attachment.LongestFile + 1, false, "refused")]
    [InlineData((20 * 1024 * 1024) + 1, false, "refused")] // Telegram itself gives no such file
    public async Task Open_LargeFile_IsRefusedHoweverItsSizeIsTold(int length, bool tellsSize, string outcome)
    {
        var chat = Answering(async file => (await ReadAsync(file)).Length == length ? "read" : "cut");
        await using var bot = await RunningBot.StartAsync(chat);

        bot.Ann.SendsDocument("large.txt", new byte[length], "/review add", tellsSize: tellsSize);
        var answer = (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0];

        answer.Text.Should().Be(outcome);
        bot.Telegram.CallsTo("getFile").Should().HaveCount(tellsSize && length > Attachment.LongestFile ? 0 : 1);
    }

    [Theory]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.TooManyRequests)]
    public async Task Open_FileCannotBeHad_FailsAsAFileDoes(FaultKind fault)
    {
        await using var bot = await RunningBot.StartAsync(Reading(), prepare: t => t.Faults.Next(fault, "file"));

        bot.Ann.SendsDocument("article.md", _article, "/review add");
        var answer = (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0];

        answer.Text.Should().Be("refused");
    }

    [Fact]
    public async Task Open_FileCannotBeHad_TellsNobodyTheToken()
    {
        string? said = null;
        var chat = Answering(async file =>
        {
            try
            {
                return (await ReadAsync(file)).Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (IOException e)
            {
                said = e.ToString();
                return "refused";
            }
        });
        await using var bot = await RunningBot.StartAsync(chat, prepare: t => t.Faults.Next(FaultKind.BadGateway, "file"));

        bot.Ann.SendsDocument("article.md", _article, "/review add");
        await RunningBot.WaitAsync(bot.Ann.Chat, "refused");

        said.Should().NotBeNull().And.NotContain(bot.Telegram.Token.Split(':')[1]);
        bot.Log.Collector.GetSnapshot().Should().OnlyContain(r => !r.ToString().Contains(bot.Telegram.Token.Split(':')[1], StringComparison.Ordinal));
    }

    private static ScriptedChat Reading() => new()
    {
        OnEvent = async (happened, _) =>
        {
            var command = (ChatEvent.Commanded)happened;
            if (command.Attachment is not { } file)
            {
                return ScriptedChat.Says($"{command.Name}|{command.Typed}|no file");
            }

            try
            {
                var text = Encoding.UTF8.GetString(await ReadAsync(file)).ReplaceLineEndings(" ").Trim();
                return ScriptedChat.Says(FormattableString.Invariant($"{command.Name}|{command.Typed}|{file.Name}|{file.Length}|{text}"));
            }
            catch (IOException)
            {
                return ScriptedChat.Says("refused");
            }
        },
    };

    private static ScriptedChat Answering(Func<Attachment, Task<string>> answer) => new()
    {
        OnEvent = async (happened, _) =>
        {
            try
            {
                return ScriptedChat.Says(await answer(((ChatEvent.Commanded)happened).Attachment!)); // each test sends a file
            }
            catch (IOException)
            {
                return ScriptedChat.Says("refused");
            }
        },
    };

    private static async Task<byte[]> ReadAsync(Attachment file)
    {
        await using var content = await file.OpenAsync(Token);
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, Token);
        return memory.ToArray();
    }
}
