using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>Proposes a version that was in force before.</summary>
internal sealed class RollbackAction(IPublisher publisher, ProposalReplies replies) : IKnowledgeAction, IButtonHandler
{
    private const int MostOffered = 20;

    public string Name => "rollback";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Rollback];

    public CommandRole Role => CommandRole.Moderator;

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken) => rest.Length == 0
        ? Outcomes.Problem(PlainText.Fill(
            turn.Words.Proposal.WhichVersion, Turn.Typed("knowledge history"), Turn.Typed("knowledge rollback 1a2b")))
        : await ProposeAsync(turn, rest, cancellationToken);

    public Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken) =>
        ProposeAsync(turn, state.Field(0), cancellationToken);

    public async Task<IReadOnlyList<OptionValue>> OfferAsync(CancellationToken cancellationToken)
    {
        var history = await publisher.HistoryAsync(MostOffered, cancellationToken);
        var current = history.Count > 0 ? history[0].Version : null;
        return
        [
            .. history.Where(p => p.IsKept && p.Version != current)
                .DistinctBy(p => p.Version, StringComparer.Ordinal)
                .Select(p => new OptionValue($"{Name} {p.Version} ({MomentText.Of(p.At, Languages.Default)})", $"{Name} {p.Version}")),
        ];
    }

    private async Task<ChatOutcome> ProposeAsync(Turn turn, string version, CancellationToken cancellationToken) =>
        replies.Of(turn, await publisher.ProposeRollbackAsync(version, turn.Moderator, cancellationToken), ProposalKind.Rollback);
}
