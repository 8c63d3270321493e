namespace SahelBot.Core.Announcements;

/// <summary>Why the bot speaks unasked.</summary>
public enum AnnouncementKind
{
    /// <summary>What an answer cited has changed. Subject: the exchange.</summary>
    Correction,

    /// <summary>The timeline has new events. Subject: their ids, with spaces between.</summary>
    NewEvents,

    /// <summary>A question that was handed to the moderators has an answer now. Subject: the exchange.</summary>
    RequestAnswered,

    /// <summary>Moderators have decided that a question is not for this bot. Subject: the exchange.</summary>
    RequestDeclined,

    /// <summary>To moderators: what was asked in vain lately. Subject: the first day and the last.</summary>
    Digest,

    /// <summary>To moderators: the folder has changed. Subject: the proposal; empty when the folder is broken.</summary>
    FolderChanged,
}
