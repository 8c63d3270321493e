using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord;

/// <summary>
/// Something that Discord told. The events of a shard come in Discord's order; the same may come twice, so whoever handles them
/// goes by ids.
/// </summary>
/// <param name="Shard">From 0.</param>
public abstract record DiscordEvent(int Shard)
{
    /// <summary>A new session began; one <see cref="GuildAvailable"/> follows for each server.</summary>
    public sealed record Ready(int Shard, User Self, Snowflake ApplicationId) : DiscordEvent(Shard);

    /// <summary>
    /// Comes right after <see cref="Ready"/> when the session before could not be resumed: what happened between the two is not
    /// told again and has to be asked for, channel by channel, with <see cref="IDiscordRest.GetMessagesAfterAsync"/>.
    /// </summary>
    /// <param name="LastHeard">When the last event of the lost session came, by the bot's clock.</param>
    public sealed record SessionLost(int Shard, DateTimeOffset LastHeard) : DiscordEvent(Shard);

    /// <summary>The session went on; everything missed was told before this.</summary>
    public sealed record Resumed(int Shard) : DiscordEvent(Shard);

    public sealed record MessageCreated(int Shard, Message Message) : DiscordEvent(Shard);

    /// <summary>A message was rewritten, or Discord added to it, for instance a preview.</summary>
    public sealed record MessageUpdated(int Shard, Message Message) : DiscordEvent(Shard);

    /// <summary>A thread was begun, or the bot came into it.</summary>
    public sealed record ThreadSeen(int Shard, Channel Thread) : DiscordEvent(Shard);

    public sealed record MessageDeleted(int Shard, Snowflake ChannelId, Snowflake MessageId) : DiscordEvent(Shard);

    /// <param name="ReceivedAt">
    /// A timestamp of the <see cref="TimeProvider"/>: the 3 seconds are measured from here, not by comparing two clocks.
    /// </param>
    public sealed record InteractionCreated(int Shard, Interaction Interaction, long ReceivedAt) : DiscordEvent(Shard);

    public sealed record GuildAvailable(int Shard, Guild Guild) : DiscordEvent(Shard);

    /// <summary>The bot was removed from a server.</summary>
    public sealed record GuildLeft(int Shard, Snowflake GuildId) : DiscordEvent(Shard);
}
