using AwesomeAssertions;
using SahelBot.Discord.Tests.Bot;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

public class ShardTests
{
    private const int Shards = 3;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ThreeShards_EachAnswersItsServers()
    {
        await using var discord = await StartAsync();
        var rooms = RoomPerShard(discord);
        await using var bot = await RunningBot.StartAsync(discord: discord);
        await discord.Gateway.WaitForReadyAsync(Shards, _patience, Token);

        foreach (var room in rooms)
        {
            bot.Ann.Says("@bot one?", room);
            await bot.Ann.Slash("ask", room, ("question", "two?")).WaitForResponseAsync(cancellationToken: Token);
            await room.WaitForMessagesAsync(2, cancellationToken: Token);
        }

        bot.Ann.Says("three?");
        await bot.Ann.DirectMessages.WaitForMessagesAsync(1, cancellationToken: Token);

        rooms.Should().OnlyContain(r => r.BotMessages.Count == 2);
        bot.Adapter.Activity.Should().Contain("3 of 3 connections");
        discord.Gateway.Sessions.Select(s => s.Shard).Should().BeEquivalentTo([0, 1, 2]);
    }

    [Fact]
    public async Task ThreeShards_OneLosesItsSession_OnlyItsServersAreAskedForWhatWasMissed()
    {
        await using var discord = await StartAsync();
        var rooms = RoomPerShard(discord);
        await using var bot = await RunningBot.StartAsync(discord: discord);
        await discord.Gateway.WaitForReadyAsync(Shards, _patience, Token);

        discord.Gateway.Make(GatewayTrouble.LostSession, shard: 1);
        foreach (var room in rooms)
        {
            bot.Ann.Says("@bot one?", room);
        }

        await Task.WhenAll(rooms.Select(r => r.WaitForMessagesAsync(1, timeout: _patience, cancellationToken: Token)));
        await RunningBot.UntilAsync(() => bot.Inbox.Open == 0);

        rooms.Should().OnlyContain(r => r.BotMessages.Count == 1);
        discord.Gateway.Sessions.Select(s => s.Shard).Should().BeEquivalentTo([0, 1, 1, 2]);
        discord.CallsTo("GET /channels/{channel_id}/messages").Should().ContainSingle().Which.Path.Should().Contain($"/{rooms[1].Id}/");
    }

    [Fact]
    public async Task ThreeShards_NextProcess_AnswersWhatEachMissed()
    {
        var inbox = new MemoryInbox();
        await using var discord = await StartAsync();
        var rooms = RoomPerShard(discord);
        await using (var first = await RunningBot.StartAsync(inbox: inbox, discord: discord))
        {
            await discord.Gateway.WaitForReadyAsync(Shards, _patience, Token);
            first.Ann.Says("@bot one?", rooms[0]);
            await rooms[0].WaitForMessagesAsync(1, cancellationToken: Token);
        }

        foreach (var room in rooms)
        {
            discord.User(1001).Says("@bot two?", room);
        }

        await using var next = await RunningBot.StartAsync(inbox: inbox, discord: discord);
        await Task.WhenAll(rooms.Select((r, i) => r.WaitForMessagesAsync(i == 0 ? 2 : 1, timeout: _patience, cancellationToken: Token)));
        await RunningBot.UntilAsync(() => inbox.Open == 0);

        rooms.Select(r => r.BotMessages.Count).Should().Equal(2, 1, 1);
    }

    private static Task<FakeDiscord> StartAsync() => FakeDiscord.StartAsync(
        RunningBot.Options with { RecommendedShards = Shards, MaxConcurrency = Shards }, Token);

    /// <summary>A room in a server of each shard, in their order.</summary>
    private static List<FakeChannel> RoomPerShard(FakeDiscord discord) =>
        [.. Enumerable.Range(0, Shards).Select(i => discord.Guild($"server {i}", (ulong)(300 + i) << 22).Channel("room"))];
}
