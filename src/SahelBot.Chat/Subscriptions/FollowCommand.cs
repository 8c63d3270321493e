using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Announcements;

namespace SahelBot.Chat.Subscriptions;

/// <summary>Has new events posted in a place.</summary>
internal sealed class FollowCommand(ModerationPorts moderation, RefusalLog refusals) : IChatCommand
{
    public string Name => "follow";

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        var wanted = arguments["language"];
        var language = wanted is null ? turn.Language : Languages.FromName(wanted);
        if (language is null)
        {
            var all = string.Join(", ", Languages.All.Select(l => $"{l} ({Languages.NameOf(l)})"));
            return Outcomes.Problem(PlainText.Fill(
                turn.Words.Problems.UnknownLanguage, PlainText.Echo(wanted), all, Turn.Typed(CommandCatalog.ExampleOf(Name))));
        }

        if (await SubscriptionRight.RefuseAsync(turn, refusals, Name, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (turn.Place.Address.Length == 0)
        {
            return Outcomes.Problem(turn.Words.Follow.NotReachable);
        }

        var isNew = await moderation.Subscriptions.AddAsync(
            new Subscription(turn.PlaceKey, turn.Place.Platform, turn.Place.Address, language, turn.Now), cancellationToken);
        await SubscriptionRight.NoteAsync(turn, moderation.Audit, Name, language, cancellationToken);
        var words = ChatWords.In(language).Follow;
        return Outcomes.Of(new Reply
        {
            Body = new Document([Outcomes.NoticeOf(NoticeKind.Information, PlainText.Fill(
                isNew ? words.Followed : words.FollowedBefore, Languages.NameOf(language), Turn.Typed("unfollow")))]),
        });
    }
}
