using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Announcements;
using SahelBot.Core.Differences;
using SahelBot.Core.Publishing;

namespace SahelBot.Hosting;

/// <summary>Everything that the bot says without having been asked: planned in one loop, said in one for each platform.</summary>
public sealed class AnnouncementHost
{
    private readonly FollowUpLoop _planning;
    private readonly List<AnnouncementLoop> _saying;

    /// <param name="compare">What changed from one publication to another, by their numbers; null when files of one are gone.</param>
    public AnnouncementHost(
        ChatPorts ports,
        ModerationPorts moderation,
        ISnapshotStore snapshots,
        ChatSettings settings,
        IEnumerable<IMessenger> messengers,
        Func<int, int, CancellationToken, Task<SnapshotDifference?>> compare,
        TimeProvider clock,
        ILoggerFactory logs)
    {
        var planner = new FollowUpPlanner(
            ports, moderation, snapshots, settings, compare, clock, logs.CreateLogger<FollowUpPlanner>());
        News = new ModeratorNews(moderation, settings, clock);
        _planning = new FollowUpLoop(planner, News, clock, logs.CreateLogger<FollowUpLoop>());
        _saying = [.. messengers.Select(m => new AnnouncementLoop(
            new Announcer(ports, moderation, settings, m, new AnnouncementPace(), clock, logs.CreateLogger<Announcer>()),
            clock,
            logs.CreateLogger<AnnouncementLoop>()))];
    }

    /// <summary>Takes what the moderators are to be told.</summary>
    public ModeratorNews News { get; }

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll([_planning.RunAsync(cancellationToken), .. _saying.Select(s => s.RunAsync(cancellationToken))]);
}
