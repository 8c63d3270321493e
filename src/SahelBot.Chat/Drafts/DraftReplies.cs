using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>Says what came of a wish about a draft.</summary>
internal sealed class DraftReplies(IDraftDesk desk, DraftPage page)
{
    private const int LongestDetail = 500;

    /// <param name="act">What a page that shows the draft does with the message that was acted on.</param>
    public async Task<ChatOutcome> OfAsync(Turn turn, DraftOutcome outcome, ReplyAct act, CancellationToken cancellationToken)
    {
        var words = turn.Words.Drafts;
        return outcome switch
        {
            DraftOutcome.Ready ready => Outcomes.Of(await page.ShowAsync(turn, ready.Review, 1, act, cancellationToken)),
            DraftOutcome.Refused refused => Outcomes.Problem(Why(words.Refusals, refused)),
            DraftOutcome.Overtaken overtaken => await OvertakenAsync(turn, overtaken.Current, act, cancellationToken),
            DraftOutcome.Discarded discarded => Outcomes.Of(Said(PlainText.Fill(words.Discarded, discarded.Draft.Id), act)),
            DraftOutcome.Written written => Outcomes.Of(Said(PlainText.Fill(words.Written, written.Path), act)),
            _ => Outcomes.Problem(PlainText.Fill(words.Unknown, Turn.Typed("knowledge drafts"))),
        };
    }

    /// <summary>The draft as it is now, under the word that somebody else changed or closed it.</summary>
    public Task<ChatOutcome> OvertakenAsync(Turn turn, Draft current, ReplyAct act, CancellationToken cancellationToken)
    {
        var words = turn.Words.Drafts;
        var text = current.State switch
        {
            DraftState.Approved => words.FasterApproved,
            DraftState.Discarded => words.FasterDiscarded,
            _ => words.Faster,
        };
        return WithPageAsync(turn, current, PlainText.Fill(text, current.By.Name), act, cancellationToken);
    }

    /// <summary>A remark, and where the draft is still open also its page.</summary>
    public async Task<ChatOutcome> WithPageAsync(Turn turn, Draft draft, string remark, ReplyAct act, CancellationToken cancellationToken)
    {
        if (draft.State != DraftState.Open || await desk.ReviewAsync(draft.Id, cancellationToken) is not { } review)
        {
            return Outcomes.Of(Said(remark, act));
        }

        var shown = await page.ShowAsync(turn, review, 1, act, cancellationToken);
        return Outcomes.Of(Outcomes.Under(shown, NoticeKind.Outdated, remark));
    }

    private static Reply Said(string text, ReplyAct act) => new()
    {
        Body = new Document([Outcomes.NoticeOf(NoticeKind.Information, text)]),
        Act = act,
        IsOnlyForPerson = true,
    };

    private static string Why(DraftRefusalWords words, DraftOutcome.Refused refused)
    {
        var why = refused.Why switch
        {
            DraftRefusal.NotAnAddress => words.NotAnAddress,
            DraftRefusal.PrivateAddress => words.PrivateAddress,
            DraftRefusal.Unreachable => words.Unreachable,
            DraftRefusal.TooManyRedirects => words.TooManyRedirects,
            DraftRefusal.TooLarge => words.TooLarge,
            DraftRefusal.TooSlow => words.TooSlow,
            DraftRefusal.NotText => words.NotText,
            DraftRefusal.NoArticle => words.NoArticle,
            DraftRefusal.NotAnArticle => words.NotAnArticle,
            DraftRefusal.UnknownField => words.UnknownField,
            DraftRefusal.NotSound => words.NotSound,
            DraftRefusal.NotWritten => words.NotWritten,
            _ => throw new ArgumentException($"There is no refusal {refused.Why}.", nameof(refused)),
        };
        return refused.Detail.Length == 0 ? why : $"{why} ({PlainText.Shorten(PlainText.Clean(refused.Detail), LongestDetail)})";
    }
}
