namespace SahelBot.Telegram.Sending;

/// <summary>How fast messages are sent; the defaults are what Telegram asks of bots.</summary>
public sealed record TelegramPace
{
    /// <summary>Messages and edits in any second, over all chats.</summary>
    public int PerSecond { get; init; } = 30;

    /// <summary>Messages and edits that may follow each other at once in a chat; then one in each <see cref="ChatInterval"/>.</summary>
    public int ChatBurst { get; init; } = 3;

    public TimeSpan ChatInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Messages and edits in any minute, in a group.</summary>
    public int PerMinuteInGroup { get; init; } = 20;
}
