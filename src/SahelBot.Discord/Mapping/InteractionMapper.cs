using SahelBot.Chat.Events;
using SahelBot.Chat.Words;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Interactions;
using MessageTraits = SahelBot.Discord.Models.Messages.MessageTraits;

namespace SahelBot.Discord.Mapping;

/// <summary>Translates interactions into what they mean to the bot.</summary>
/// <param name="rest">Gives the content of files, when somebody opens them.</param>
internal sealed class InteractionMapper(PlaceBook places, IDiscordRest rest)
{
    /// <summary>What the bot's own button carries before the exchange; the chat layer's buttons begin with a letter.</summary>
    public const string SharePrefix = "~share.";

    /// <summary>Name of the one field of a form.</summary>
    public const string FormField = "text";

    /// <summary>As <see cref="Interaction.AuthorizingIntegrationOwners"/> calls it.</summary>
    private const string GuildInstall = "0";

    private const int MessageCommand = 3;
    private const int FileOption = 11;

    /// <summary>Commands that answer to the person alone.</summary>
    private static readonly HashSet<string> _private = new(StringComparer.Ordinal) { "help", "about", "language", "forget", "knowledge", "pause", "resume" };

    public MappedInteraction Map(Interaction interaction)
    {
        if (interaction is not { Data: { } data, ChannelId: { } channel } || interaction.Invoker() is not { } user)
        {
            return new MappedInteraction.Nothing();
        }

        var place = PlaceOf(interaction, channel);
        var person = PersonOf(interaction, user);
        return interaction.Type switch
        {
            InteractionType.Command => Command(data, person, place),
            InteractionType.Component when data.CustomId is { } id && id.StartsWith(SharePrefix, StringComparison.Ordinal) =>
                new MappedInteraction.Shared(id[SharePrefix.Length..]),
            InteractionType.Component => new MappedInteraction.Pressed(new ChatEvent.Pressed(data.CustomId ?? "")
            {
                Person = person,
                Place = IsReachable(interaction) ? place : place with { Address = PlaceBook.AddressOf(user.Id) },
            }),
            InteractionType.ModalSubmit => new MappedInteraction.Asked(
                new ChatEvent.Submitted(data.CustomId ?? "", data.Fields().GetValueOrDefault(FormField) ?? "") { Person = person, Place = place },
                IsOnlyForPerson: true),
            InteractionType.Autocomplete when data.Options.FirstOrDefault(o => o.Focused) is { } option =>
                new MappedInteraction.Typed(data.Name ?? "", option.Name, option.Text() ?? ""),
            _ => new MappedInteraction.Nothing(),
        };
    }

    public Place PlaceOf(Interaction interaction, Snowflake channel)
    {
        if (interaction.Channel is { } full)
        {
            places.NoteThread(full);
        }

        return places.PlaceOf(channel, interaction.GuildId is null
            && interaction.Context is null or InteractionContext.BotDirectMessage);
    }

    public static Person PersonOf(Interaction interaction, User user) => new(PlaceBook.Platform, PlaceBook.IdOf(user.Id))
    {
        ClientLanguage = Languages.FromCode(interaction.Locale) ?? Two(interaction.Locale),
        Roles = [.. (interaction.Member?.Roles ?? []).Select(PlaceBook.IdOf)],
    };

    /// <summary>
    /// False where one person alone sees the message, and where the bot is not: there it can say something to the interaction only, and
    /// soon not any more.
    /// </summary>
    private static bool IsReachable(Interaction interaction) =>
        interaction.Message?.Flags.HasFlag(MessageTraits.Ephemeral) != true
        && interaction.AuthorizingIntegrationOwners?.ContainsKey(GuildInstall) != false;

    private static string? Two(string? locale) => locale is { Length: >= 2 } ? locale[..2].ToLowerInvariant() : null;

    private MappedInteraction.Asked Command(InteractionData data, Person person, Place place)
    {
        if (data.Type == MessageCommand)
        {
            var text = data.TargetId is { } target && data.Resolved?.Messages?.TryGetValue(target, out var message) == true
                ? message.Content.Trim()
                : "";
            return new MappedInteraction.Asked(
                text.Length == 0 ? null : new ChatEvent.Asked(text) { Person = person, Place = place }, IsOnlyForPerson: true);
        }

        var arguments = data.Options.Where(o => o.Type != FileOption && o.Text() is not null)
            .GroupBy(o => o.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text() ?? "", StringComparer.Ordinal);
        var name = data.Name ?? "";
        return new MappedInteraction.Asked(
            new ChatEvent.Commanded(name, arguments) { Person = person, Place = place, Attachment = AttachmentOf(data) }, _private.Contains(name));
    }

    private Attachment? AttachmentOf(InteractionData data) =>
        data.Options.FirstOrDefault(o => o.Type == FileOption)?.Text() is { } text
        && Snowflake.TryParse(text, out var id) && data.Resolved?.Attachments?.GetValueOrDefault(id) is { } file
            ? new Attachment(file.Filename, file.Size, token => rest.OpenFileAsync(file.Url, Attachment.LongestFile, token))
            : null;
}
