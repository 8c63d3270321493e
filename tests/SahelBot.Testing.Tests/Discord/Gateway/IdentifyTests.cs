using AwesomeAssertions;
using SahelBot.Testing.Discord;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Gateway;

public sealed class IdentifyTests : DiscordTests
{
    protected override FakeDiscordOptions Options => new()
    {
        Clock = Clock,
        IdentifyLimit = 3,
        MaxConcurrency = 2,
        GuildsPerShardLimit = 2,
    };

    [Fact]
    public async Task TooFast_IsInvalidSession_ExceptForAnotherKey()
    {
        var (first, _) = await GatewayClient.BeginAsync(Fake, shard: (0, 4));
        using var _1 = first;
        using var second = await GatewayClient.ConnectAsync(Fake);
        await second.IdentifyAsync(shard: (2, 4));
        (await second.OpAsync(9))["d"]!.GetValue<bool>().Should().BeFalse();

        var (third, _) = await GatewayClient.BeginAsync(Fake, shard: (1, 4));

        third.Dispose();
        Fake.Gateway.Identifies.Should().Be(3);
    }

    [Fact]
    public async Task TooMany_TakeTheTokenAway()
    {
        for (var i = 0; i < 3; i++)
        {
            var (client, _) = await GatewayClient.BeginAsync(Fake);
            client.Dispose();
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        (await Api.GetAsync("/gateway/bot")).Json["session_start_limit"]!["remaining"]!.GetValue<int>().Should().Be(0);
        using var beyond = await GatewayClient.ConnectAsync(Fake);
        await beyond.IdentifyAsync();

        (await beyond.ClosedAsync()).Should().Be(4004);
        (await Api.GetAsync("/users/@me")).Status.Should().Be(401);
        Fake.Gateway.IsTokenValid.Should().BeFalse();
    }

    [Fact]
    public async Task Budget_IsFullAgainAfterADay()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        client.Dispose();
        Clock.Advance(TimeSpan.FromHours(24));

        (await Api.GetAsync("/gateway/bot")).Json["session_start_limit"]!["remaining"]!.GetValue<int>().Should().Be(3);
    }

    [Fact]
    public async Task TooManyGuilds_NeedShards()
    {
        Fake.Guild("two");
        Fake.Guild("three");
        using var client = await GatewayClient.ConnectAsync(Fake);

        await client.IdentifyAsync();

        (await client.ClosedAsync()).Should().Be(4011);
    }
}
