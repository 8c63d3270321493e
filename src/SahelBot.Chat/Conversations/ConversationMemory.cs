using SahelBot.Chat.Events;
using SahelBot.Chat.Turns;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Conversations;

/// <summary>
/// Tells what a question follows. In a private place or a thread that is what was asked there last; in a group it is the answer that
/// the question replies to, and nothing else. What is older than the window counts nowhere.
/// </summary>
internal sealed class ConversationMemory(
    IConversationStore conversations, IExchangeStore exchanges, ChatKeys keys, ChatSettings settings)
{
    /// <param name="repliesTo">The bot's message that is replied to. Null when none is.</param>
    /// <param name="isEdited">True when the last question is asked anew in other words, so that it is not before itself.</param>
    public async Task<Earlier> BeforeAsync(Turn turn, string? repliesTo, bool isEdited, CancellationToken cancellationToken)
    {
        var since = turn.Now - settings.ConversationWindow;
        if (repliesTo is not null
            && await exchanges.FindByMessageAsync(keys.Of(turn.Place, repliesTo), cancellationToken) is { } shown)
        {
            return shown.At < since ? Earlier.Nothing : Chain(shown);
        }

        if (turn.Place.Kind == PlaceKind.Group)
        {
            return Earlier.Nothing;
        }

        var recent = await RecentAsync(turn, cancellationToken);
        if (isEdited)
        {
            recent = [.. recent.SkipLast(1)];
        }

        return new Earlier(
            [.. recent.Select(e => e.Question).TakeLast(settings.ConversationLength)], recent.Count > 0 ? recent[^1].Language : null);
    }

    /// <summary>An exchange with all that it followed, for a question that follows it.</summary>
    public Earlier Chain(Exchange exchange) =>
        new([.. exchange.History.Append(exchange.Question).TakeLast(settings.ConversationLength)], exchange.Language);

    /// <summary>Puts an exchange at the end of the conversation; in groups there is none.</summary>
    /// <param name="isEdited">True to take the place of the last exchange instead.</param>
    public async Task RememberAsync(Turn turn, ExchangeId exchange, bool isEdited, CancellationToken cancellationToken)
    {
        if (turn.Place.Kind == PlaceKind.Group)
        {
            return;
        }

        if (isEdited)
        {
            // The store only appends: the conversation is written anew without its end.
            var kept = (await RecentAsync(turn, cancellationToken)).SkipLast(1).ToList();
            await conversations.EndAsync(turn.PlaceKey, cancellationToken);
            foreach (var earlier in kept)
            {
                await conversations.AppendAsync(turn.PlaceKey, earlier.Id, earlier.At, cancellationToken);
            }
        }

        await conversations.AppendAsync(turn.PlaceKey, exchange, turn.Now, cancellationToken);
    }

    /// <summary>One more than a question may follow, since an edited one drops the last.</summary>
    private Task<IReadOnlyList<Exchange>> RecentAsync(Turn turn, CancellationToken cancellationToken) =>
        conversations.RecentAsync(
            turn.PlaceKey, turn.Now - settings.ConversationWindow, settings.ConversationLength + 1, cancellationToken);
}
