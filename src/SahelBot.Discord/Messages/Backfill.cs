using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SahelBot.Discord.Dispatch;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Messages;

/// <summary>
/// Asks for the messages that Discord does not tell again: those between a lost session and the next, and those while no process ran.
/// A channel is asked for when Discord says that its newest message is one that the bot has not seen.
/// </summary>
internal sealed partial class Backfill(
    IDiscordRest rest, PlaceBook places, MessageAnswerer messages, WorkQueues queues, TimeProvider clock, ILogger logger) : IDisposable
{
    /// <summary>Who asked longer ago has gone.</summary>
    private static readonly TimeSpan _furthest = TimeSpan.FromHours(1);

    /// <summary>The two clocks differ, and what comes last may have been told already.</summary>
    private static readonly TimeSpan _margin = TimeSpan.FromSeconds(30);

    private const int PageSize = 100;
    private const int MostPages = 5;
    private const int MostChannels = 200;
    private const int AtOnce = 4;

    private readonly SemaphoreSlim _asking = new(AtOnce);
    private readonly ConcurrentDictionary<int, Gap> _gaps = new();

    /// <summary>From here on the channels of the shard that <see cref="Look"/> is told of are asked for what came since.</summary>
    public void Begin(int shard, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var earliest = clock.GetUtcNow() - _furthest;
        var from = since - _margin;
        var gap = new Gap(from > earliest ? from : earliest, places.AllSeen());
        _gaps[shard] = gap;
        if (shard == 0)
        {
            // Direct messages belong to the first shard, and nothing tells what is new in them.
            var direct = gap.Seen.OrderByDescending(c => c.Value).Select(c => c.Key).Where(c => places.GuildOf(c) is null);
            foreach (var channel in direct.Take(MostChannels))
            {
                Ask(channel, null, gap, cancellationToken);
            }
        }
    }

    /// <summary>A server is there again.</summary>
    public void Look(int shard, Guild guild, CancellationToken cancellationToken)
    {
        if (!_gaps.TryGetValue(shard, out var gap))
        {
            return;
        }

        var start = Snowflake.At(gap.Since);
        var missed = guild.Channels.Concat(guild.Threads)
            .Where(c => c.LastMessageId is { } last && last > start && gap.Seen.GetValueOrDefault(c.Id) < last)
            .OrderByDescending(c => c.LastMessageId)
            .Take(MostChannels);
        foreach (var channel in missed)
        {
            Ask(channel.Id, guild.Id, gap, cancellationToken);
        }
    }

    public void Dispose() => _asking.Dispose();

    private void Ask(Snowflake channel, Snowflake? guild, Gap gap, CancellationToken cancellationToken)
    {
        var after = Snowflake.At(gap.Since);
        var seen = gap.Seen.GetValueOrDefault(channel);
        var from = seen > after ? seen : after;
        queues.Add("backfill " + channel, () => AskAsync(channel, guild, from, cancellationToken));
    }

    private async Task AskAsync(Snowflake channel, Snowflake? guild, Snowflake after, CancellationToken cancellationToken)
    {
        try
        {
            await _asking.WaitAsync(cancellationToken);
            try
            {
                var missed = await FetchAsync(channel, after, cancellationToken);
                foreach (var answered in missed.Where(m => m.Author.Id == places.Self))
                {
                    places.NoteMessage(answered);
                    if (answered.MessageReference?.MessageId is { } question)
                    {
                        messages.NoteAnswered(question);
                    }
                }

                foreach (var message in missed)
                {
                    messages.Take(message with { GuildId = guild }, cancellationToken);
                }
            }
            finally
            {
                _asking.Release();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start asks again.
        }
        catch (DiscordException e)
        {
            LogNotFetched(e.Failure, e.Message); // also where the bot may not read what was said before
        }
    }

    private async Task<List<Message>> FetchAsync(Snowflake channel, Snowflake after, CancellationToken cancellationToken)
    {
        var patience = new Patience(clock);
        var all = new List<Message>();
        for (var page = 0; page < MostPages; page++)
        {
            var from = all.Count > 0 ? all[^1].Id : after;
            var some = await patience.TryAsync(
                token => rest.GetMessagesAfterAsync(channel, from, PageSize, token), TimeSpan.FromMinutes(2), cancellationToken);
            all.AddRange(some);
            if (some.Count < PageSize)
            {
                break;
            }
        }

        return all;
    }

    /// <param name="Seen">The latest message of each channel when the gap was noticed: what comes after is told and moves it on.</param>
    private sealed record Gap(DateTimeOffset Since, IReadOnlyDictionary<Snowflake, Snowflake> Seen);

    [LoggerMessage(Level = LogLevel.Information, Message = "Missed messages of a channel could not be fetched ({Failure}): {Problem}")]
    private partial void LogNotFetched(DiscordFailure failure, string problem);
}
