using System.Text.Json;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Dispatch;

/// <summary>
/// What the bot has to answer, from its arrival until it is done, by Discord's id: each is taken once, and what the process before left
/// open is gone on with. Trouble with the store is logged and costs that promise, not the answer.
/// </summary>
internal sealed partial class Inbox(IUpdateInbox inbox, TimeProvider clock, ILogger logger)
{
    /// <returns>False when it was taken before.</returns>
    public Task<bool> TakeAsync(Message message, CancellationToken cancellationToken) =>
        TakeAsync(message.Id, () => "m" + JsonSerializer.Serialize(message, DiscordJson.Default.Message), cancellationToken);

    /// <inheritdoc cref="TakeAsync(Message, CancellationToken)"/>
    public Task<bool> TakeAsync(Interaction interaction, CancellationToken cancellationToken) =>
        TakeAsync(interaction.Id, () => "i" + JsonSerializer.Serialize(interaction, DiscordJson.Default.Interaction), cancellationToken);

    public async Task CompleteAsync(Snowflake id)
    {
        try
        {
            await inbox.CompleteAsync(PlaceBook.Platform, (long)id.Value, clock.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogStoreFailed(e);
        }
    }

    /// <returns>What the process before left open, oldest first.</returns>
    public async Task<IReadOnlyList<(Message? Message, Interaction? Interaction)>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = new List<(Message?, Interaction?)>();
        foreach (var update in await PendingAsync(cancellationToken))
        {
            var read = Read(update.Payload);
            if (read is (null, null))
            {
                await CompleteAsync(new Snowflake((ulong)update.Id));
                continue;
            }

            open.Add(read);
        }

        return open;
    }

    private async Task<IReadOnlyList<InboxUpdate>> PendingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await inbox.PendingAsync(PlaceBook.Platform, cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            LogStoreFailed(e);
            return [];
        }
    }

    /// <returns>When the last thing that was ever taken was said. Null when nothing was.</returns>
    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancellationToken) =>
        await inbox.HighestAsync(PlaceBook.Platform, cancellationToken) is { } highest ? new Snowflake((ulong)highest).CreatedAt : null;

    private async Task<bool> TakeAsync(Snowflake id, Func<string> payload, CancellationToken cancellationToken)
    {
        try
        {
            var added = await inbox.AddAsync(
                PlaceBook.Platform, [new InboxUpdate((long)id.Value, payload())], clock.GetUtcNow(), cancellationToken);
            return added.Count > 0;
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            LogStoreFailed(e);
            return true;
        }
    }

    private static (Message? Message, Interaction? Interaction) Read(string payload)
    {
        try
        {
            return payload switch
            {
                ['m', .. var json] => (JsonSerializer.Deserialize(json, DiscordJson.Default.Message), null),
                ['i', .. var json] => (null, JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)),
                _ => (null, null),
            };
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox cannot be used; answers go on without it")]
    private partial void LogStoreFailed(Exception exception);
}
