namespace SahelBot.Discord.Models;

/// <summary>What Discord tells of a message or a server that is gone.</summary>
internal sealed record DeletedData
{
    public required Snowflake Id { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>Of a server: an outage, not a farewell.</summary>
    public bool Unavailable { get; init; }
}
