using SahelBot.Core.Announcements;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Gaps;
using SahelBot.Core.Platforms;
using SahelBot.Core.Publishing;

namespace SahelBot.Testing.Storage;

/// <summary>One storage, empty at first, as its ports.</summary>
public sealed record StoragePorts(
    IKeyedHash Hash,
    IExchangeStore Exchanges,
    IConversationStore Conversations,
    IPersonStore People,
    IFeedbackStore Feedback,
    IUnansweredStore Unanswered,
    IRetention Retention,
    IUpdateInbox Inbox,
    IOutbox Outbox,
    ISnapshotStore Snapshots,
    IAuditLog Audit,
    IShownMessageStore Shown,
    IDraftStore Drafts,
    IGapStore Gaps,
    IAnnouncementStore Announcements,
    ISubscriptionStore Subscriptions,
    IPauseStore Pauses);
