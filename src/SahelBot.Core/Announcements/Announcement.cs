namespace SahelBot.Core.Announcements;

/// <summary>Something that the bot has to say unasked, in one place, once.</summary>
public sealed record Announcement
{
    /// <summary>Given by the queue; 0 for one that is not in it yet.</summary>
    public long Number { get; init; }

    public required AnnouncementKind Kind { get; init; }

    /// <summary>What it is about; see <see cref="AnnouncementKind"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>No two announcements have the same; what has been said once under a key is not said again.</summary>
    public required string Key { get; init; }

    /// <summary>Lower-case name of the platform.</summary>
    public required string Platform { get; init; }

    /// <summary>Where to, in the adapter's own writing. Stored encrypted.</summary>
    public required string Address { get; init; }

    /// <summary>The platform's id of the bot's message that it is about. Null when about none. Stored encrypted.</summary>
    public string? Message { get; init; }

    /// <summary>Two-letter code of the language to say it in.</summary>
    public required string Language { get; init; }

    /// <summary>Not to be said before.</summary>
    public required DateTimeOffset At { get; init; }
}
