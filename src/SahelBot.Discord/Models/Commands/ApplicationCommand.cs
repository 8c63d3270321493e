using SahelBot.Discord.Models.Interactions;

namespace SahelBot.Discord.Models.Commands;

/// <summary>A command, as it is registered and as Discord lists it. Localisations are by Discord's names of languages.</summary>
public sealed record ApplicationCommand
{
    /// <summary>Null until Discord has it.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Null counts as <see cref="ApplicationCommandType.ChatInput"/>.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>1 to 32 characters; lower case for chat input.</summary>
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters for chat input; empty for context commands.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25, those that are required first.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Who sees it until an administrator decides otherwise: a bit set as a decimal number. Null for everybody.</summary>
    public string? DefaultMemberPermissions { get; init; }

    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }
}
