using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Models.Interactions;

/// <summary>A command, a press or a form. It must be answered within 3 seconds, if only by deferring.</summary>
public sealed record Interaction
{
    public required Snowflake Id { get; init; }

    public required Snowflake ApplicationId { get; init; }

    public required InteractionType Type { get; init; }

    public required string Token { get; init; }

    public InteractionData? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>In guilds.</summary>
    public Member? Member { get; init; }

    /// <summary>Outside guilds.</summary>
    public User? User { get; init; }

    /// <summary>Of a press: the message that holds the component.</summary>
    public Message? Message { get; init; }

    /// <summary>The person's language, such as <c>fr</c> or <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    public InteractionContext? Context { get; init; }

    /// <summary>What the bot may do in the channel: a bit set as a decimal number.</summary>
    public string? AppPermissions { get; init; }

    /// <summary>Bytes that a file may have.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>Who installed the bot, by <see cref="IntegrationType"/>: the guild and the user, or "0" for direct messages.</summary>
    public IReadOnlyDictionary<string, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    /// <summary>Whoever did it, in guilds and outside.</summary>
    public User? Invoker() => Member?.User ?? User;

    public InteractionAddress Address() => new(ApplicationId, Id, Token);

    public override string ToString() => $"Interaction {Id}, {Type}"; // without the token, and without what people write
}
