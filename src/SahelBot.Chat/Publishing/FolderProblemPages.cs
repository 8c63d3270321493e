using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>Lists what is wrong in the knowledge folder.</summary>
internal sealed class FolderProblemPages(IPublisher publisher, ButtonMaker maker) : IButtonHandler
{
    private const int ProblemsOnPage = 8;

    /// <summary>Of a version that is not in the folder, so that its pages cannot be turned.</summary>
    private const int MostOfVersion = 40;

    private const int LongestProblem = 320;

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.FolderProblems];

    public CommandRole Role => CommandRole.Moderator;

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        var status = await publisher.StatusAsync(cancellationToken);
        var act = state.Fields.Count > 0 ? ReplyAct.Replace : ReplyAct.Send;
        return Outcomes.Of(Show(turn, status.FolderProblems, state.Number(0), act));
    }

    /// <param name="problems">Those of the folder as it is now.</param>
    /// <param name="page">From 1; too far means the last page.</param>
    public Reply Show(Turn turn, IReadOnlyList<KnowledgeProblem> problems, int page, ReplyAct act)
    {
        var paging = Paging.Of(problems.Count, ProblemsOnPage, page);
        IReadOnlyList<ReplyButton> turning = paging.Turning(
            turn, (label, number) => maker.Make(turn.Place, label, ButtonAction.FolderProblems, number));
        return Page(turn, problems, [.. paging.Of(Sorted(problems))], paging.InWords(turn)) with
        {
            Act = act,
            Buttons = turning.Count > 0 ? [turning] : [],
        };
    }

    /// <param name="problems">Those of a version that was in force before.</param>
    public Reply ShowVersion(Turn turn, IReadOnlyList<KnowledgeProblem> problems)
    {
        var more = problems.Count > MostOfVersion
            ? PlainText.Fill(turn.Words.Proposal.MoreProblems, problems.Count - MostOfVersion)
            : null;
        return Page(turn, problems, [.. Sorted(problems).Take(MostOfVersion)], more);
    }

    /// <summary>What stands in the way first; else in the order given.</summary>
    private static IEnumerable<KnowledgeProblem> Sorted(IReadOnlyList<KnowledgeProblem> problems) => problems.OrderBy(p => p.IsWarning);

    private static Reply Page(
        Turn turn, IReadOnlyList<KnowledgeProblem> all, List<KnowledgeProblem> shown, string? after)
    {
        var words = turn.Words.Proposal;
        var errors = all.Count(p => !p.IsWarning);
        var blocks = new List<Block>
        {
            new Block.Heading(PlainText.Fill(words.Problems, errors, all.Count - errors)),
            errors > 0
                ? Outcomes.NoticeOf(NoticeKind.Problem, words.Refused)
                : Outcomes.NoticeOf(NoticeKind.Information, all.Count > 0 ? words.OnlyWarnings : words.NoProblems),
        };
        if (shown.Count > 0)
        {
            blocks.Add(new Block.BulletList([.. shown.Select(p => Line(words, p))]));
        }

        if (after is not null)
        {
            blocks.Add(Block.Paragraph.Of(after));
        }

        return new Reply { Body = new Document(blocks), IsOnlyForPerson = true };
    }

    private static IReadOnlyList<Inline> Line(ProposalWords words, KnowledgeProblem problem)
    {
        var text = new Inline.Text(PlainText.Shorten(PlainText.Clean(problem.ToString()), LongestProblem));
        return problem.IsWarning ? [new Inline.Text(words.Warning + " ", TextStyle.Emphasis), text] : [text];
    }
}
