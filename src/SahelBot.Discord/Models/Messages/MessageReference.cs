namespace SahelBot.Discord.Models.Messages;

/// <summary>The message that a reply answers.</summary>
public sealed record MessageReference
{
    public Snowflake? MessageId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>When sending: false to send an ordinary message where the other was deleted.</summary>
    public bool? FailIfNotExists { get; init; }

    public static MessageReference To(Snowflake message) => new() { MessageId = message, FailIfNotExists = false };
}
