using AwesomeAssertions;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Gateway;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Gateway;

public sealed class SessionTests : DiscordTests
{
    protected override FakeDiscordOptions Options => new()
    {
        Clock = Clock,
        HeartbeatInterval = TimeSpan.FromMilliseconds(500),
        IdentifyInterval = TimeSpan.Zero,
    };

    [Theory]
    [InlineData(GatewayClient.Query)]
    [InlineData(GatewayClient.Compressed)]
    public async Task Identify_BringsReadyAndGuilds(string query)
    {
        using var client = await GatewayClient.ConnectAsync(Fake, query);
        var hello = await client.OpAsync(10);
        await client.IdentifyAsync();
        var ready = await client.EventAsync("READY");
        var guild = await client.EventAsync("GUILD_CREATE");

        hello["d"]!["heartbeat_interval"]!.GetValue<int>().Should().Be(500);
        ready["s"]!.GetValue<int>().Should().Be(1);
        ready["d"]!["guilds"]![0]!["unavailable"]!.GetValue<bool>().Should().BeTrue();
        guild["d"]!["channels"]![0]!["name"]!.GetValue<string>().Should().Be("general");
    }

    [Fact]
    public async Task Interaction_ToldAgainOnResume_KnowsWhenItReachedTheBot()
    {
        await Api.RegisterAsync(AskCommand);
        var (first, ready) = await GatewayClient.BeginAsync(Fake);
        using var _ = first;
        await first.EventAsync("GUILD_CREATE");
        Fake.Gateway.Make(GatewayTrouble.Cut);
        await Fake.Gateway.WaitForAsync(all => all[0].ClosedAt is not null, "the cut", cancellationToken: Token);

        var asked = Anna.Slash("ask", General, ("question", "When?"));
        Clock.Advance(TimeSpan.FromSeconds(2));
        var never = asked.ToldAfter;
        using var second = await GatewayClient.ResumeAsync(Fake, ready, 2);
        await second.EventAsync("RESUMED");
        var atOnce = asked.ToldAfter;
        Clock.Advance(TimeSpan.FromSeconds(1));

        never.Should().BeNull();
        atOnce.Should().BeNull(); // it may be cut before it is read
        asked.ToldAfter.Should().Be(TimeSpan.FromSeconds(2));
        Fake.Gateway.Gaps().Should().ContainSingle().Which.Should().Match<(DateTimeOffset From, DateTimeOffset To)>(
            g => g.To - g.From == TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Heartbeat_IsAcknowledged()
    {
        using var client = await GatewayClient.ConnectAsync(Fake);

        await client.SendAsync(1, null);

        (await client.OpAsync(11)).Should().NotBeNull();
        Fake.Gateway.Connections.Single().Heartbeats.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":-1,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":32768,"properties":{}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1,"properties":{},"shard":[2,2]}}""", 4010)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":99,"d":{}}""", 4001)]
    [InlineData("""{"op":""", 4002)]
    public async Task Send_Wrong_IsClosed(string payload, int code)
    {
        using var client = await GatewayClient.ConnectAsync(Fake);

        await client.SendAsync(payload.Replace("TOKEN", Fake.Token, StringComparison.Ordinal));

        (await client.ClosedAsync()).Should().Be(code);
    }

    [Fact]
    public async Task Identify_Twice_IsClosed()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;

        await client.IdentifyAsync();

        (await client.ClosedAsync()).Should().Be(4005);
    }

    [Fact]
    public async Task Connect_OfAnOldVersion_IsClosed()
    {
        using var client = await GatewayClient.ConnectAsync(Fake, "v=6&encoding=json");

        (await client.ClosedAsync()).Should().Be(4012);
    }

    [Fact]
    public async Task Send_TooLong_IsClosed()
    {
        using var client = await GatewayClient.ConnectAsync(Fake);

        await client.SendAsync(3, new string('x', 4096));

        (await client.ClosedAsync()).Should().Be(4002);
    }

    [Fact]
    public async Task Send_TooOften_IsClosed()
    {
        using var client = await GatewayClient.ConnectAsync(Fake);
        for (var i = 0; i < 121; i++)
        {
            await client.SendAsync(1, null);
        }

        (await client.ClosedAsync()).Should().Be(4008);
    }

    [Theory]
    [InlineData(GatewayClient.Query)]
    [InlineData(GatewayClient.Compressed)]
    public async Task Resume_ReplaysWhatWasMissed(string query)
    {
        var (client, ready) = await GatewayClient.BeginAsync(Fake, query);
        using var _1 = client;
        Anna.Says("@bot one", General);
        var seen = await client.EventAsync("MESSAGE_CREATE");
        Fake.Gateway.Make(GatewayTrouble.Cut);
        Anna.Says("@bot two", General);

        using var again = await GatewayClient.ResumeAsync(Fake, ready, seen["s"]!.GetValue<int>(), query);

        (await again.EventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>().Should().EndWith("two");
        await again.EventAsync("RESUMED");
        Fake.Gateway.Identifies.Should().Be(1);
        Fake.Gateway.Sessions.Should().ContainSingle().Which.Resumes.Should().Be(1);
    }

    [Fact]
    public async Task Resume_AtTheWrongPlace_IsClosed()
    {
        var (client, ready) = await GatewayClient.BeginAsync(Fake);
        client.Abort();
        client.Dispose();

        using var wrongUrl = await GatewayClient.ConnectAsync(Fake);
        await wrongUrl.ResumeAsync(ready, 1);
        using var wrongQuery = await GatewayClient.ResumeAsync(Fake, ready, 1, GatewayClient.Compressed);

        (await wrongUrl.ClosedAsync()).Should().Be(4009);
        (await wrongQuery.ClosedAsync()).Should().Be(4009);
    }

    [Fact]
    public async Task Resume_AfterACleanClose_IsInvalid()
    {
        var (client, ready) = await GatewayClient.BeginAsync(Fake);
        await client.CloseAsync(1000);
        client.Dispose();
        await Fake.Gateway.WaitForAsync(c => c[0] is { ClosedBy: ConnectionEnd.Bot, ClosedAt: not null }, "the close", cancellationToken: Token);

        using var again = await GatewayClient.ResumeAsync(Fake, ready, 1);

        (await again.OpAsync(9))["d"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task Resume_TooLate_IsInvalid()
    {
        var (client, ready) = await GatewayClient.BeginAsync(Fake);
        client.Abort();
        client.Dispose();
        await Fake.Gateway.WaitForAsync(c => c[0].ClosedAt is not null, "the end", cancellationToken: Token);
        Clock.Advance(TimeSpan.FromMinutes(3));

        using var again = await GatewayClient.ResumeAsync(Fake, ready, 1);

        (await again.OpAsync(9))["d"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task Resume_FromTheFuture_IsClosed()
    {
        var (client, ready) = await GatewayClient.BeginAsync(Fake);
        client.Abort();
        client.Dispose();

        using var again = await GatewayClient.ResumeAsync(Fake, ready, 99);

        (await again.ClosedAsync()).Should().Be(4007);
    }

    [Fact]
    public async Task LostSession_MayBeginAnewOnTheSameSocket_AndIsToldOnce()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        Fake.Gateway.Make(GatewayTrouble.LostSession);
        (await client.OpAsync(9))["d"]!.GetValue<bool>().Should().BeFalse();

        await client.IdentifyAsync();
        await client.EventAsync("READY");
        Anna.Says("@bot hello", General);
        Anna.Says("@bot bye", General);

        (await client.EventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>().Should().EndWith("hello");
        (await client.EventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>().Should().EndWith("bye");
    }

    [Fact]
    public async Task Silent_SaysNothingAnyMore()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        await client.EventAsync("GUILD_CREATE");
        Fake.Gateway.GoSilent();
        await client.SendAsync(1, null);
        await Fake.Gateway.WaitForAsync(c => c[0].Heartbeats.Count == 1, "a beat", cancellationToken: Token);

        var next = client.ReceiveAsync();

        (await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token))).Should().NotBe(next);
        client.Abort();
    }

    [Fact]
    public async Task NoHeartbeat_IsPutOut()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        await client.EventAsync("GUILD_CREATE");
        var closed = client.ClosedAsync();

        await PassUntilAsync(closed, TimeSpan.FromSeconds(1));

        (await closed).Should().Be(4009);
    }

    [Fact]
    public async Task RefusedConnections_AreCounted()
    {
        Fake.Gateway.RefusesConnections = true;

        await FluentActions.Awaiting(() => GatewayClient.ConnectAsync(Fake)).Should().ThrowAsync<System.Net.WebSockets.WebSocketException>();

        Fake.Gateway.Connections.Single().ClosedBy.Should().Be(ConnectionEnd.Refused);
    }

    [Fact]
    public async Task Sessions_HaveObjectsOfTheirOwn()
    {
        var (first, _) = await GatewayClient.BeginAsync(Fake);
        var (second, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = first;
        using var _2 = second;

        Anna.Says("@bot hello", General);

        (await first.EventAsync("MESSAGE_CREATE"))["s"]!.GetValue<int>().Should().Be(3);
        (await second.EventAsync("MESSAGE_CREATE"))["s"]!.GetValue<int>().Should().Be(3);
    }
}
