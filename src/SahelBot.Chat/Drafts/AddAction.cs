using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>Makes a draft of a web page or of a file.</summary>
internal sealed class AddAction(IDraftDesk desk, DraftReplies replies) : IKnowledgeAction
{
    private const string Example = "knowledge add https://example.org/article";

    public string Name => "add";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var (address, _) = TypedLines.Split(rest);
        if (file is null && address.Length == 0)
        {
            return Outcomes.Problem(PlainText.Fill(turn.Words.Drafts.HowToAdd, Turn.Typed(Example), Turn.Typed("knowledge add")));
        }

        if (file?.Length > Attachment.LongestFile)
        {
            return Outcomes.Problem(turn.Words.Drafts.Refusals.TooLarge);
        }

        try
        {
            var outcome = file is null
                ? await desk.FromAddressAsync(address, null, turn.Moderator, cancellationToken)
                : await FromFileAsync(turn, file, cancellationToken);
            return await replies.OfAsync(turn, outcome, ReplyAct.Send, cancellationToken);
        }
        catch (IOException)
        {
            return Outcomes.Problem(turn.Words.Drafts.FileNotGiven);
        }
    }

    private async Task<DraftOutcome> FromFileAsync(Turn turn, Attachment file, CancellationToken cancellationToken)
    {
        await using var content = await file.OpenAsync(cancellationToken);
        return await desk.FromFileAsync(file.Name, content, null, turn.Moderator, cancellationToken);
    }
}
