using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>Proposes what the knowledge folder holds.</summary>
internal sealed class RefreshAction(IPublisher publisher, ProposalReplies replies) : IKnowledgeAction
{
    public string Name => "refresh";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken) =>
        replies.Of(turn, await publisher.ProposeAsync(turn.Moderator, cancellationToken), ProposalKind.Refresh);
}
