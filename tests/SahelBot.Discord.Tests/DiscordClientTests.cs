using System.Net;
using System.Net.Sockets;
using AwesomeAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Tests.Fakes;
using Xunit;

namespace SahelBot.Discord.Tests;

/// <summary>The whole client over real sockets and real HTTP.</summary>
public sealed class DiscordClientTests : IAsyncLifetime
{
    private readonly CancellationTokenSource _stop = new();
    private LoopbackDiscord _discord = null!; // set before each test
    private DiscordClient _client = null!; // likewise

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync();
        _client = NewClient(_discord.ApiBase);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _discord.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task Run_ConnectionIsCut_ResumesAndLosesNothing()
    {
        var running = _client.Gateway.RunAsync(_stop.Token);
        await TestTime.UntilAsync(() => _client.Gateway.Status.IsReady);

        var large = new string('x', 300_000);
        await _discord.Connections[0].DispatchAsync("MESSAGE_CREATE", Message(1, large));
        await TestTime.UntilAsync(() => _client.Gateway.Status.LastHeard is not null);
        await using var events = _client.Gateway.ReadEventsAsync(Token).GetAsyncEnumerator(Token);
        var got = new List<DiscordEvent> { await NextAsync(events), await NextAsync(events) };
        _discord.Connections[0].Cut();
        await TestTime.UntilAsync(() => _discord.Connections.Count == 2 && _client.Gateway.Status.IsReady);
        await _discord.Connections[1].DispatchAsync("MESSAGE_CREATE", Message(2, "after"));
        got.AddRange([await NextAsync(events), await NextAsync(events)]);
        await _stop.CancelAsync();
        await running;
        await TestTime.UntilAsync(() => _discord.Connections[1].ClosedWith is not null);

        got.Select(e => e.GetType().Name).Should().Equal("Ready", "MessageCreated", "Resumed", "MessageCreated");
        ((DiscordEvent.MessageCreated)got[1]).Message.Content.Should().Be(large);
        _discord.Connections[1].Address.Should().Be("/resumed?v=10&encoding=json&compress=zlib-stream");
        _discord.Connections[1].Heard.First(h => h.GetProperty("op").GetInt32() == 6).GetProperty("d").GetProperty("seq").GetInt32()
            .Should().Be(2);
        _discord.Connections[1].ClosedWith.Should().Be(1000);
    }

    [Fact]
    public async Task Send_WithAPicture_ArrivesAsAForm()
    {
        var message = new NewMessage { Content = "timeline", File = new FileUpload("t.png", "image/png", "PNG"u8.ToArray()) };

        await _client.Rest.SendMessageAsync(new Snowflake(5), message, Token);

        var (path, contentType, body) = _discord.Posted.Should().ContainSingle().Which;
        path.Should().Be("/api/v10/channels/5/messages");
        contentType.Should().StartWith("multipart/form-data; boundary=");
        body.Should().Contain("name=\"payload_json\"").And.Contain("name=\"files[0]\"; filename=\"t.png\"");
    }

    [Fact]
    public async Task Send_NobodyListens_SaysSoWithoutTheAddress()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); // so that nobody else gets its port
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = NewClient(new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}/api/v10")); // it is bound

        var call = () => client.Rest.GetGatewayAsync(Token);

        (await call.Should().ThrowAsync<DiscordException>()).Which.Message.Should().Be("GET /gateway/bot: no connection (ConnectionError)");
    }

    private static DiscordClient NewClient(Uri apiBase) => new(
        new DiscordOptions { Token = new DiscordToken("secret-token"), ApiBase = apiBase },
        new MemoryBudget(),
        TimeProvider.System,
        NullLoggerFactory.Instance);

    private static string Message(int id, string content) =>
        $$"""{"id":"{{id}}","channel_id":"5","author":{"id":"3"},"content":"{{content}}"}""";

    private static async Task<DiscordEvent> NextAsync(IAsyncEnumerator<DiscordEvent> events)
    {
        (await events.MoveNextAsync()).Should().BeTrue();
        return events.Current;
    }
}
