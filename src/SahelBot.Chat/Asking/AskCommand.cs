using SahelBot.Chat.Commands;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Chat.Guidance;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Questions;

namespace SahelBot.Chat.Asking;

/// <summary>Questions in plain words, with or without the command.</summary>
internal sealed class AskCommand(AskFlow flow, ConversationMemory memory, HelpPages help) : IChatCommand
{
    public string Name => "ask";

    public async Task<ChatOutcome> AskAsync(Turn turn, ChatEvent.Asked asked, CancellationToken cancellationToken)
    {
        var (text, quoted) = (PlainText.Clean(asked.Text), PlainText.Clean(asked.Quoted));
        if (text.Length == 0 && quoted.Length == 0)
        {
            return help.Empty(turn);
        }

        var earlier = await memory.BeforeAsync(turn, turn.RepliesTo, asked.IsEdited, cancellationToken);
        var request = new AskRequest(text.Length > 0 ? text : quoted)
        {
            // Words of somebody else come last: the question is about them.
            Earlier = text.Length > 0 && quoted.Length > 0
                ? earlier with { Questions = [.. earlier.Questions, PlainText.Shorten(quoted, Question.MaxLength)] }
                : earlier,
            ShowsQuestion = text.Length == 0,
            IsEdited = asked.IsEdited,
            Act = asked.IsEdited ? ReplyAct.Replace : ReplyAct.Send,
        };
        return Outcomes.Of(await flow.AskAsync(turn, request, cancellationToken));
    }

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments["question"] is not { } question)
        {
            return help.Empty(turn);
        }

        var earlier = await memory.BeforeAsync(turn, turn.RepliesTo, isEdited: false, cancellationToken);
        return Outcomes.Of(await flow.AskAsync(turn, new AskRequest(question) { Earlier = earlier }, cancellationToken));
    }
}
