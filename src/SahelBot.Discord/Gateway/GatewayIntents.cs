namespace SahelBot.Discord.Gateway;

/// <summary>What the bot wants to hear. None of these needs Discord's approval; the message content intent would.</summary>
internal static class GatewayIntents
{
    public const int Guilds = 1 << 0;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int Needed = Guilds | GuildMessages | DirectMessages;
}
