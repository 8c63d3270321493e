namespace SahelBot.Discord.Models;

/// <summary>A channel, a thread or a direct message.</summary>
public sealed record Channel
{
    public required Snowflake Id { get; init; }

    public ChannelType Type { get; init; }

    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    /// <summary>Of a thread: the channel it hangs on.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>Of a thread: who began it.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>The newest message; it may be deleted. Tells which channels have something to catch up on. Null when none was ever sent.</summary>
    public Snowflake? LastMessageId { get; init; }
}
