namespace SahelBot.Testing.Discord.Messages;

internal static class MessageFlags
{
    public const long SuppressEmbeds = 1 << 2;
    public const long Ephemeral = 1 << 6;
    public const long Loading = 1 << 7;
    public const long SuppressNotifications = 1 << 12;
    public const long ComponentsV2 = 1 << 15;

    /// <summary>What a bot can say of a new message; others are ignored.</summary>
    public const long Settable = SuppressEmbeds | SuppressNotifications | ComponentsV2;
}
