using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Gaps;
using SahelBot.Chat.Publishing;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Announcements;
using SahelBot.Core.Gaps;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Announcements;

/// <summary>Writes what moderators are told in their channels.</summary>
internal sealed class ModeratorPages(ModerationPorts moderation, ButtonMaker maker)
{
    private const int MostQuestions = 5;
    private const int LongestQuestion = 200;

    private readonly ProposalPages _proposals = new(maker);
    private readonly FolderProblemPages _problems = new(moderation.Publisher, maker);

    /// <returns>Null when there is nothing to tell any more.</returns>
    public async Task<Reply?> DigestAsync(Turn turn, Announcement announcement, CancellationToken cancellationToken)
    {
        if (DigestWeek.Read(announcement.Subject) is not { } week
            || await week.GapsAsync(moderation.Gaps, cancellationToken) is not { Count: > 0 } gaps)
        {
            return null;
        }

        var words = turn.Words.ModeratorNews;
        var span = DateText.Of(new DateSpan(PartialDate.From(week.First), PartialDate.From(week.Last)), turn.Language);
        return new Reply
        {
            Body = new Document(
            [
                new Block.Heading(PlainText.Fill(words.Digest, span)),
                Block.BulletList.Of(
                [
                    PlainText.Fill(words.Unanswered, gaps.Count(g => g.Exchange.Abstention is not null)),
                    PlainText.Fill(words.VotedDown, gaps.Count(g => g.BadVerdicts > 0), gaps.Sum(g => g.BadVerdicts)),
                    PlainText.Fill(words.Requests, gaps.Sum(g => g.Requests)),
                ]),
                new Block.Heading(words.MostAsked),
                Block.BulletList.Of(MostAsked(turn, gaps)),
                Block.Paragraph.Of(PlainText.Fill(words.SeeGaps, Turn.Typed("knowledge gaps"))),
            ]),
        };
    }

    /// <summary>What has changed in the folder, to be published or discarded; or what is wrong with it.</summary>
    /// <returns>Null when it was decided on meanwhile, or the folder is right again.</returns>
    public async Task<Reply?> FolderAsync(Turn turn, Announcement announcement, CancellationToken cancellationToken)
    {
        if (announcement.Subject.Length == 0)
        {
            return await BrokenAsync(turn, cancellationToken);
        }

        var proposal = await moderation.Publisher.FindAsync(new ProposalId(announcement.Subject), cancellationToken);
        return proposal is { Stored.State: ProposalState.Open }
            ? Outcomes.Under(_proposals.Show(turn, proposal, 1, ReplyAct.Send), NoticeKind.Information, turn.Words.ModeratorNews.FolderChanged)
            : null;
    }

    private async Task<Reply?> BrokenAsync(Turn turn, CancellationToken cancellationToken)
    {
        var status = await moderation.Publisher.StatusAsync(cancellationToken);
        return status.FolderProblems.Any(p => !p.IsWarning)
            ? Outcomes.Under(_problems.Show(turn, status.FolderProblems, 1, ReplyAct.Send), NoticeKind.Information, turn.Words.ModeratorNews.FolderBroken)
            : null;
    }

    private static IEnumerable<string> MostAsked(Turn turn, IReadOnlyList<Gap> gaps) => GapBook.GroupsOf(turn, gaps)
        .Take(MostQuestions)
        .Select(g => PlainText.Fill(
            turn.Words.ModeratorNews.Asked, PlainText.Shorten(g.Representative.Question, LongestQuestion), g.Gaps.Count));
}
