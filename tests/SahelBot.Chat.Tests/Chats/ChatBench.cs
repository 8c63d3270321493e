using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Answers;
using SahelBot.Core.Chats;
using SahelBot.Core.Timelines;
using SahelBot.Retrieval.Languages;
using SahelBot.Testing.Chats;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Chat.Tests.Chats;

/// <summary>The chat layer with stores in memory and the knowledge that ships with the program.</summary>
internal sealed class ChatBench : IDisposable
{
    public const string Moderator = "900";

    public ChatBench(ChatSettings? settings = null, IOpenKnowledge? knowledge = null, ITimelinePainter? painter = null)
    {
        Publisher = new FakePublisher(Audit, Clock);
        Knowledge = new KnowledgeHolder(knowledge ?? RepositoryKnowledge.Open);
        Exchanges = new InMemoryExchanges();
        Conversations = new InMemoryConversations(Exchanges);
        Unanswered = new InMemoryUnanswered(Exchanges);
        People = new InMemoryPeople(Feedback, Unanswered);
        Empty = new EmptyPorts(Exchanges);
        Ports = new ChatPorts
        {
            Knowledge = Knowledge,
            Languages = new LanguageDetector(),
            Exchanges = Exchanges,
            Conversations = Conversations,
            Feedback = Feedback,
            People = People,
            Unanswered = Unanswered,
            Hash = new SecretHash(),
            Painter = painter,
            Moderation = new ModerationPorts
            {
                Publisher = Publisher,
                Drafts = Empty,
                Audit = Audit,
                Gaps = Empty,
                Pauses = Pauses,
                Subscriptions = Empty,
                Shown = Empty,
                Announcements = Empty,
            },
        };
        Settings = settings ?? DefaultSettings;
        Service = new ChatService(Ports, Settings, Clock, Log);
    }

    public static ChatSettings DefaultSettings { get; } = new()
    {
        ProgramVersion = "1.2.3",
        Contact = "the test's author",
        Project = new Uri("https://example.org/sahelbot"),
        Moderators = new Dictionary<string, Moderators>(StringComparer.Ordinal)
        {
            ["telegram"] = new Moderators(new HashSet<string> { Moderator }, new HashSet<string> { "role-1" }),
        },
    };

    public static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public FakeLogger<ChatService> Log { get; } = new();

    public KnowledgeHolder Knowledge { get; }

    public InMemoryExchanges Exchanges { get; }

    public InMemoryConversations Conversations { get; }

    public InMemoryFeedback Feedback { get; } = new();

    public InMemoryUnanswered Unanswered { get; }

    public InMemoryPeople People { get; }

    public InMemoryAuditLog Audit { get; } = new();

    public InMemoryPauses Pauses { get; } = new();

    public FakePublisher Publisher { get; }

    public EmptyPorts Empty { get; }

    public ChatPorts Ports { get; }

    public ChatSettings Settings { get; }

    public ChatService Service { get; private set; }

    public Person Person { get; set; } = new("telegram", "100") { ClientLanguage = "en" };

    public Place Place { get; set; } = new("telegram", "100", PlaceKind.Private) { Address = "chat:100" };

    /// <summary>From here on a moderator acts.</summary>
    /// <param name="id">Somebody else than <see cref="Moderator"/> has the moderators' role.</param>
    public ChatBench AsModerator(string id = Moderator)
    {
        Person = Person with { Id = id, Roles = id == Moderator ? [] : ["role-1"] };
        return this;
    }

    /// <summary>From here on somebody acts who is no moderator.</summary>
    public ChatBench AsAnybody(string id = "100")
    {
        Person = Person with { Id = id, Roles = [] };
        return this;
    }

    /// <summary>A new service on the same stores, as after a restart.</summary>
    public void Restart(ChatPorts? ports = null, ChatSettings? settings = null)
    {
        Service.Dispose();
        Service = new ChatService(ports ?? Ports, settings ?? Settings, Clock, Log);
    }

    public Task<ChatOutcome> AskAsync(string text, string? repliesTo = null, string? quoted = null, bool isEdited = false) =>
        Service.HandleAsync(
            new ChatEvent.Asked(text) { Person = Person, Place = Place, RepliesTo = repliesTo, Quoted = quoted, IsEdited = isEdited }, Token);

    public async Task<Reply> AskOneAsync(string text, string? repliesTo = null, string? quoted = null, bool isEdited = false) =>
        (await AskAsync(text, repliesTo, quoted, isEdited)).Replies.Single();

    /// <param name="line">As typed in Telegram, without the slash.</param>
    public Task<ChatOutcome> TypeAsync(string line, string? repliesTo = null)
    {
        var parts = line.Split(' ', 2);
        return Service.HandleAsync(
            new ChatEvent.Commanded(parts[0], new Dictionary<string, string>(StringComparer.Ordinal))
            {
                Person = Person,
                Place = Place,
                Typed = parts.Length > 1 ? parts[1] : "",
                RepliesTo = repliesTo,
            },
            Token);
    }

    public async Task<Reply> TypeOneAsync(string line) => (await TypeAsync(line)).Replies.Single();

    public Task<ChatOutcome> PressAsync(string data) =>
        Service.HandleAsync(new ChatEvent.Pressed(data) { Person = Person, Place = Place }, Token);

    /// <summary>Presses the button whose label holds a text.</summary>
    public Task<ChatOutcome> PressAsync(Reply reply, string label) => PressAsync(reply.Button(label).Data);

    public async Task<Reply> PressOneAsync(Reply reply, string label) => (await PressAsync(reply, label)).Replies.Single();

    public Task<ChatOutcome> SubmitAsync(string data, string text) =>
        Service.HandleAsync(new ChatEvent.Submitted(data, text) { Person = Person, Place = Place }, Token);

    public Task ShownAsync(string message, ExchangeId exchange) => Service.ShownAsync(Place, message, exchange, Token);

    public void Dispose() => Service.Dispose();
}
