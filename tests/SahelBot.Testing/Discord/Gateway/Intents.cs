namespace SahelBot.Testing.Discord.Gateway;

/// <summary>Bits of what a session wants to be told.</summary>
internal static class Intents
{
    public const int None = 0;
    public const int Guilds = 1 << 0;
    public const int GuildMembers = 1 << 1;
    public const int Presences = 1 << 8;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int MessageContent = 1 << 15;

    /// <summary>All that exist.</summary>
    public const int Known =
        (1 << 17) - 1 | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    public static bool AreAllowed(long intents, FakeDiscordOptions options) =>
        (options.HasGuildMembers || (intents & GuildMembers) == 0) &&
        (options.HasPresences || (intents & Presences) == 0) &&
        (options.HasMessageContent || (intents & MessageContent) == 0);
}
