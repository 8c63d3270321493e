using System.Globalization;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Chat.Announcements;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Announcements;
using SahelBot.Core.Answers;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Differences;
using SahelBot.Retrieval.Languages;
using SahelBot.Storage;
using SahelBot.Storage.Keys;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Chat.Tests.Announcements;

/// <summary>The chat layer with the real store, on which versions of a knowledge are published and people are told of it.</summary>
internal sealed class NewsBench : IAsyncDisposable
{
    private static readonly Moderator _olga = new(new PersonKey("olga"), "telegram 900");

    private readonly SqliteStorage _storage;
    private readonly Dictionary<int, Snapshot> _published = [];
    private int _message;

    private NewsBench(SqliteStorage storage, FakeTimeProvider clock, ChatSettings settings, IAnnouncementStore? announcements)
    {
        (_storage, Clock) = (storage, clock);
        Publisher = new UnusedDesk();
        Moderation = new ModerationPorts
        {
            Publisher = Publisher,
            Drafts = Publisher,
            Audit = storage.Audit,
            Gaps = storage.Gaps,
            Pauses = storage.Pauses,
            Subscriptions = storage.Subscriptions,
            Shown = storage.Shown,
            Announcements = announcements ?? storage.Announcements,
        };
        Ports = new ChatPorts
        {
            Knowledge = Knowledge,
            Languages = new LanguageDetector(),
            Exchanges = storage.Exchanges,
            Conversations = storage.Conversations,
            Feedback = storage.Feedback,
            People = storage.People,
            Unanswered = storage.Unanswered,
            Hash = storage.Hash,
            Moderation = Moderation,
        };
        Settings = settings;
        Service = new ChatService(Ports, settings, clock, new FakeLogger<ChatService>());
        News = new ModeratorNews(Moderation, settings, clock);
        Announcer = NewAnnouncer();
    }

    public static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public static Person Ann { get; } = new("telegram", "100") { ClientLanguage = "en" };

    public static Person Olga { get; } = new("telegram", "900") { ClientLanguage = "en" };

    public static Place Private { get; } = new("telegram", "100", PlaceKind.Private) { Address = "100" };

    public static Place Group { get; } = new("telegram", "-500", PlaceKind.Group) { Address = "-500" };

    public FakeTimeProvider Clock { get; }

    public ScriptedMessenger Messenger { get; } = new();

    public UnusedDesk Publisher { get; }

    public ModerationPorts Moderation { get; }

    public ChatPorts Ports { get; }

    public ChatSettings Settings { get; }

    public ChatService Service { get; }

    public ModeratorNews News { get; }

    public Announcer Announcer { get; private set; }

    public KnowledgeHolder Knowledge { get; } = new(Island.First);

    public IAuditLog Audit => _storage.Audit;

    public ISnapshotStore Snapshots => _storage.Snapshots;

    /// <summary>The first version is published, and followed up.</summary>
    public static async Task<NewsBench> StartAsync(ChatSettings? settings = null, Func<IAnnouncementStore, IAnnouncementStore>? announcements = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero)); // a Wednesday
        var storage = await SqliteStorage.OpenAsync(
            SqliteStorage.InMemory, KeyRing.Random(), clock, new FakeLogger<SqliteStorage>(), Token);
        settings ??= new ChatSettings();
        settings = settings with
        {
            Moderators = new Dictionary<string, Moderators>(StringComparer.Ordinal)
            {
                ["telegram"] = new(new HashSet<string> { Olga.Id }, new HashSet<string>()),
            },
        };
        var bench = new NewsBench(storage, clock, settings, announcements?.Invoke(storage.Announcements));
        await bench.PublishAsync(Island.First);
        await bench.PlanAsync();
        return bench;
    }

    /// <summary>As in another process, or after a restart.</summary>
    public Announcer NewAnnouncer() => Announcer = new Announcer(
        Ports, Moderation, Settings, Messenger, new AnnouncementPace(), Clock, new FakeLogger<Announcer>());

    /// <summary>Asks, and shows the answer in so many messages.</summary>
    public async Task<(Reply Answer, string[] Messages)> AskAsync(
        string question, Place? place = null, int messages = 1, string language = "en")
    {
        place ??= Private;
        var outcome = await Service.HandleAsync(
            new ChatEvent.Asked(question) { Person = Ann with { ClientLanguage = language }, Place = place }, Token);
        var answer = outcome.Replies.Single();
        var ids = Enumerable.Range(0, messages)
            .Select(_ => string.Create(CultureInfo.InvariantCulture, $"{place.Chat}/{++_message}")).ToArray();
        foreach (var id in ids)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Service.ShownAsync(place, id, answer.Exchange ?? throw new InvalidOperationException("It shows nothing."), Token);
        }

        return (answer, ids);
    }

    public async Task<Reply> TypeAsync(string line, Person? person = null, Place? place = null)
    {
        var parts = line.Split(' ', 2);
        var outcome = await Service.HandleAsync(
            new ChatEvent.Commanded(parts[0], new Dictionary<string, string>(StringComparer.Ordinal))
            {
                Person = person ?? Ann,
                Place = place ?? Private,
                Typed = parts.ElementAtOrDefault(1) ?? "",
            },
            Token);
        return outcome.Replies.Single();
    }

    public Task<ChatOutcome> PressAsync(Reply reply, string label, Place? place = null) => Service.HandleAsync(
        new ChatEvent.Pressed(reply.Button(label).Data) { Person = Ann, Place = place ?? Private }, Token);

    /// <summary>Puts a version in force.</summary>
    /// <param name="isSeen">False when this process has not heard of it yet.</param>
    public async Task PublishAsync(IOpenKnowledge version, bool isSeen = true)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var number = _published.Count + 1;
        var proposal = new StoredProposal
        {
            Id = new ProposalId(string.Create(CultureInfo.InvariantCulture, $"proposal{number:D4}")),
            Kind = ProposalKind.Refresh,
            Base = number - 1,
            Version = version.Snapshot.Version,
            Articles = version.Snapshot.Articles.Count,
            Passages = version.Snapshot.Passages.Count,
            By = _olga,
            At = Clock.GetUtcNow(),
        };
        await Snapshots.ProposeAsync(proposal, [new FolderFile("a.md", proposal.Version)], Token);
        var result = await Snapshots.ApproveAsync(proposal.Id, _olga, 1, "", Clock.GetUtcNow(), Token);
        if (result != ApprovalResult.Published)
        {
            throw new InvalidOperationException($"It is {result}.");
        }

        _published[number] = version.Snapshot;
        if (isSeen)
        {
            Knowledge.Current = version;
        }
    }

    /// <summary>Plans as a process that has just begun.</summary>
    public Task<int> PlanAsync(ISnapshotStore? snapshots = null) => new FollowUpPlanner(
        Ports, Moderation, snapshots ?? Snapshots, Settings, CompareAsync, Clock, new FakeLogger<FollowUpPlanner>()).PlanAsync(Token);

    /// <summary>Says what is due until nothing is due for so long.</summary>
    public async Task SayAllAsync(TimeSpan? within = null)
    {
        var end = Clock.GetUtcNow() + (within ?? TimeSpan.FromMinutes(2));
        while (Clock.GetUtcNow() < end)
        {
            var wait = await Announcer.SayNextAsync(Token);
            Clock.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1));
        }
    }

    public async Task PublishAndSayAsync(IOpenKnowledge version)
    {
        await PublishAsync(version);
        await PlanAsync();
        await SayAllAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Service.Dispose();
        await _storage.DisposeAsync();
    }

    private Task<SnapshotDifference?> CompareAsync(int from, int to, CancellationToken cancellationToken) =>
        Task.FromResult<SnapshotDifference?>(SnapshotComparer.Between(_published[from], _published[to]));
}
