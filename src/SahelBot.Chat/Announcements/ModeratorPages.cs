using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Announcements;
using SahelBot.Core.Differences;
using SahelBot.Core.Gaps;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Announcements;

/// <summary>Writes what moderators are told in their channels.</summary>
internal sealed class ModeratorPages(ModerationPorts moderation)
{
    private const int MostQuestions = 5;
    private const int MostProblems = 10;
    private const int LongestQuestion = 200;

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
                ListOf(
                [
                    PlainText.Fill(words.Unanswered, gaps.Count(g => g.Exchange.Abstention is not null)),
                    PlainText.Fill(words.VotedDown, gaps.Count(g => g.BadVerdicts > 0), gaps.Sum(g => g.BadVerdicts)),
                    PlainText.Fill(words.Requests, gaps.Sum(g => g.Requests)),
                ]),
                new Block.Heading(words.MostAsked),
                ListOf(MostAsked(gaps, words)),
                Block.Paragraph.Of(PlainText.Fill(words.SeeGaps, Turn.Typed("knowledge gaps"))),
            ]),
        };
    }

    /// <summary>Counts and sort of what has changed in the folder, or what is wrong with it.</summary>
    /// <returns>Null when it was decided on meanwhile, or the folder is right again.</returns>
    public async Task<Reply?> FolderAsync(Turn turn, Announcement announcement, CancellationToken cancellationToken)
    {
        if (announcement.Subject.Length == 0)
        {
            return await BrokenAsync(turn, cancellationToken);
        }

        var proposal = await moderation.Publisher.FindAsync(new ProposalId(announcement.Subject), cancellationToken);
        return proposal is { Stored.State: ProposalState.Open } ? Changed(turn, proposal) : null;
    }

    private async Task<Reply?> BrokenAsync(Turn turn, CancellationToken cancellationToken)
    {
        var status = await moderation.Publisher.StatusAsync(cancellationToken);
        var problems = status.FolderProblems.Where(p => !p.IsWarning).ToList();
        if (problems.Count == 0)
        {
            return null;
        }

        var words = turn.Words.ModeratorNews;
        var blocks = new List<Block>
        {
            Outcomes.NoticeOf(NoticeKind.Problem, PlainText.Fill(words.FolderBroken, problems.Count)),
            ListOf(problems.Take(MostProblems).Select(p => PlainText.Clean(p.ToString()))),
        };
        if (problems.Count > MostProblems)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.More, problems.Count - MostProblems)));
        }

        return new Reply { Body = new Document(blocks) };
    }

    private static Reply Changed(Turn turn, Proposal proposal)
    {
        var words = turn.Words.ModeratorNews;
        var difference = proposal.Difference;
        return new Reply
        {
            Body = new Document(
            [
                Outcomes.NoticeOf(NoticeKind.Information, words.FolderChanged),
                ListOf(
                [
                    Counts(words, words.Articles, difference.Articles),
                    Counts(words, words.Passages, difference.Passages),
                    Counts(words, words.Events, difference.Events),
                    PlainText.Fill(words.Golden, proposal.Golden.NewFailures.Count, proposal.Golden.Asked),
                ]),
                Block.Paragraph.Of(PlainText.Fill(words.SeeProposal, Turn.Typed("knowledge refresh"))),
            ]),
        };
    }

    private static string Counts(ModeratorNewsWords words, string name, IReadOnlyList<RecordDifference> records)
    {
        int Count(DifferenceKind kind) => records.Count(r => r.Kind == kind);

        return PlainText.Fill(words.Counts, name, Count(DifferenceKind.Added), Count(DifferenceKind.Changed), Count(DifferenceKind.Removed));
    }

    /// <summary>Questions that differ in nothing but capitals and marks count as one.</summary>
    private static IEnumerable<string> MostAsked(IReadOnlyList<Gap> gaps, ModeratorNewsWords words) => gaps
        .GroupBy(g => Nearest.Key(g.Exchange.Question), StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Sum(a => a.Requests)).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Take(MostQuestions)
        .Select(g => PlainText.Fill(words.Asked, PlainText.Shorten(g.First().Exchange.Question, LongestQuestion), g.Count()));

    private static Block.BulletList ListOf(IEnumerable<string> lines) =>
        new([.. lines.Select(l => (IReadOnlyList<Inline>)[new Inline.Text(l)])]);
}
