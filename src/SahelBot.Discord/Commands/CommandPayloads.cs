using SahelBot.Chat.Commands;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Interactions;

namespace SahelBot.Discord.Commands;

/// <summary>The bot's commands as Discord registers them. Pure.</summary>
internal static class CommandPayloads
{
    /// <summary>Name of the command in the menu of a message; shown to people.</summary>
    public const string AskAboutThis = "Ask about this";

    private const string Fallback = "en";

    /// <summary>Who may delete messages sees the moderators' commands; whether they may use them, the chat layer decides.</summary>
    private const string ManageMessages = "8192";

    private static readonly IReadOnlyList<InteractionContext> _everywhere =
        [InteractionContext.Guild, InteractionContext.BotDirectMessage, InteractionContext.PrivateChannel];

    private static readonly IReadOnlyList<IntegrationType> _anybody = [IntegrationType.Guild, IntegrationType.User];

    private static readonly Dictionary<string, string> _askAboutThis = new(StringComparer.Ordinal)
    {
        ["fr"] = "Demander à ce sujet",
        ["uk"] = "Запитати про це",
        ["ru"] = "Спросить об этом",
    };

    public static IReadOnlyList<ApplicationCommand> Of(IReadOnlyList<CommandDefinition> commands) =>
    [
        .. commands.Select(Of),
        new ApplicationCommand
        {
            Type = ApplicationCommandType.Message,
            Name = AskAboutThis,
            NameLocalizations = _askAboutThis,
            Contexts = _everywhere,
            IntegrationTypes = _anybody,
        },
    ];

    private static ApplicationCommand Of(CommandDefinition command) => new()
    {
        Type = ApplicationCommandType.ChatInput,
        Name = command.Name,
        NameLocalizations = Localised(command.Names),
        Description = command.Descriptions[Fallback],
        DescriptionLocalizations = Localised(command.Descriptions),
        Options = [.. command.Options.OrderByDescending(o => o.IsRequired).Select(Of)],
        DefaultMemberPermissions = command.Role == CommandRole.Moderator ? ManageMessages : null,
        Contexts = _everywhere,
        IntegrationTypes = _anybody,
    };

    private static ApplicationCommandOption Of(CommandOption option) => new()
    {
        Type = option.IsFile ? ApplicationCommandOptionType.File : ApplicationCommandOptionType.Text,
        Name = option.Name,
        Description = option.Descriptions[Fallback],
        DescriptionLocalizations = Localised(option.Descriptions),
        Required = option.IsRequired ? true : null,
        Autocomplete = option is { IsCompleted: true, IsFile: false } ? true : null,
    };

    /// <summary>English counts for American English too; without it Discord would show those people the British one, if there is one.</summary>
    private static Dictionary<string, string>? Localised(IReadOnlyDictionary<string, string> texts)
    {
        if (texts.Count < 2)
        {
            return null;
        }

        var localised = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            foreach (var locale in language == Fallback ? ["en-GB", "en-US"] : new[] { language })
            {
                localised[locale] = text;
            }
        }

        return localised;
    }
}
