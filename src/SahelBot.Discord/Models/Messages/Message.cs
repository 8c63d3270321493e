namespace SahelBot.Discord.Models.Messages;

/// <summary>A message as Discord tells of it.</summary>
public sealed record Message
{
    public required Snowflake Id { get; init; }

    public required Snowflake ChannelId { get; init; }

    /// <summary>Null in direct messages, and in messages that were asked for over HTTP.</summary>
    public Snowflake? GuildId { get; init; }

    public required User Author { get; init; }

    /// <summary>Only over the gateway and in guilds.</summary>
    public Member? Member { get; init; }

    /// <summary>Empty, without the message content intent, unless the message mentions the bot, is its own or is a direct message.</summary>
    public string Content { get; init => field = value ?? ""; } = "";

    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Null when nobody has rewritten it; previews that Discord adds later are no rewriting.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>0 is an ordinary message, 19 a reply; others are joins, pins, boosts and the like.</summary>
    public int Type { get; init; }

    public MessageTraits Flags { get; init; }

    public IReadOnlyList<User> Mentions { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Snowflake> MentionRoles { get; init => field = value ?? []; } = [];

    public bool MentionEveryone { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>Of the bot's own messages, as they were sent.</summary>
    public IReadOnlyList<Embed> Embeds { get; init => field = value ?? []; } = [];

    /// <summary>Of a reply: where the message it answers is.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>Of a reply: the message it answers. Null when it was deleted or not fetched.</summary>
    public Message? ReferencedMessage { get; init; }

    /// <summary>Set when a webhook, not a person, sent it.</summary>
    public Snowflake? WebhookId { get; init; }

    public override string ToString() => $"Message {Id} in {ChannelId}"; // what people write stays out of logs
}
