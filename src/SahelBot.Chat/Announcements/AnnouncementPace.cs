namespace SahelBot.Chat.Announcements;

/// <summary>How fast the bot speaks unasked on a platform. Far below any platform's limits: people's questions come first.</summary>
public sealed record AnnouncementPace
{
    /// <summary>At least so long between two announcements.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>At least so long between two in the same place; Telegram allows 20 messages a minute in a group.</summary>
    public TimeSpan PlaceInterval { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long to wait before looking again when nothing is due.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long something waits that is due where the bot is paused.</summary>
    public TimeSpan PausedWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long something waits that could not be written, for instance because the store failed.</summary>
    public TimeSpan TroubleWait { get; init; } = TimeSpan.FromMinutes(5);
}
