using SahelBot.Core.Announcements;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Gaps;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat;

/// <summary>What the chat layer needs for those who keep the knowledge.</summary>
public sealed record ModerationPorts
{
    public required IPublisher Publisher { get; init; }

    public required IDraftDesk Drafts { get; init; }

    public required IAuditLog Audit { get; init; }

    public required IGapStore Gaps { get; init; }

    public required IPauseStore Pauses { get; init; }

    public required ISubscriptionStore Subscriptions { get; init; }

    public required IShownMessageStore Shown { get; init; }

    public required IAnnouncementStore Announcements { get; init; }
}
