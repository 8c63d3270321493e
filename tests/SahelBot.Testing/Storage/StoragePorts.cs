using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
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
    IAuditLog Audit);
