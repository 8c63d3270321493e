using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>Says what came of the wish to propose a version.</summary>
internal sealed class ProposalReplies(ProposalPages pages, FolderProblemPages problems)
{
    public ChatOutcome Of(Turn turn, ProposalOutcome outcome, ProposalKind kind)
    {
        var words = turn.Words.Proposal;
        return outcome switch
        {
            ProposalOutcome.Ready ready => Outcomes.Of(pages.Show(turn, ready.Proposal, 1, ReplyAct.Send, ready.PullProblem)),
            ProposalOutcome.Unchanged unchanged => Unchanged(turn, unchanged, kind),
            ProposalOutcome.Broken broken when kind == ProposalKind.Refresh =>
                Outcomes.Of(problems.Show(turn, broken.Problems, 1, ReplyAct.Send)),
            ProposalOutcome.Broken broken => Outcomes.Of(problems.ShowVersion(turn, broken.Problems)),
            ProposalOutcome.UnknownVersion unknown => Outcomes.Problem(PlainText.Fill(
                words.UnknownVersion, PlainText.Echo(unknown.Version), Turn.Typed("knowledge history"))),
            _ => throw new ArgumentException($"There is no outcome {outcome.GetType().Name}.", nameof(outcome)),
        };
    }

    private static ChatOutcome Unchanged(Turn turn, ProposalOutcome.Unchanged unchanged, ProposalKind kind)
    {
        var words = turn.Words.Proposal;
        var text = kind == ProposalKind.Refresh ? words.FolderUnchanged : words.VersionUnchanged;
        var blocks = new List<Block> { Outcomes.NoticeOf(NoticeKind.Information, PlainText.Fill(text, unchanged.Version)) };
        if (unchanged.PullProblem is { } problem)
        {
            blocks.Add(Outcomes.NoticeOf(NoticeKind.Problem, PlainText.Fill(words.PullProblem, PlainText.Clean(problem))));
        }

        return Outcomes.Of(new Reply { Body = new Document(blocks), IsOnlyForPerson = true });
    }
}
