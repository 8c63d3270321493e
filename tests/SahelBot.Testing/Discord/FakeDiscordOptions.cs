using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord;

public sealed record FakeDiscordOptions
{
    public string Token { get; init; } = "MTIzNDU2Nzg5MDEyMzQ1Njc4.fake.token";

    public string BotName { get; init; } = "SahelBot";

    /// <summary>0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Of ids, deadlines, limits and delays; those who wait for something wait by the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>How many connections Discord recommends.</summary>
    public int RecommendedShards { get; init; } = 1;

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>In <see cref="MaxConcurrency"/> and shard: one identify in so much time.</summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>In 24 hours. Who goes beyond has no token any more.</summary>
    public int IdentifyLimit { get; init; } = 1000;

    /// <summary>More on one shard: close code 4011.</summary>
    public int GuildsPerShardLimit { get; init; } = 2500;

    /// <summary>A session without a connection is kept so long.</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The switches of the developer portal for what bots may not see without them.</summary>
    public bool HasMessageContent { get; init; }

    /// <inheritdoc cref="HasMessageContent"/>
    public bool HasGuildMembers { get; init; }

    /// <inheritdoc cref="HasMessageContent"/>
    public bool HasPresences { get; init; }

    public RateLimits RateLimits { get; init; } = new();

    /// <summary>Until the first answer to an interaction.</summary>
    public TimeSpan InteractionDeadline { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan InteractionLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Bytes of one file.</summary>
    public int AttachmentSizeLimit { get; init; } = 10 * 1024 * 1024;

    /// <summary>So many edits of messages older than an hour a channel takes in an hour: error 30046. Discord does not tell its number.</summary>
    public int OldEditQuota { get; init; } = 5;

    /// <summary>Of everything that is drawn by chance.</summary>
    public int Seed { get; init; } = 1;
}
