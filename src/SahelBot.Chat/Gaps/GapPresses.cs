using SahelBot.Chat.Announcements;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Drafts;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Announcements;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Gaps;

/// <summary>The buttons under what was asked in vain.</summary>
internal sealed class GapPresses(
    GapPages pages, GapBook book, AnswerGapAction answer, IGapStore gaps, Requesters requesters, ButtonMaker maker) : IButtonHandler
{
    public IReadOnlyList<char> Actions { get; } =
        [ButtonAction.Gaps, ButtonAction.Gap, ButtonAction.GapOutOfScope, ButtonAction.AnswerGap];

    public CommandRole Role => CommandRole.Moderator;

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        if (state.Action == ButtonAction.Gaps)
        {
            return Outcomes.Of(await pages.ListAsync(turn, state.Number(0), ReplyAct.Replace, cancellationToken));
        }

        if (text is not null)
        {
            return await answer.AnswerAsync(turn, state.Exchange, text, cancellationToken);
        }

        if (await book.FindAsync(turn, state.Exchange, cancellationToken) is not { } group)
        {
            return Outcomes.Toast(turn.Words.Gaps.Faster);
        }

        return state.Action switch
        {
            ButtonAction.Gap => Outcomes.Of(await pages.OneAsync(turn, group, cancellationToken)),
            ButtonAction.GapOutOfScope => await CloseAsync(turn, group, cancellationToken),
            _ => OpenForm(turn, state),
        };
    }

    private ChatOutcome OpenForm(Turn turn, ButtonState state)
    {
        var words = turn.Words.Gaps;
        var howTo = PlainText.Fill(words.HowToAnswer, Turn.Typed($"knowledge answer {state.Exchange}"));
        return Outcomes.Notice(NoticeKind.Question, howTo) with
        {
            Form = new ReplyForm(
                maker.Sign(turn.Place, ButtonAction.AnswerGap, state.Fields), words.FormTitle, words.FormLabel, DraftForm.MostText)
            {
                IsLong = true,
            },
        };
    }

    private async Task<ChatOutcome> CloseAsync(Turn turn, GapGroup group, CancellationToken cancellationToken)
    {
        var words = turn.Words.Gaps;
        var decided = await gaps.DecideAsync(
            group.Exchanges, GapDecision.OutOfScope, turn.Moderator, turn.Now, cancellationToken);
        if (decided == 0)
        {
            return Outcomes.Toast(words.Faster);
        }

        var told = await TellAsync(turn, group, cancellationToken);
        var closed = PlainText.Fill(words.Closed, decided);
        return Outcomes.Of(await pages.ListAsync(turn, 1, ReplyAct.Replace, cancellationToken)) with
        {
            Toast = told > 0 ? $"{closed} {PlainText.Fill(words.Told, told)}" : closed,
        };
    }

    /// <summary>Those who asked the moderators are told; where several asked in one place, once for all of them.</summary>
    /// <returns>How many announcements are on their way.</returns>
    private async Task<int> TellAsync(Turn turn, GapGroup group, CancellationToken cancellationToken)
    {
        var exchanges = group.Gaps.ToDictionary(g => g.Exchange.Id, g => g.Exchange);
        var requests = (await gaps.OpenRequestsAsync(cancellationToken)).Where(r => exchanges.ContainsKey(r.Exchange));
        var told = 0;
        foreach (var asked in requests.GroupBy(r => r.Exchange).ToList())
        {
            var (planned, _) = await requesters.TellAsync(
                exchanges[asked.Key],
                [.. asked],
                AnnouncementKind.RequestDeclined,
                r => $"declined/{r.Exchange}/{r.Person}",
                turn.Now,
                cancellationToken);
            told += planned;
        }

        return told;
    }
}
