using System.Globalization;
using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;

namespace SahelBot.Chat.Gaps;

/// <summary>What people asked in vain.</summary>
internal sealed class ListGapsAction(GapPages pages) : IKnowledgeAction
{
    public string Name => "gaps";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var page = int.TryParse(rest.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return Outcomes.Of(await pages.ListAsync(turn, page, ReplyAct.Send, cancellationToken));
    }
}
