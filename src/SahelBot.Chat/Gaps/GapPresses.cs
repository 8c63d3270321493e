using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Drafts;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Announcements;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Gaps;

/// <summary>The buttons under what was asked in vain.</summary>
internal sealed class GapPresses(
    GapPages pages, GapBook book, AnswerGapAction answer, ModerationPorts ports, ButtonMaker maker) : IButtonHandler
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
        var decided = await ports.Gaps.DecideAsync(
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

    /// <summary>Those who asked the moderators are told, each once.</summary>
    /// <returns>How many.</returns>
    private async Task<int> TellAsync(Turn turn, GapGroup group, CancellationToken cancellationToken)
    {
        var exchanges = group.Gaps.ToDictionary(g => g.Exchange.Id, g => g.Exchange);
        var requests = (await ports.Gaps.OpenRequestsAsync(cancellationToken)).Where(r => exchanges.ContainsKey(r.Exchange)).ToList();
        var told = 0;
        foreach (var request in requests)
        {
            if (await PlatformOfAsync(request, cancellationToken) is not { } platform)
            {
                continue;
            }

            var announcement = new Announcement
            {
                Kind = AnnouncementKind.RequestDeclined,
                Subject = request.Exchange.Value,
                Key = $"declined/{request.Exchange}/{request.Person}",
                Platform = platform,
                Address = request.Address,
                Language = exchanges[request.Exchange].Language,
                At = turn.Now,
            };
            told += await ports.Announcements.AddAsync([announcement], cancellationToken);
            await ports.Gaps.CloseRequestAsync(request.Exchange, request.Person, cancellationToken);
        }

        return told;
    }

    /// <summary>An exchange is on one platform only: that of the message which shows it.</summary>
    private async Task<string?> PlatformOfAsync(ModeratorRequest request, CancellationToken cancellationToken) =>
        (await ports.Shown.OfAsync(request.Exchange, cancellationToken)) is [var message, ..] ? message.Platform : null;
}
