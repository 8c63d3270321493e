using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord;

/// <summary>
/// What the bot asks of Discord and tells it. Limits are kept, and calls that may be repeated are repeated, within a deadline of its
/// own for each call. Safe to use from many threads at once.
/// </summary>
/// <exception cref="DiscordException">Thrown by every call that fails in the end.</exception>
/// <exception cref="OperationCanceledException">Thrown by every call when the token was cancelled.</exception>
public interface IDiscordRest
{
    /// <summary>Tried once: who connects has a patience of its own.</summary>
    Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken);

    Task<User> GetSelfAsync(CancellationToken cancellationToken);

    Task<Application> GetApplicationAsync(CancellationToken cancellationToken);

    /// <param name="guild">Null for the commands that are known everywhere.</param>
    /// <returns>With all localisations. Empty when none is registered.</returns>
    Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(
        Snowflake application, Snowflake? guild, CancellationToken cancellationToken);

    /// <summary>Replaces all commands of the scope.</summary>
    /// <inheritdoc cref="GetCommandsAsync"/>
    Task<IReadOnlyList<ApplicationCommand>> OverwriteCommandsAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken);

    /// <summary>
    /// Gives the first answer to an interaction. Repeated within its 3 seconds; that it was acknowledged by a try whose answer got
    /// lost counts as done.
    /// </summary>
    Task RespondAsync(InteractionAddress address, InteractionCallback callback, CancellationToken cancellationToken);

    /// <summary>As <see cref="RespondAsync"/>, with the message that the answer made.</summary>
    /// <returns>Null when the answer made no message, or it is not known which.</returns>
    Task<Message?> RespondAndFetchAsync(InteractionAddress address, InteractionCallback callback, CancellationToken cancellationToken);

    /// <summary>The message that the first answer made.</summary>
    Task<Message> GetOriginalAsync(InteractionAddress address, CancellationToken cancellationToken);

    Task<Message> EditOriginalAsync(InteractionAddress address, MessageBody body, CancellationToken cancellationToken);

    Task DeleteOriginalAsync(InteractionAddress address, CancellationToken cancellationToken);

    /// <summary>A further message. Not repeated when it is not known whether it arrived: Discord cannot tell the two apart.</summary>
    Task<Message> FollowUpAsync(InteractionAddress address, MessageBody body, CancellationToken cancellationToken);

    Task<Message> EditFollowUpAsync(InteractionAddress address, Snowflake message, MessageBody body, CancellationToken cancellationToken);

    Task DeleteFollowUpAsync(InteractionAddress address, Snowflake message, CancellationToken cancellationToken);

    /// <summary>Repeated when it is not known whether it arrived only if it has a nonce.</summary>
    Task<Message> SendMessageAsync(Snowflake channel, NewMessage message, CancellationToken cancellationToken);

    Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken);

    Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken);

    /// <param name="limit">1 to 100.</param>
    /// <returns>The oldest messages after <paramref name="after"/>, oldest first. Empty when there are none.</returns>
    Task<IReadOnlyList<Message>> GetMessagesAfterAsync(
        Snowflake channel, Snowflake after, int limit, CancellationToken cancellationToken);

    /// <summary>Shows for ten seconds, or until the next message, that the bot writes.</summary>
    Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken);

    /// <summary>A file that somebody attached. Asked of Discord's own hosts for files only, without the bot's token, and tried once.</summary>
    /// <param name="address">As Discord told it.</param>
    /// <param name="most">Of a longer file nothing is given, in bytes.</param>
    /// <returns>All of it, in memory.</returns>
    /// <exception cref="IOException">The address is not on such a host, the file is too long, or it cannot be had.</exception>
    Task<Stream> OpenFileAsync(string? address, int most, CancellationToken cancellationToken);

    /// <returns>The channel of direct messages with a person; made if there is none yet.</returns>
    Task<Channel> OpenDirectMessageAsync(Snowflake user, CancellationToken cancellationToken);
}
