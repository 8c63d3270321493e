using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Guidance;

/// <summary>
/// Deletes what is kept about a person. A conversation in a group or a thread is not one person's, so it stays, as do the ways to its
/// messages.
/// </summary>
internal sealed class ForgetCommand(ChatPorts ports) : IChatCommand
{
    public string Name => "forget";

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        var words = turn.Words.Forget;
        var records = await ports.People.ForgetAsync(turn.PersonKey, cancellationToken);
        var isPrivate = turn.Place.Kind == PlaceKind.Private;
        var questions = isPrivate ? await ports.Conversations.EndAsync(turn.PlaceKey, cancellationToken) : 0;
        var messages = isPrivate && ports.Moderation is { Shown: { } shown } ? await shown.ForgetAsync(turn.PlaceKey, cancellationToken) : 0;
        var wasFollowed = isPrivate && ports.Moderation is { Subscriptions: { } subscriptions }
            && await subscriptions.RemoveAsync(turn.PlaceKey, cancellationToken);
        var blocks = new List<Block>();
        if (records > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Records, records)));
        }

        if (questions > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Conversation, questions)));
        }

        if (messages > 0)
        {
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Messages, messages)));
        }

        if (wasFollowed)
        {
            blocks.Add(Block.Paragraph.Of(words.Subscription));
        }

        if (blocks.Count == 0)
        {
            blocks.Add(Block.Paragraph.Of(words.Nothing));
        }

        blocks.Add(Block.Paragraph.Of(words.Others));
        return Outcomes.Of(new Reply { Body = new Document(blocks), IsOnlyForPerson = true });
    }
}
