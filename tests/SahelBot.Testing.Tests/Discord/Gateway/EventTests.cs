using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Gateway;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Gateway;

public sealed class EventTests : DiscordTests
{
    protected override FakeDiscordOptions Options => new() { Clock = Clock, IdentifyInterval = TimeSpan.Zero };

    [Theory]
    [InlineData("hello", "")]
    [InlineData("@bot hello", "<@BOT> hello")]
    [InlineData("<@&ROLE> hello", "")]
    public async Task GuildMessage_WithoutTheContentIntent_IsReadOnlyWhenTheBotIsMentioned(string said, string read)
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;

        Anna.Says(said.Replace("ROLE", $"{Guild.BotRole}", StringComparison.Ordinal), General);

        (await ContentAsync(client)).Should().Be(read.Replace("BOT", $"{Fake.Bot.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DirectMessage_IsRead()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;

        Anna.Says("hello");

        var said = await client.EventAsync("MESSAGE_CREATE");
        said["d"]!["content"]!.GetValue<string>().Should().Be("hello");
        said["d"]!.AsObject().ContainsKey("guild_id").Should().BeFalse();
    }

    [Fact]
    public async Task Reply_IsReadWhenItPingsTheBot()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        await Api.SendAsync(General, "Yes");
        await client.EventAsync("MESSAGE_CREATE");

        Anna.Says("Why?", replyTo: General.BotMessages.Single());
        Anna.Says("And quietly?", replyTo: General.BotMessages.Single(), pings: false);

        (await ContentAsync(client)).Should().Be("Why?");
        (await ContentAsync(client)).Should().BeEmpty();
    }

    [Fact]
    public async Task Content_IsReadWhenItWasGrantedAndAskedFor()
    {
        await using var open = await FakeDiscord.StartAsync(new FakeDiscordOptions { Clock = Clock, HasMessageContent = true }, Token);
        var (client, _) = await GatewayClient.BeginAsync(open, intents: GatewayClient.Intents | 1 << 15);
        using var _1 = client;

        open.User(42).Says("hello", open.Guild("g").Channel("c"));

        (await ContentAsync(client)).Should().Be("hello");
    }

    [Fact]
    public async Task Intents_FilterWhatIsTold()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake, intents: 1 << 12);
        using var _1 = client;

        Anna.Says("@bot in the guild", General);
        Anna.Says("direct");

        (await ContentAsync(client)).Should().Be("direct");
    }

    [Fact]
    public async Task Shards_GetTheirGuilds_AndTheFirstDirectMessages()
    {
        var even = Fake.Guild("even", 2UL << 22);
        var odd = Fake.Guild("odd", 3UL << 22);
        var (first, _) = await GatewayClient.BeginAsync(Fake, shard: (0, 2));
        var (second, _) = await GatewayClient.BeginAsync(Fake, shard: (1, 2));
        using var _1 = first;
        using var _2 = second;

        Anna.Says("@bot odd", odd.Channel("c"));
        Anna.Says("@bot even", even.Channel("c"));
        Anna.Says("direct");

        (await ContentAsync(first)).Should().EndWith("even");
        (await ContentAsync(first)).Should().Be("direct");
        (await ContentAsync(second)).Should().EndWith("odd");
    }

    [Fact]
    public async Task Interaction_IsToldWithoutAnyIntent()
    {
        await Api.RegisterAsync(AskCommand);
        var (client, _) = await GatewayClient.BeginAsync(Fake, intents: 0);
        using var _1 = client;

        var asked = Anna.Slash("ask", General, ("question", "Why?"));

        (await client.EventAsync("INTERACTION_CREATE"))["d"]!["token"]!.GetValue<string>().Should().Be(asked.Token);
    }

    [Fact]
    public async Task Duplicates_ComeTwice()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        Fake.Faults.DuplicateEvery = 2;

        Anna.Says("one");
        Anna.Says("two");

        (await ContentAsync(client)).Should().Be("one");
        (await ContentAsync(client)).Should().Be("two");
        (await ContentAsync(client)).Should().Be("two");
    }

    [Fact]
    public async Task Delayed_ComesAfterOthers()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        Fake.Faults.DelayEvery = 2;
        Anna.Says("one");

        Anna.Says("two");
        Anna.Says("three");

        (await ContentAsync(client)).Should().Be("one");
        (await ContentAsync(client)).Should().Be("three");
        Clock.Advance(Fake.Faults.EventDelay);
        (await ContentAsync(client)).Should().Be("two");
    }

    [Fact]
    public async Task EditsAndDeletions_AreTold()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        var said = Anna.Says("one");
        Anna.Edits(said, "uno");
        Anna.Deletes(said);

        (await client.EventAsync("MESSAGE_UPDATE"))["d"]!["content"]!.GetValue<string>().Should().Be("uno");
        (await client.EventAsync("MESSAGE_DELETE"))["d"]!["id"]!.GetValue<string>().Should().Be($"{said.Id}");
    }

    [Fact]
    public async Task EphemeralAnswers_AreNotTold()
    {
        await Api.RegisterAsync(AskCommand);
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;
        var asked = Anna.Slash("ask", General, ("question", "Why?"));
        await Api.AnswerAsync(asked, 4, new JsonObject { ["content"] = "psst", ["flags"] = 64 });

        Anna.Says("next");

        (await ContentAsync(client)).Should().Be("next");
    }

    [Fact]
    public async Task Trouble_ComesAgainAndAgain()
    {
        var (client, _) = await GatewayClient.BeginAsync(Fake);
        using var _1 = client;

        Fake.Gateway.MakeEvery(TimeSpan.FromMilliseconds(20), GatewayTrouble.Reconnect);

        await PassUntilAsync(client.OpAsync(7), TimeSpan.FromMilliseconds(20));
        await PassUntilAsync(client.OpAsync(7), TimeSpan.FromMilliseconds(20));
    }

    private static async Task<string> ContentAsync(GatewayClient client) =>
        (await client.EventAsync("MESSAGE_CREATE"))["d"]!["content"]!.GetValue<string>();
}
