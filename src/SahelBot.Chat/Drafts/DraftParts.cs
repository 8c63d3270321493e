using SahelBot.Chat.Announcements;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Gaps;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Turns;

namespace SahelBot.Chat.Drafts;

/// <summary>All that deals with drafts and with the questions that call for them, put together.</summary>
internal sealed class DraftParts
{
    /// <param name="refresh">Proposes a new version of the knowledge once a draft has become a file.</param>
    public DraftParts(ChatPorts ports, ModerationPorts moderation, ButtonMaker maker, IKnowledgeAction refresh)
    {
        var desk = moderation.Drafts;
        var page = new DraftPage(maker, ports.Exchanges);
        var replies = new DraftReplies(desk, page);
        var book = new GapBook(moderation.Gaps);
        var pages = new GapPages(book, maker);
        var answer = new AnswerGapAction(desk, replies, book, moderation.Gaps);
        Edit = new EditDraftAction(desk, replies, moderation.Shown);
        Actions =
        [
            new AddAction(desk, replies),
            new OpenDraftsAction(desk, maker),
            new ShowDraftAction(desk, page),
            Edit,
            new ListGapsAction(pages),
            answer,
        ];
        Handlers =
        [
            new DraftPresses(desk, page, replies, new GoldenQuestions(desk, ports.Exchanges), maker, refresh),
            new GapPresses(pages, book, answer, moderation.Gaps, new Requesters(moderation), maker),
        ];
    }

    public EditDraftAction Edit { get; }

    public IReadOnlyList<IKnowledgeAction> Actions { get; }

    public IReadOnlyList<IButtonHandler> Handlers { get; }
}
