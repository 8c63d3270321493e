using System.Text.Json;
using AwesomeAssertions;
using SahelBot.Chat.Commands;
using SahelBot.Discord.Commands;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Interactions;
using Xunit;

namespace SahelBot.Discord.Tests.Commands;

public class CommandTests
{
    private static readonly CommandDefinition _who = new(
        "who",
        Texts(("en", "who"), ("fr", "qui")),
        Texts(("en", "Who somebody is"), ("uk", "Хто це")),
        [
            new CommandOption("page", Texts(("en", "Page")), IsRequired: false, TakesRest: false),
            new CommandOption("actor", Texts(("en", "A name")), IsRequired: true, TakesRest: true) { IsCompleted = true },
        ],
        CommandRole.Everyone);

    [Fact]
    public void Of_Command_HasWhatDiscordAsksFor()
    {
        var command = CommandPayloads.Of([_who])[0];

        command.Options!.Select(o => o.Name).Should().Equal("actor", "page"); // required ones first, or Discord refuses
        command.Options![0].Should().BeEquivalentTo(new { Required = true, Autocomplete = true });
        command.NameLocalizations.Should().BeEquivalentTo(
            new Dictionary<string, string> { ["en-GB"] = "who", ["en-US"] = "who", ["fr"] = "qui" });
        command.Contexts.Should().BeEquivalentTo(
            [InteractionContext.Guild, InteractionContext.BotDirectMessage, InteractionContext.PrivateChannel]);
        command.IntegrationTypes.Should().BeEquivalentTo([IntegrationType.Guild, IntegrationType.User]);
        command.DefaultMemberPermissions.Should().BeNull();
    }

    [Fact]
    public void Of_ModeratorsCommand_IsHiddenFromOthers() =>
        CommandPayloads.Of([_who with { Role = CommandRole.Moderator }])[0].DefaultMemberPermissions.Should().Be("8192");

    [Fact]
    public void AreSame_WithWhatDiscordFillsIn_IsTrue()
    {
        var wanted = CommandPayloads.Of([_who]);
        var there = wanted.Reverse().Select((c, i) => c with
        {
            Id = new Snowflake((ulong)(i + 1)),
            DescriptionLocalizations = c.DescriptionLocalizations ?? new Dictionary<string, string>(),
            Options = c.Options is null ? [] : [.. c.Options.Select(o => o with { Required = o.Required ?? false, Choices = [] })],
            Contexts = [.. (c.Contexts ?? []).Reverse()],
        }).ToList();

        CommandDifference.AreSame(there, wanted).Should().BeTrue();
    }

    [Fact]
    public void AreSame_AnyDifference_IsFalse()
    {
        var wanted = CommandPayloads.Of([_who]);
        ApplicationCommand[] changed =
        [
            wanted[0] with { Description = "Other" },
            wanted[0] with { NameLocalizations = null },
            wanted[0] with { DefaultMemberPermissions = "0" },
            wanted[0] with { Contexts = [InteractionContext.Guild] },
            wanted[0] with { Options = [wanted[0].Options![1], wanted[0].Options![0]] },
            wanted[0] with { Options = [wanted[0].Options![0] with { Autocomplete = null }, wanted[0].Options![1]] },
        ];

        changed.Should().OnlyContain(c => !CommandDifference.AreSame(new[] { c, wanted[1] }, wanted));
        CommandDifference.AreSame([wanted[0]], wanted).Should().BeFalse();
    }

    [Fact]
    public void Of_ContextCommand_IsWrittenWithoutOptions() =>
        JsonSerializer.Serialize(CommandPayloads.Of([]), DiscordJson.Default.IReadOnlyListApplicationCommand)
            .Should().Contain("\"type\":3").And.NotContain("options");

    private static Dictionary<string, string> Texts(params (string Language, string Text)[] texts) =>
        texts.ToDictionary(t => t.Language, t => t.Text, StringComparer.Ordinal);
}
