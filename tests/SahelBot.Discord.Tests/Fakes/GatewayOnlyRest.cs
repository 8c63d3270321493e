using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Tests.Fakes;

/// <summary>Knows where the gateway is, and nothing else.</summary>
internal sealed class GatewayOnlyRest : IDiscordRest
{
    public int Shards { get; set; } = 1;

    public SessionStartLimit Limit { get; set; } = new(1000, 1000, 86_400_000, 1);

    public DiscordException? Failure { get; set; }

    public int Calls { get; private set; }

    public Task<GatewayInfo> GetGatewayAsync(CancellationToken cancellationToken)
    {
        Calls++;
        return Failure is { } failure ? throw failure : Task.FromResult(new GatewayInfo(new Uri("ws://gateway.test"), Shards, Limit));
    }

    public Task<User> GetSelfAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Application> GetApplicationAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(
        Snowflake application, Snowflake? guild, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ApplicationCommand>> OverwriteCommandsAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RespondAsync(InteractionAddress address, InteractionCallback callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message?> RespondAndFetchAsync(
        InteractionAddress address, InteractionCallback callback, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Message> GetOriginalAsync(InteractionAddress address, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> EditOriginalAsync(InteractionAddress address, MessageBody body, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DeleteOriginalAsync(InteractionAddress address, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Message> FollowUpAsync(InteractionAddress address, MessageBody body, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> EditFollowUpAsync(
        InteractionAddress address, Snowflake message, MessageBody body, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DeleteFollowUpAsync(InteractionAddress address, Snowflake message, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> SendMessageAsync(Snowflake channel, NewMessage message, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Message>> GetMessagesAfterAsync(
        Snowflake channel, Snowflake after, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Stream> OpenFileAsync(string? address, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Channel> OpenDirectMessageAsync(Snowflake user, CancellationToken cancellationToken) => throw new NotSupportedException();
}
