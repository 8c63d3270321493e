using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Guidance;

/// <summary>Deletes what is kept about a person. A conversation in a group or a thread is not one person's, so it stays.</summary>
internal sealed class ForgetCommand(IPersonStore people, IConversationStore conversations) : IChatCommand
{
    public string Name => "forget";

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        var words = turn.Words.Forget;
        var records = await people.ForgetAsync(turn.PersonKey, cancellationToken);
        var questions = turn.Place.Kind == PlaceKind.Private ? await conversations.EndAsync(turn.PlaceKey, cancellationToken) : 0;
        var blocks = new List<Block>();
        if (records > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Records, records)));
        }

        if (questions > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Conversation, questions)));
        }

        if (blocks.Count == 0)
        {
            blocks.Add(Block.Paragraph.Of(words.Nothing));
        }

        blocks.Add(Block.Paragraph.Of(words.Others));
        return Outcomes.Of(new Reply { Body = new Document(blocks), IsOnlyForPerson = true });
    }
}
