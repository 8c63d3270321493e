using SahelBot.Chat;
using SahelBot.Core.Publishing;
using SahelBot.Storage;

namespace SahelBot.Composition;

/// <summary>What the chat layer needs of the others for those who keep the knowledge.</summary>
internal static class ModerationParts
{
    /// <returns>Null as long as one of the parts is missing; the moderators' commands are unknown then.</returns>
    public static ModerationPorts? Of(SqliteStorage storage, IPublisher publisher)
    {
        // Publisher = publisher, Audit = storage.Audit; drafts, gaps, pauses, subscriptions, messages and announcements are to come.
        _ = (storage, publisher);
        return null;
    }
}
