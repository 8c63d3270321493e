using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Rendering;

namespace SahelBot.Discord.Messages;

/// <summary>Says what nobody has asked for. Safe to use from many threads at once.</summary>
/// <param name="busy">How many channels and people something is being done for.</param>
internal sealed partial class DiscordMessenger(IDiscordRest rest, PlaceBook places, Func<int> busy, TimeProvider clock, ILogger logger)
{
    /// <summary>With so many people waiting, what nobody waits for comes later.</summary>
    private const int MostBusy = 8;

    private const int NonceLength = 20;
    private const string NonceLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int UnknownChannel = 10003;

    private static readonly TimeSpan _again = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longAgain = TimeSpan.FromMinutes(1);

    /// <summary>For parts of a long text behind the first; Discord knows a nonce for a few minutes.</summary>
    private static readonly TimeSpan _sendFor = TimeSpan.FromMinutes(2);

    private readonly Patience _patience = new(clock);

    public async Task<Delivery> SendAsync(string address, Reply reply, string? repliesTo, CancellationToken cancellationToken)
    {
        if (PlaceBook.PersonOf(address) is { } person)
        {
            return await OpenAsync(person, cancellationToken);
        }

        if (!Snowflake.TryParse(address, out var channel))
        {
            return new Delivery.Refused("no channel of Discord") { IsPlaceGone = true };
        }

        var reference = Snowflake.TryParse(repliesTo, out var replied) ? MessageReference.To(replied) : null;
        return await SayAsync(channel, null, reference, reply, cancellationToken);
    }

    public async Task<Delivery> EditAsync(string address, string message, Reply reply, CancellationToken cancellationToken) =>
        Snowflake.TryParse(address, out var channel) && Snowflake.TryParse(message, out var edited)
            ? await SayAsync(channel, edited, null, reply, cancellationToken)
            : new Delivery.Refused("no message of Discord");

    /// <summary>Nothing is said yet: buttons are made for a channel, and only now it is known which.</summary>
    private async Task<Delivery> OpenAsync(Snowflake person, CancellationToken cancellationToken)
    {
        if (busy() >= MostBusy)
        {
            return new Delivery.NotSent(_again);
        }

        try
        {
            var channel = await rest.OpenDirectMessageAsync(person, cancellationToken);
            return new Delivery.Moved(PlaceBook.IdOf(channel.Id));
        }
        catch (DiscordException e)
        {
            LogFailed(0, e.Failure, e.Message);
            return Read(e, isRepeatable: true);
        }
    }

    /// <param name="edited">The message whose place the first part takes. Null for new messages.</param>
    private async Task<Delivery> SayAsync(
        Snowflake channel, Snowflake? edited, MessageReference? reference, Reply reply, CancellationToken cancellationToken)
    {
        if (busy() >= MostBusy)
        {
            return new Delivery.NotSent(_again);
        }

        var nonce = RandomNumberGenerator.GetString(NonceLetters, NonceLength);
        var made = new List<string>();
        foreach (var body in ReplyBodies.Of(reply))
        {
            var isFirst = made.Count == 0;
            try
            {
                var message = isFirst && edited is { } known
                    ? await rest.EditMessageAsync(channel, known, body with { KeptAttachments = [] }, cancellationToken)
                    : await SendAsync(channel, body, isFirst ? reference : null, NonceOf(nonce, made.Count), isFirst, cancellationToken);
                places.NoteOwn(message.Id);
                made.Add(PlaceBook.IdOf(message.Id));
            }
            catch (DiscordException e)
            {
                LogFailed(made.Count, e.Failure, e.Message);
                return isFirst ? Read(e, edited is not null) : new Delivery.Unknown();
            }
        }

        return new Delivery.Sent(made);
    }

    private async Task<Message> SendAsync(
        Snowflake channel, MessageBody body, MessageReference? reference, string nonce, bool isFirst, CancellationToken cancellationToken)
    {
        var message = Outgoing.Of(body, reference, nonce);
        try
        {
            return await TryAsync(message);
        }
        catch (DiscordException e) when (e.Failure == DiscordFailure.Rejected)
        {
            return await TryAsync(Outgoing.Plainer(message));
        }

        Task<Message> TryAsync(NewMessage one) => isFirst
            ? rest.SendMessageAsync(channel, one, cancellationToken)
            : _patience.TryAsync(token => rest.SendMessageAsync(channel, one, token), _sendFor, cancellationToken);
    }

    private static Delivery Read(DiscordException failed, bool isRepeatable) => failed.Failure switch
    {
        DiscordFailure.RateLimited => new Delivery.NotSent(failed.RetryAfter ?? _again),
        DiscordFailure.Unauthorized => new Delivery.NotSent(_longAgain),
        DiscordFailure.Unavailable => isRepeatable ? new Delivery.NotSent(_again) : new Delivery.Unknown(), // to do it again does no harm
        DiscordFailure.NotFound => new Delivery.Refused(failed.Message) { IsPlaceGone = !isRepeatable || failed.Code == UnknownChannel },
        DiscordFailure.Forbidden => new Delivery.Refused(failed.Message) { IsPlaceGone = true },
        _ => new Delivery.Refused(failed.Message),
    };

    private static string NonceOf(string nonce, int part) => string.Create(CultureInfo.InvariantCulture, $"{nonce}.{part}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "What nobody has asked for failed after {Count} messages ({Failure}): {Problem}")]
    private partial void LogFailed(int count, DiscordFailure failure, string problem);
}
