using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Core.Auditing;

namespace SahelBot.Chat.Subscriptions;

/// <summary>
/// Who may decide what is posted in a place without being asked for: in a private chat its person, elsewhere moderators. What is
/// done elsewhere, or refused there, is in the audit log.
/// </summary>
internal static class SubscriptionRight
{
    /// <returns>Null when the person may.</returns>
    public static async Task<ChatOutcome?> RefuseAsync(Turn turn, RefusalLog refusals, string action, CancellationToken cancellationToken)
    {
        if (turn.IsModerator || turn.Place.Kind == PlaceKind.Private)
        {
            return null;
        }

        await refusals.NoteAsync(turn, "command " + action, cancellationToken);
        return Outcomes.Problem(turn.Words.Follow.OnlyModerators);
    }

    public static Task NoteAsync(Turn turn, IAuditLog audit, string action, string detail, CancellationToken cancellationToken) =>
        turn.Place.Kind == PlaceKind.Private
            ? Task.CompletedTask
            : audit.AppendAsync(
                new AuditEntry(0, turn.Now, turn.Moderator, action, turn.Place.Platform, AuditResult.Done, detail), cancellationToken);
}
