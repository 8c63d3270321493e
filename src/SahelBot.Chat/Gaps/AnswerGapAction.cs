using System.Text;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Drafts;
using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Gaps;

/// <summary>Makes a draft that answers a question asked in vain. There is no answer without a source.</summary>
internal sealed class AnswerGapAction(IDraftDesk desk, DraftReplies replies, GapBook book, IGapStore gaps) : IKnowledgeAction
{
    private const string Example = "knowledge answer aB3dE5fG7hJ9 url: https://example.org/article";

    public string Name => "answer";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var (id, lines) = TypedLines.Split(rest);
        if (id.Length == 0 || (lines.Length == 0 && file is null))
        {
            return Outcomes.Problem(PlainText.Fill(turn.Words.Gaps.WhichGap, Turn.Typed(Example)));
        }

        return await AnswerAsync(turn, new ExchangeId(id), lines, cancellationToken);
    }

    /// <param name="text">What the moderator wrote, line by line.</param>
    public async Task<ChatOutcome> AnswerAsync(Turn turn, ExchangeId id, string text, CancellationToken cancellationToken)
    {
        var words = turn.Words.Gaps;
        if (await gaps.FindAsync(id, cancellationToken) is not { } gap)
        {
            return Outcomes.Problem(PlainText.Fill(words.Unknown, Turn.Typed("knowledge gaps")));
        }

        if (await book.FindAsync(turn, id, cancellationToken) is not { } group)
        {
            return Outcomes.Problem(words.Faster);
        }

        var (answer, problem) = GapAnswer.Read(text, gap.Exchange.Language, words);
        if (answer is null)
        {
            return Outcomes.Problem(problem ?? "");
        }

        var outcome = await DraftAsync(turn, id, answer, cancellationToken);
        var said = await replies.OfAsync(turn, outcome, ReplyAct.Send, cancellationToken);
        if (outcome is not DraftOutcome.Ready)
        {
            return said;
        }

        var decided = await gaps.DecideAsync(group.Exchanges, GapDecision.Drafted, turn.Moderator, turn.Now, cancellationToken);
        return decided > 0
            ? said
            : said with { Replies = [.. Outcomes.Notice(NoticeKind.Outdated, words.FasterDraft).Replies, .. said.Replies] };
    }

    private async Task<DraftOutcome> DraftAsync(Turn turn, ExchangeId gap, GapAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Address is { } address)
        {
            return await desk.FromAddressAsync(address, gap, turn.Moderator, cancellationToken);
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(answer.File ?? ""));
        return await desk.FromFileAsync(answer.FileName, content, gap, turn.Moderator, cancellationToken);
    }
}
