using SahelBot.Chat.Commands;
using SahelBot.Chat.Replies;

namespace SahelBot.Chat.Turns;

/// <summary>Does what a command says. Safe to use from many threads at once.</summary>
internal interface IChatCommand
{
    /// <summary>As in the catalogue of commands.</summary>
    string Name { get; }

    Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken);
}
