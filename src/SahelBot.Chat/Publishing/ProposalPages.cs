using System.Globalization;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Auditing;
using SahelBot.Core.Differences;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>Shows what a proposal would change, so that a moderator can decide.</summary>
internal sealed class ProposalPages(ButtonMaker maker)
{
    /// <summary>What fits into one message of every platform with room for markup, in UTF-16 units.</summary>
    private const int LongestPage = 2200;

    /// <summary>The first page begins with the figures.</summary>
    private const int LongestFirstPage = 1200;

    private const int MostItems = 10;

    /// <param name="page">From 1; too far means the last page.</param>
    /// <param name="pullProblem">See <see cref="ProposalOutcome.Ready.PullProblem"/>.</param>
    public Reply Show(Turn turn, Proposal proposal, int page, ReplyAct act, string? pullProblem = null)
    {
        var words = turn.Words.Proposal;
        var stored = proposal.Stored;
        var pages = Packed(ProposalItems.Of(proposal, words));
        var paging = Paging.Of(pages.Count, 1, page);
        var isRollback = stored.Kind == ProposalKind.Rollback;
        var blocks = new List<Block> { new Block.Heading(PlainText.Fill(isRollback ? words.RollbackTitle : words.RefreshTitle, stored.Version)) };
        if (paging.Number == 1)
        {
            blocks.AddRange(Notices(turn, proposal, pullProblem));
            blocks.Add(Figures(turn, proposal));
        }

        foreach (var section in pages.ElementAtOrDefault(paging.Number - 1)?.GroupBy(i => i.Section, StringComparer.Ordinal) ?? [])
        {
            blocks.Add(new Block.Heading(section.Key));
            blocks.Add(new Block.BulletList([.. section.Select(i => i.Content)]));
        }

        if (paging.InWords(turn) is { } place)
        {
            blocks.Add(Block.Paragraph.Of(place));
        }

        return new Reply
        {
            Body = new Document(blocks),
            Act = act,
            Buttons = Buttons(turn, proposal, paging),
            IsOnlyForPerson = true,
        };
    }

    /// <summary>Names with commas between.</summary>
    public static string NamesOf(IEnumerable<Moderator> people) => string.Join(", ", people.Select(p => PlainText.Clean(p.Name)));

    /// <summary>Fills pages in order; at least one item on each.</summary>
    private static List<List<ProposalItem>> Packed(IReadOnlyList<ProposalItem> items)
    {
        var pages = new List<List<ProposalItem>>();
        var room = 0;
        foreach (var item in items)
        {
            if (pages.Count == 0 || item.Length > room || pages[^1].Count == MostItems)
            {
                room = pages.Count == 0 ? LongestFirstPage : LongestPage;
                pages.Add([]);
            }

            pages[^1].Add(item);
            room -= item.Length;
        }

        return pages;
    }

    private static IEnumerable<Block> Notices(Turn turn, Proposal proposal, string? pullProblem)
    {
        var words = turn.Words.Proposal;
        if (StateOf(turn, proposal.Stored) is { } state)
        {
            yield return Outcomes.NoticeOf(NoticeKind.Outdated, state);
        }

        if (proposal.Golden.NewFailures.Count > 0)
        {
            yield return Outcomes.NoticeOf(NoticeKind.Problem, PlainText.Fill(words.FailsNow, proposal.Golden.NewFailures.Count));
        }

        if (pullProblem is not null)
        {
            yield return Outcomes.NoticeOf(NoticeKind.Problem, PlainText.Fill(words.PullProblem, PlainText.Clean(pullProblem)));
        }

        if (proposal.Stored is { State: ProposalState.Open, Approvals: { Count: > 0 } approvals })
        {
            yield return Outcomes.NoticeOf(NoticeKind.Information, PlainText.Fill(words.OneMore, NamesOf(approvals)));
        }
    }

    private static string? StateOf(Turn turn, StoredProposal stored) => stored.State switch
    {
        ProposalState.Published => turn.Words.Proposal.IsPublished,
        ProposalState.Discarded => turn.Words.Proposal.IsDiscarded,
        ProposalState.Outdated => PlainText.Fill(turn.Words.Proposal.IsOutdated, Turn.Typed("knowledge refresh")),
        _ => null,
    };

    private static Block.BulletList Figures(Turn turn, Proposal proposal)
    {
        var (words, stored, golden) = (turn.Words.Proposal, proposal.Stored, proposal.Golden);
        var lines = new List<string>
        {
            proposal.Difference.From.Length == 0
                ? PlainText.Fill(turn.Words.Status.Version, proposal.Difference.To)
                : PlainText.Fill(words.Versions, proposal.Difference.From, proposal.Difference.To),
            PlainText.Fill(words.Holds, stored.Articles, stored.Passages),
        };
        if (stored.AsOf is { } day)
        {
            lines.Add(PlainText.Fill(turn.Words.Status.AsOf, DateText.Of(day, turn.Language)));
        }

        lines.AddRange(ProposalItems.Sections(proposal.Difference, words).Where(s => s.Records.Count > 0).Select(s => PlainText.Fill(
            words.Counts,
            s.Name,
            CountOf(s.Records, DifferenceKind.Added),
            CountOf(s.Records, DifferenceKind.Changed),
            CountOf(s.Records, DifferenceKind.Removed))));
        if (proposal.Difference.IsEmpty)
        {
            lines.Add(words.NoDifference);
        }

        lines.Add(PlainText.Fill(words.Golden, golden.Asked, golden.NewFailures.Count, golden.OldFailures.Count, golden.Mended.Count));
        if (proposal.Warnings.Count > 0)
        {
            lines.Add($"{words.Warnings}: {proposal.Warnings.Count.ToString(CultureInfo.InvariantCulture)}");
        }

        lines.Add(PlainText.Fill(words.Proposed, NamesOf([stored.By]), MomentText.Of(stored.At, turn.Language)));
        lines.Add(PlainText.Fill(words.Took, proposal.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)));
        return Block.BulletList.Of(lines);
    }

    private static int CountOf(IEnumerable<RecordDifference> records, DifferenceKind kind) => records.Count(r => r.Kind == kind);

    private List<IReadOnlyList<ReplyButton>> Buttons(Turn turn, Proposal proposal, Paging paging)
    {
        var (words, id) = (turn.Words.Proposal, proposal.Stored.Id.Value);
        var rows = new List<IReadOnlyList<ReplyButton>>
        {
            paging.Turning(turn, (label, page) => maker.Make(turn.Place, label, ButtonAction.Proposal, id, page)),
        };
        if (proposal.Stored.State == ProposalState.Open)
        {
            var publish = proposal.Golden.NewFailures.Count > 0 ? words.PublishAnyway : words.Publish;
            rows.Add([maker.Make(turn.Place, publish, ButtonAction.Publish, id), maker.Make(turn.Place, words.Discard, ButtonAction.DiscardProposal, id)]);
        }

        return [.. rows.Where(r => r.Count > 0)];
    }
}
