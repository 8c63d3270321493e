using System.Net;
using System.Net.Sockets;
using AwesomeAssertions;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Telegram;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Commands;

/// <summary>The running bot with a real database and real HTTP; Telegram is the fake one.</summary>
public sealed class RunCommandTests : IDisposable
{
    private const string Token = "123:abcdef";
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly ProgramRun _run = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("", "", "*No platform is configured*Discord__Token*Telegram__Token*sahelbot chat*")]
    [InlineData("Telegram__Token", "nonsense", "*Telegram__Token is not a token*")]
    [InlineData("Discord__Token", "not a token", "*Discord__Token is not a token*")]
    [InlineData("Chat__PerPerson", "often", "*The setting Chat__PerPerson is \"often\"*20 per minute*")]
    [InlineData("Telegram__Webhook__Secret", "s", "*Telegram__Webhook__Url*")]
    public async Task Run_WrongSettings_SaysWhichAndWhatIsRight(string name, string value, string message)
    {
        if (name.Length > 0)
        {
            _run.Variables["Telegram__Token"] = Token;
            _run.Variables[name] = value;
        }

        var code = await _run.RunAsync("run");

        code.Should().Be(ExitCode.WrongUsage);
        _run.Error.Should().Match(message).And.NotContain(Token);
        _run.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_UnwritableStorage_SaysWhatToDo()
    {
        _run.Variables["Telegram__Token"] = Token;
        _run.Variables["Storage__Sqlite"] = _run.KnowledgePath; // a folder

        var code = await _run.RunAsync("run");

        code.Should().Be(ExitCode.Failed);
        _run.Error.Should().Contain(_run.KnowledgePath);
    }

    [Fact]
    public async Task Run_WrongToken_GivesUpWithAClearMessage()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Token = "999:other" }, Cancelled);
        Configure(telegram);

        var code = await _run.RunAsync("run");

        code.Should().Be(ExitCode.Failed);
        _run.Error.Should().Contain("Telegram: stopped.").And.NotContain(Token);
    }

    [Fact]
    public async Task Run_BothTokens_ServesBothSideBySide()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Token = Token }, Cancelled);
        await using var discord = await FakeDiscord.StartAsync(cancellationToken: Cancelled);
        Configure(telegram);
        _run.Variables["Discord__Token"] = discord.Token;
        _run.Variables["Discord__ApiBase"] = discord.ApiBase.AbsoluteUri;
        var room = discord.Guild("Sahel watchers").Channel("general");
        var anna = telegram.User(42, "Anna");

        await ServeAsync(async () =>
        {
            await discord.Gateway.WaitForReadyAsync(1, _patience, Cancelled);
            await discord.WaitForCommandsAsync(["ask"], _patience, Cancelled);
            anna.Says("When did Mali break off?");
            await anna.Chat.WaitForMessagesAsync(1, _patience, Cancelled);
            var bob = discord.User(7, "Bob");
            await AskAsync(bob, room, "When did Mali break off?");
            bob.Says("@bot When did Niger?", room);
            return await room.WaitForMessagesAsync(2, timeout: _patience, cancellationToken: Cancelled);
        });

        room.BotMessages.Should().HaveCount(2);
        _run.Error.Should().NotContain(discord.Token).And.NotContain(Token);
        File.Exists(Path.Combine(_run.Folder, "data", "sahelbot.db.discord-sessions")).Should().BeTrue();
    }

    [Fact]
    public async Task Run_WrongDiscordToken_GivesUpWithAClearMessage()
    {
        await using var discord = await FakeDiscord.StartAsync(cancellationToken: Cancelled);
        _run.Variables["Discord__Token"] = "MTIz.wrong.token";
        _run.Variables["Discord__ApiBase"] = discord.ApiBase.AbsoluteUri;

        var code = await _run.RunAsync("run");

        code.Should().Be(ExitCode.Failed);
        _run.Error.Should().Contain("Discord: stopped.").And.NotContain("MTIz.wrong.token");
    }

    [Fact]
    public async Task Run_RestartBetweenTwoQuestions_RemembersWhatWasAskedAndAnswersWhatWasMissed()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Token = Token }, Cancelled);
        Configure(telegram);
        var anna = telegram.User(42, "Anna");

        var asked = anna.Says("When did Mali break off?");
        await ServeAsync(() => anna.Chat.WaitForMessagesAsync(1, _patience, Cancelled));
        anna.Says("And Niger?");
        await ServeAsync(() => anna.Chat.WaitForMessagesAsync(2, _patience, Cancelled));

        anna.Chat.BotMessages.Should().HaveCount(2);
        anna.Chat.BotMessages[0].ReplyTo.Should().Be(asked.Id);
        _run.Backend.Opened?.Asked.Should().ContainSingle().Which.History.Should().Equal("When did Mali break off?");
        _run.Error.Should().StartWith("Knowledge: version").And.EndWith("Stopped.\n");
    }

    [Fact]
    public async Task Run_Webhook_AnswersWhatIsDelivered()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Token = Token }, Cancelled);
        Configure(telegram);
        var port = FreePort();
        _run.Variables["Http__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _run.Variables["Telegram__Webhook__Url"] = $"http://127.0.0.1:{port}/telegram/hook";
        _run.Variables["Telegram__Webhook__Secret"] = "s3cret";
        var anna = telegram.User(42, "Anna");
        anna.Says("When did Mali break off?");
        using var client = new HttpClient();

        var (health, forged) = await ServeAsync(async () =>
        {
            await anna.Chat.WaitForMessagesAsync(1, _patience, Cancelled);
            using var stranger = await client.PostAsync(
                new Uri($"http://127.0.0.1:{port}/telegram/hook"), new StringContent("{\"update_id\":9}"), Cancelled);
            return (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/health"), Cancelled), stranger.StatusCode);
        });

        health.Should().Contain("\"healthy\":true").And.Contain("webhook as @");
        forged.Should().Be(HttpStatusCode.Unauthorized);
        anna.Chat.BotMessages.Should().ContainSingle();
        _run.Error.Should().Contain($"HTTP: /health and /telegram/hook on port {port}");
    }

    [Fact]
    public async Task Run_WebhookWithoutPort_SaysThatItIsNeeded()
    {
        _run.Variables["Telegram__Token"] = Token;
        _run.Variables["Telegram__Webhook__Url"] = "https://bot.example/hook";
        _run.Variables["Telegram__Webhook__Secret"] = "s3cret";

        (await _run.RunAsync("run")).Should().Be(ExitCode.WrongUsage);

        _run.Error.Should().Contain("Http__Port");
    }

    /// <summary>Out of those that systems give to who asks for any, so that nobody is given it before the bot takes it.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            var port = Random.Shared.Next(20_000, 30_000);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Any, port));
                return port;
            }
            catch (SocketException)
            {
                // somebody else has it
            }
        }
    }

    private void Configure(FakeTelegram telegram)
    {
        _run.Variables["Telegram__Token"] = Token;
        _run.Variables["Telegram__ApiBase"] = telegram.ApiBase;
    }

    /// <summary>Asks again when the bot was not in time, as a process on a busy machine may be the first time.</summary>
    private static async Task AskAsync(FakeUser person, FakeChannel room, string question)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        late.CancelAfter(_patience);
        FakeInteraction asked;
        do
        {
            asked = person.Slash("ask", room, ("question", question));
            while (asked is { AcknowledgedAt: null, DidNotRespond: false })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, late.Token);
            }
        }
        while (asked.DidNotRespond);

        await asked.WaitForResponseAsync(_patience, Cancelled);
    }

    /// <summary>Runs the bot until something has happened, then stops it as an operator would.</summary>
    private async Task<T> ServeAsync<T>(Func<Task<T>> until)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var running = _run.RunUntilAsync(["run"], stop.Token);
        try
        {
            return await until();
        }
        finally
        {
            await stop.CancelAsync();
            (await running).Should().Be(ExitCode.Done, _run.Error);
        }
    }
}
