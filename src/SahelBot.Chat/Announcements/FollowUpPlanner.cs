using Microsoft.Extensions.Logging;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Core.Announcements;
using SahelBot.Core.Answers;
using SahelBot.Core.Chats;
using SahelBot.Core.Differences;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Announcements;

/// <summary>
/// Plans what a publication has for consequences in the chats: corrections of answers whose sources have changed, new events where
/// they are followed, answers for those who turned to the moderators. What is planned has a key, so that a second time, for
/// instance after a crash, plans nothing twice.
/// </summary>
/// <param name="compare">
/// Tells what changed from one publication to another, by their numbers. Null when the files of one of them are gone.
/// </param>
public sealed partial class FollowUpPlanner(
    ChatPorts ports,
    ModerationPorts moderation,
    ISnapshotStore snapshots,
    ChatSettings settings,
    Func<int, int, CancellationToken, Task<SnapshotDifference?>> compare,
    TimeProvider clock,
    ILogger<FollowUpPlanner> logger)
{
    private readonly ChatKeys _keys = new(ports.Hash);
    private readonly Requesters _requesters = new(moderation);

    /// <summary>Plans for all publications for which nothing was planned yet.</summary>
    /// <returns>How many announcements are new.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        if (await snapshots.CurrentAsync(cancellationToken) is not { } current)
        {
            return 0;
        }

        var done = await snapshots.FollowedUpAsync(cancellationToken);
        var knowledge = ports.Knowledge.Current;
        if (done >= current.Number || knowledge.Snapshot.Version != current.Version)
        {
            return 0; // what is published, perhaps by another process, will be in force here in a moment
        }

        var planned = 0;
        var publications = await snapshots.HistoryAsync(current.Number - done, cancellationToken);
        foreach (var publication in publications.Where(p => p.Number > done).OrderBy(p => p.Number))
        {
            if (publication.Number > 1)
            {
                planned += await PlanAsync(publication, cancellationToken);
            }

            if (publication.Number == current.Number)
            {
                planned += await PlanRequestsAsync(knowledge, cancellationToken);
            }

            await snapshots.SetFollowedUpAsync(publication.Number, cancellationToken);
            LogPlanned(publication.Number, planned);
        }

        return planned;
    }

    private async Task<int> PlanAsync(Publication publication, CancellationToken cancellationToken)
    {
        if (await compare(publication.Number - 1, publication.Number, cancellationToken) is not { } difference)
        {
            LogNoDifference(publication.Number);
            return 0;
        }

        var changes = ReaderChanges.Of(difference);
        var planned = await CorrectionsAsync(changes, publication, cancellationToken);
        planned.AddRange(await NewEventsAsync(changes, publication, cancellationToken));
        return planned.Count == 0 ? 0 : await moderation.Announcements.AddAsync(planned, cancellationToken);
    }

    private async Task<List<Announcement>> CorrectionsAsync(
        ReaderChanges changes, Publication publication, CancellationToken cancellationToken)
    {
        var passages = changes.All;
        if (settings.CorrectionWindow is not { } window || passages.Count == 0)
        {
            return [];
        }

        var shown = await moderation.Shown.CitingAsync(
            passages, publication.Version, clock.GetUtcNow() - window, cancellationToken);
        var planned = new List<Announcement>();
        foreach (var messages in shown.GroupBy(m => (m.Exchange, m.Platform, m.Address)).OrderByDescending(g => g.Max(m => m.At)))
        {
            // A long answer is several messages, of which the last has the buttons.
            var last = messages.MaxBy(m => m.At) ?? messages.First();
            if (await ports.Exchanges.FindAsync(last.Exchange, cancellationToken) is { } exchange
                && changes.Concern(exchange.Passages, exchange.Language))
            {
                planned.Add(new Announcement
                {
                    Kind = AnnouncementKind.Correction,
                    Subject = exchange.Id.Value,
                    Key = $"correction/{last.Key}/{publication.Version}",
                    Platform = last.Platform,
                    Address = last.Address,
                    Message = last.Message,
                    Language = exchange.Language,
                    At = clock.GetUtcNow(),
                });
            }
        }

        return planned;
    }

    /// <summary>One for each event and place, so that each is posted there once, also when a rollback takes it away and it comes back.</summary>
    private async Task<IEnumerable<Announcement>> NewEventsAsync(
        ReaderChanges changes, Publication publication, CancellationToken cancellationToken)
    {
        if (changes.NewEvents.Count == 0)
        {
            return [];
        }

        var subscriptions = await moderation.Subscriptions.ListAsync(cancellationToken);
        return subscriptions.Where(s => s.At <= publication.At).SelectMany(s => changes.NewEvents.Select(id => new Announcement
        {
            Kind = AnnouncementKind.NewEvents,
            Subject = id,
            Key = $"event/{s.Place}/{id}",
            Platform = s.Platform,
            Address = s.Address,
            Language = s.Language,
            At = clock.GetUtcNow(),
        }));
    }

    private async Task<int> PlanRequestsAsync(IOpenKnowledge knowledge, CancellationToken cancellationToken)
    {
        var requests = await moderation.Gaps.OpenRequestsAsync(cancellationToken);
        var answerer = ports.Answerer(knowledge);
        var planned = 0;
        foreach (var asked in requests.GroupBy(r => r.Exchange))
        {
            if (await ports.Exchanges.FindAsync(asked.Key, cancellationToken) is not { } exchange)
            {
                continue; // past its time, and its requests will be
            }

            if (await answerer.AnswerAsync(exchange.Again(), cancellationToken) is Answer.Grounded)
            {
                planned += await PlanAnsweredAsync(exchange, [.. asked], cancellationToken);
            }
        }

        return planned;
    }

    private async Task<int> PlanAnsweredAsync(Exchange exchange, List<ModeratorRequest> requests, CancellationToken cancellationToken)
    {
        string KeyOf(ModeratorRequest request) => $"request/{exchange.Id}/{_keys.Of(Place.At(request.Platform, request.Address))}";

        var (planned, open) = await _requesters.TellAsync(
            exchange, requests, AnnouncementKind.RequestAnswered, KeyOf, clock.GetUtcNow(), cancellationToken);
        if (open > 0)
        {
            LogNoPlatform(exchange.Id);
        }

        return planned;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Publication {Number}: {Count} announcements are planned")]
    private partial void LogPlanned(int number, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What publication {Number} changed cannot be told, since files are gone; nobody is told of it")]
    private partial void LogNoDifference(int number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Where exchange {Exchange} was shown is not known; its answer for some who asked the moderators waits")]
    private partial void LogNoPlatform(ExchangeId exchange);
}
