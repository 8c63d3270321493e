using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;

namespace SahelBot.Chat.Turns;

/// <summary>Something that moderators can do with the knowledge: <c>/knowledge NAME ...</c>. Safe to use from many threads at once.</summary>
internal interface IKnowledgeAction
{
    /// <summary>One lower-case word.</summary>
    string Name { get; }

    /// <param name="rest">What stands behind the name, with its line ends. May be empty.</param>
    /// <param name="file">The file that came with it. Null when none did.</param>
    Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken);
}
