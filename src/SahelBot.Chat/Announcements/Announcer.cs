using Microsoft.Extensions.Logging;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Core.Announcements;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Announcements;

/// <summary>
/// Says on one platform what is due there, one thing after the other and slowly. What may have been said is never said again. For one
/// caller at a time; other processes may do the same on the same store.
/// </summary>
public sealed partial class Announcer
{
    private const int MostAtOnce = 200;

    /// <summary>Where more than these are due in one place, the others there wait, so that they do not hide what is due elsewhere.</summary>
    private const int MostInPlace = 20;

    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);

    private readonly ModerationPorts _moderation;
    private readonly IMessenger _messenger;
    private readonly AnnouncementPace _pace;
    private readonly TimeProvider _clock;
    private readonly ILogger<Announcer> _logger;
    private readonly ChatKeys _keys;
    private readonly AnnouncementWriter _writer;
    private readonly Dictionary<string, DateTimeOffset> _holds = new(StringComparer.Ordinal);
    private int _misses;

    public Announcer(
        ChatPorts ports, ModerationPorts moderation, ChatSettings settings, IMessenger messenger, AnnouncementPace pace,
        TimeProvider clock, ILogger<Announcer> logger)
    {
        (_moderation, _messenger, _pace, _clock, _logger) = (moderation, messenger, pace, clock, logger);
        _keys = new ChatKeys(ports.Hash);
        _writer = new AnnouncementWriter(ports, moderation, settings, clock);
    }

    /// <summary>Says one thing, if one is due.</summary>
    /// <returns>How long to wait before the next call.</returns>
    public async Task<TimeSpan> SayNextAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        DropHolds(now);
        var due = await _moderation.Announcements.DueAsync(_messenger.Platform, now, MostAtOnce, cancellationToken);
        if (due.Count == 0)
        {
            return _pace.Look;
        }

        if (await WaitWherePausedAsync(due, now, cancellationToken) || await WaitWhereManyAsync(due, now, cancellationToken))
        {
            return TimeSpan.Zero; // something else may be due now
        }

        return due.FirstOrDefault(a => !_holds.ContainsKey(a.Address)) is { } next
            ? await SayAsync(next, due, cancellationToken)
            : Least(_pace.Look, _holds.Values.Min() - now);
    }

    private async Task<TimeSpan> SayAsync(Announcement next, IReadOnlyList<Announcement> due, CancellationToken cancellationToken)
    {
        var together = next.Kind == AnnouncementKind.NewEvents
            ? due.Where(a => a.Kind == next.Kind && a.Address == next.Address && a.Language == next.Language)
            : [next];
        var taken = await TakeAsync(together, cancellationToken);
        if (taken.Count == 0)
        {
            return TimeSpan.Zero; // another process says it
        }

        var address = next.Address;
        if (await WriteAsync(taken, address, cancellationToken) is not { } writing)
        {
            return TimeSpan.Zero;
        }

        var delivery = await DeliverAsync(address, writing, cancellationToken);
        if (delivery is Delivery.Moved moved)
        {
            LogMoved(next.Kind, next.Number);
            await MoveAsync(taken[0], moved.Address, cancellationToken);
            address = moved.Address;
            if (await WriteAsync(taken, address, cancellationToken) is not { } again)
            {
                return TimeSpan.Zero;
            }

            (writing, delivery) = (again, await DeliverAsync(address, again, cancellationToken));
        }

        return await SettleAsync(taken, address, writing, delivery);
    }

    /// <summary>Not stopped on the way: what has been said, or has not, is to be on record.</summary>
    private async Task<TimeSpan> SettleAsync(List<Announcement> taken, string address, Writing writing, Delivery delivery)
    {
        var cancellationToken = CancellationToken.None;
        var now = _clock.GetUtcNow();
        var first = taken[0];
        _holds[first.Address] = now + _pace.PlaceInterval;
        switch (delivery)
        {
            case Delivery.Sent sent:
                _misses = 0;
                await RememberAsync(first.Platform, address, writing, sent.Messages, cancellationToken);
                await CloseAsync(taken, cancellationToken);
                LogSaid(first.Kind, first.Number);
                return _pace.Interval;
            case Delivery.NotSent notSent:
                _holds[first.Address] = now + notSent.RetryAfter;
                await ReturnAsync(taken, now + notSent.RetryAfter, cancellationToken);
                LogNotSaid(first.Kind, first.Number, notSent.RetryAfter.TotalSeconds);
                return Least(_pace.Interval * Math.Pow(2, Math.Min(_misses++, 10)), _longestWait);
            case Delivery.Unknown:
                LogUnknown(first.Kind, first.Number);
                return _pace.Interval;
            default:
                _misses = 0;
                await GiveUpAsync(taken, delivery as Delivery.Refused, cancellationToken);
                return _pace.Interval;
        }
    }

    private async Task GiveUpAsync(List<Announcement> taken, Delivery.Refused? refused, CancellationToken cancellationToken)
    {
        LogRefused(taken[0].Kind, taken[0].Number, refused?.Why ?? "the place keeps moving");
        if (refused is { IsPlaceGone: true } && taken[0].Kind == AnnouncementKind.NewEvents)
        {
            await _moderation.Subscriptions.RemoveAsync(PlaceOf(taken[0].Platform, taken[0].Address), cancellationToken);
        }

        await CloseAsync(taken, cancellationToken);
    }

    private async Task<List<Announcement>> TakeAsync(IEnumerable<Announcement> announcements, CancellationToken cancellationToken)
    {
        var taken = new List<Announcement>();
        foreach (var announcement in announcements)
        {
            if (await _moderation.Announcements.TakeAsync(announcement.Number, cancellationToken))
            {
                taken.Add(announcement);
            }
        }

        return taken;
    }

    /// <returns>Null when there is nothing to say, which is settled then.</returns>
    private async Task<Writing?> WriteAsync(List<Announcement> taken, string address, CancellationToken cancellationToken)
    {
        Writing? writing;
        try
        {
            writing = await _writer.WriteAsync(taken, address, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await ReturnAsync(taken, _clock.GetUtcNow(), CancellationToken.None);
            throw;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogNotWritten(e, taken[0].Kind, taken[0].Number);
            await ReturnAsync(taken, _clock.GetUtcNow() + _pace.TroubleWait, cancellationToken);
            return null;
        }

        if (writing is null)
        {
            LogNothing(taken[0].Kind, taken[0].Number);
            await CloseAsync(taken, cancellationToken);
        }

        return writing;
    }

    private async Task<Delivery> DeliverAsync(string address, Writing writing, CancellationToken cancellationToken)
    {
        try
        {
            return writing.Edits is { } message
                ? await _messenger.EditAsync(address, message, writing.Reply, cancellationToken)
                : await _messenger.SendAsync(address, writing.Reply, writing.RepliesTo, cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            LogBroken(e);
            return new Delivery.Unknown();
        }
    }

    /// <summary>From here on the messages show the new exchange, so that it can be corrected in its turn; what it corrects is done with.</summary>
    private async Task RememberAsync(
        string platform, string address, Writing writing, IReadOnlyList<string> messages, CancellationToken cancellationToken)
    {
        if (writing.Reply.Exchange is not { } exchange)
        {
            return;
        }

        var place = Place.At(platform, address);
        foreach (var old in writing.Corrects.Where(m => !messages.Contains(m.Message, StringComparer.Ordinal)))
        {
            await _moderation.Shown.AddAsync(old with { Address = "" }, cancellationToken);
        }

        foreach (var message in messages)
        {
            // An answer that was corrected in its place does not become younger by it.
            var at = writing.Corrects.FirstOrDefault(m => m.Message == message)?.At ?? _clock.GetUtcNow();
            await _moderation.Shown.AddAsync(_keys.Shown(place, message, exchange, at), cancellationToken);
        }
    }

    private async Task MoveAsync(Announcement announcement, string address, CancellationToken cancellationToken)
    {
        var old = PlaceOf(announcement.Platform, announcement.Address);
        var subscriptions = await _moderation.Subscriptions.ListAsync(cancellationToken);
        if (subscriptions.FirstOrDefault(s => s.Place == old) is { } subscription)
        {
            var moved = subscription with { Place = PlaceOf(announcement.Platform, address), Address = address };
            await _moderation.Subscriptions.AddAsync(moved, cancellationToken);
            await _moderation.Subscriptions.RemoveAsync(old, cancellationToken);
        }
    }

    /// <returns>True when something was put off.</returns>
    private async Task<bool> WaitWherePausedAsync(IReadOnlyList<Announcement> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pauses = await _moderation.Pauses.ListAsync(cancellationToken);
        var paused = pauses.Count == 0 ? [] : due.Where(a => IsPaused(pauses, a)).ToList();
        return await PutOffAsync(paused, now + _pace.PausedWait, cancellationToken);
    }

    private bool IsPaused(IReadOnlyList<Pause> pauses, Announcement announcement)
    {
        var place = PlaceOf(announcement.Platform, announcement.Address);
        return pauses.Any(p => p.Covers(announcement.Platform, place));
    }

    /// <returns>True when something was put off.</returns>
    private Task<bool> WaitWhereManyAsync(IReadOnlyList<Announcement> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tooMany = due.Count < MostAtOnce
            ? []
            : due.Where(a => a.Kind != AnnouncementKind.NewEvents).GroupBy(a => a.Address, StringComparer.Ordinal).SelectMany(g => g.Skip(MostInPlace)).ToList();
        return PutOffAsync(tooMany, now + (_pace.PlaceInterval * MostInPlace), cancellationToken);
    }

    private async Task<bool> PutOffAsync(List<Announcement> announcements, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        await ReturnAsync(await TakeAsync(announcements, cancellationToken), notBefore, cancellationToken);
        return announcements.Count > 0;
    }

    private async Task ReturnAsync(List<Announcement> taken, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        foreach (var announcement in taken)
        {
            await _moderation.Announcements.ReturnAsync(announcement.Number, notBefore, cancellationToken);
        }
    }

    private async Task CloseAsync(List<Announcement> taken, CancellationToken cancellationToken)
    {
        foreach (var announcement in taken)
        {
            await _moderation.Announcements.CloseAsync(announcement.Number, cancellationToken);
        }
    }

    private void DropHolds(DateTimeOffset now)
    {
        foreach (var (address, _) in _holds.Where(h => h.Value <= now).ToList())
        {
            _holds.Remove(address);
        }
    }

    private PlaceKey PlaceOf(string platform, string address) => _keys.Of(Place.At(platform, address));

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Number} was said")]
    private partial void LogSaid(AnnouncementKind kind, long number);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Number}: there is nothing to say any more")]
    private partial void LogNothing(AnnouncementKind kind, long number);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Number} could not be said; again in {Seconds} s")]
    private partial void LogNotSaid(AnnouncementKind kind, long number, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Number}: its chat has another address now")]
    private partial void LogMoved(AnnouncementKind kind, long number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} {Number} may have been said or not; it is not said again")]
    private partial void LogUnknown(AnnouncementKind kind, long number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} {Number} is given up: {Why}")]
    private partial void LogRefused(AnnouncementKind kind, long number, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {Number} could not be written")]
    private partial void LogNotWritten(Exception exception, AnnouncementKind kind, long number);

    [LoggerMessage(Level = LogLevel.Error, Message = "A messenger broke off")]
    private partial void LogBroken(Exception exception);
}
