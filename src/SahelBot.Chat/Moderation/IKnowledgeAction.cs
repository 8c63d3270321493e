using SahelBot.Chat.Commands;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;

namespace SahelBot.Chat.Moderation;

/// <summary>One thing that moderators can do with <c>/knowledge</c>. Safe to use from many threads at once.</summary>
internal interface IKnowledgeAction
{
    /// <summary>The word behind the command: lower-case Latin letters, one for each action.</summary>
    string Name { get; }

    /// <summary>Called for moderators only.</summary>
    /// <param name="rest">What was typed behind the action; cleaned and trimmed, with the line ends that it had. Empty for nothing.</param>
    /// <param name="file">The file that came with it. Null when none did.</param>
    Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken);

    /// <returns>What to offer while the command is typed, best first, each value beginning with <see cref="Name"/>.</returns>
    Task<IReadOnlyList<OptionValue>> OfferAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionValue>>([new OptionValue(Name, Name)]);
}
