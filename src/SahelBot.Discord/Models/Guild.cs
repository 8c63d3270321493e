namespace SahelBot.Discord.Models;

/// <summary>A server that the bot is in, as told when a session begins or the bot is added.</summary>
public sealed record Guild
{
    public required Snowflake Id { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>True during an outage of Discord; nothing else is filled then.</summary>
    public bool Unavailable { get; init; }

    public IReadOnlyList<Channel> Channels { get; init => field = value ?? []; } = [];

    /// <summary>Active threads that the bot can see.</summary>
    public IReadOnlyList<Channel> Threads { get; init => field = value ?? []; } = [];
}
