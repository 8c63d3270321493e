using AwesomeAssertions;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Messages;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Interactions;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Clients;

/// <summary>The fake and the project's own client understand each other.</summary>
public sealed class OwnClientTests : DiscordTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A patient Discord: a client that was cut off may wait longer than three seconds before it connects again. Heartbeats are as far
    /// apart as Discord's: a client gives a connection up when a beat is not acknowledged before the next is due, and waits longer each
    /// time, so that on a busy machine with hasty beats it would be away for longer than any deadline.
    /// </summary>
    protected override FakeDiscordOptions Options => new() { InteractionDeadline = EchoBot.FirstAnswerWithin };

    [Fact]
    public async Task Command_Button_AndForm()
    {
        await using var bot = await StartAsync();

        var answer = await Anna.Slash("ask", General, ("question", "who?")).WaitForResponseAsync(_patience, Token);
        var pressed = Anna.Presses(answer, "Why?");
        await pressed.WaitForModalAsync(_patience, Token);
        var reason = await Anna.Submits(pressed, ("reason", "I wonder")).WaitForResponseAsync(_patience, Token);

        answer.Content.Should().Be("You asked who?");
        answer.Pings.Should().BeEmpty();
        reason.Content.Should().Be("Because I wonder");
        bot.Failures.Should().BeEmpty();
    }

    [Fact]
    public async Task Picture_GoesWithTheMessage()
    {
        await using var bot = await StartAsync();

        await bot.Rest.SendMessageAsync(
            new Snowflake(General.Id),
            new NewMessage { Content = "A map", File = new FileUpload("map.png", "image/png", new byte[] { 1, 2 }, "Mali and Niger") },
            Token);

        var file = General.BotMessages.Single().Attachments.Should().ContainSingle().Which;
        file.Description.Should().Be("Mali and Niger");
        file.Content.Length.Should().Be(2);
    }

    [Fact]
    public async Task ManyPeople_WhileEverythingBreaks_GetOneAnswerEach()
    {
        const int Channels = 20;
        const int Each = 5;
        await using var bot = await StartAsync();
        Fake.Faults.Add(new FaultRule(FaultKind.TooManyRequests) { Every = 10, RetryAfter = TimeSpan.FromMilliseconds(200) });
        Fake.Faults.Add(new FaultRule(FaultKind.BadGateway) { Every = 11 });
        Fake.Faults.DuplicateEvery = 7;

        var asked = new List<FakeInteraction>();
        for (var i = 0; i < Channels * Each; i++)
        {
            var channel = Guild.Channel(FormattableString.Invariant($"c{i % Channels}"));
            asked.Add(Anna.Slash("ask", channel, ("question", FormattableString.Invariant($"{i}"))));
            Anna.Says(FormattableString.Invariant($"@bot {i}"), channel);
            if (i is 30 or 70)
            {
                Fake.Gateway.Make(i == 30 ? GatewayTrouble.Cut : GatewayTrouble.Reconnect);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }

        foreach (var interaction in asked)
        {
            await interaction.WaitForAcknowledgementAsync(_patience, Token);
            await interaction.WaitForResponseAsync(_patience, Token);
        }

        for (var i = 0; i < Channels; i++)
        {
            var sent = await Guild.Channel(FormattableString.Invariant($"c{i}")).WaitForMessagesAsync(2 * Each, null, _patience, Token);
            sent.Select(m => m.Content).Should().OnlyHaveUniqueItems();
        }

        bot.Failures.Should().BeEmpty();
        Fake.Gateway.Identifies.Should().Be(1);
        Fake.Gateway.Sessions.Single().Resumes.Should().BeGreaterThan(0);
    }

    private async Task<EchoBot> StartAsync()
    {
        var bot = new EchoBot(Fake);
        await Fake.Gateway.WaitForReadyAsync(timeout: _patience, cancellationToken: Token);
        await bot.Rest.OverwriteCommandsAsync(new Snowflake(Fake.ApplicationId), null,
        [
            new ApplicationCommand
            {
                Name = "ask",
                Description = "Ask",
                Options = [new() { Type = ApplicationCommandOptionType.Text, Name = "question", Description = "What", Required = true }],
            },
        ], Token);
        return bot;
    }
}
