using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SahelBot.Discord.Models;

namespace SahelBot.Discord.Gateway;

/// <summary>Discord's events to ours. Pure.</summary>
internal static class EventMapper
{
    /// <returns>Null for events that the bot has no use for.</returns>
    /// <exception cref="JsonException">It has not the form that its name promises.</exception>
    public static DiscordEvent? Map(string? name, JsonElement data, int shard, long receivedAt) => name switch
    {
        "MESSAGE_CREATE" => new DiscordEvent.MessageCreated(shard, Read(data, DiscordJson.Default.Message)),
        "MESSAGE_UPDATE" => Updated(shard, data),
        "THREAD_CREATE" => new DiscordEvent.ThreadSeen(shard, Read(data, DiscordJson.Default.Channel)),
        "INTERACTION_CREATE" => new DiscordEvent.InteractionCreated(shard, Read(data, DiscordJson.Default.Interaction), receivedAt),
        "MESSAGE_DELETE" => Deleted(shard, Read(data, DiscordJson.Default.DeletedData)),
        "GUILD_CREATE" => Available(shard, Read(data, DiscordJson.Default.Guild)),
        "GUILD_DELETE" => Left(shard, Read(data, DiscordJson.Default.DeletedData)),
        _ => null,
    };

    public static T Read<T>(JsonElement data, JsonTypeInfo<T> type)
        where T : class
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("No data.");
        }

        return data.Deserialize(type) ?? throw new JsonException("No data.");
    }

    /// <summary>Some updates are a part of the message only, without its author: then nobody has rewritten it.</summary>
    private static DiscordEvent.MessageUpdated? Updated(int shard, JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty("author", out _)
            ? new DiscordEvent.MessageUpdated(shard, Read(data, DiscordJson.Default.Message))
            : null;

    private static DiscordEvent.MessageDeleted? Deleted(int shard, DeletedData deleted) =>
        deleted.ChannelId is { } channel ? new DiscordEvent.MessageDeleted(shard, channel, deleted.Id) : null;

    private static DiscordEvent.GuildAvailable? Available(int shard, Guild guild) =>
        guild.Unavailable ? null : new DiscordEvent.GuildAvailable(shard, guild);

    private static DiscordEvent.GuildLeft? Left(int shard, DeletedData deleted) =>
        deleted.Unavailable ? null : new DiscordEvent.GuildLeft(shard, deleted.Id);
}
