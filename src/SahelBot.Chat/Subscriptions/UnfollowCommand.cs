using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;

namespace SahelBot.Chat.Subscriptions;

/// <summary>Ends what <see cref="FollowCommand"/> began.</summary>
internal sealed class UnfollowCommand(ModerationPorts moderation, RefusalLog refusals) : IChatCommand
{
    public string Name => "unfollow";

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (await SubscriptionRight.RefuseAsync(turn, refusals, Name, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!await moderation.Subscriptions.RemoveAsync(turn.PlaceKey, cancellationToken))
        {
            return Outcomes.Notice(NoticeKind.Information, turn.Words.Follow.NotFollowed);
        }

        await SubscriptionRight.NoteAsync(turn, moderation.Audit, Name, "", cancellationToken);
        return Outcomes.Of(new Reply { Body = new Document([Outcomes.NoticeOf(NoticeKind.Information, turn.Words.Follow.Unfollowed)]) });
    }
}
