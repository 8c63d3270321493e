using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;

namespace SahelBot.Chat;

/// <summary>
/// What a person can do on any platform. An adapter maps what happened to a <see cref="ChatEvent"/>, hands it in, and renders what
/// comes out. Safe to use from many threads at once.
/// </summary>
public interface IChatService
{
    /// <summary>The commands that a person may use, in the order in which help lists them.</summary>
    IReadOnlyList<CommandDefinition> Commands { get; }

    /// <summary>Decides what to say. Never fails because of what a person wrote or pressed.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ChatOutcome> HandleAsync(ChatEvent happened, CancellationToken cancellationToken);

    /// <summary>Answers to offer while a person types in any chat.</summary>
    /// <returns>At most five, best first. Empty when there is nothing to offer yet.</returns>
    Task<IReadOnlyList<InlineAnswer>> SuggestAsync(Person person, string typed, CancellationToken cancellationToken);

    /// <summary>Values to offer while a person fills in an option of a command.</summary>
    /// <param name="field">Name of the option.</param>
    /// <param name="typed">What is there so far; may be empty.</param>
    /// <returns>At most 25, best first. Empty when there is nothing to offer.</returns>
    Task<IReadOnlyList<OptionValue>> CompleteAsync(
        Person person, string command, string field, string typed, CancellationToken cancellationToken);

    /// <summary>Tells that a message of the bot now shows an exchange, so that replies to it are understood as follow-ups.</summary>
    /// <param name="message">The platform's id of the message.</param>
    Task ShownAsync(Place place, string message, ExchangeId exchange, CancellationToken cancellationToken);
}
