using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Chat.Tests.Gaps;
using SahelBot.Core.Chats;
using SahelBot.Testing.Chats;

namespace SahelBot.Chat.Tests.Drafts;

/// <summary>The chat layer with a desk for drafts and questions asked in vain; two moderators, each in a private chat.</summary>
internal sealed class DraftBench : IDisposable
{
    public const string Page = "https://news.example/a";

    public const string PageText = """
        title: Tait visits Bamako
        url: https://news.example/a
        publisher: The Example
        published: 2026-02-28
        language: en

        Agnes Tait visited Bamako on 28 February 2026.

        She met nobody.
        """;

    public static readonly Person First = new("telegram", ChatBench.Moderator) { ClientLanguage = "en" };
    public static readonly Person Second = new("telegram", "901") { ClientLanguage = "en", Roles = ["role-1"] };
    public static readonly Person Reader = new("telegram", "100") { ClientLanguage = "en" };

    private int _messages;

    public DraftBench()
    {
        Chat = new ChatBench();
        Desk = new MemoryDesk(Chat.Clock);
        Desk.Pages[Page] = PageText.ReplaceLineEndings("\n");
        Gaps = new MemoryGaps(Chat.Exchanges, Chat.Unanswered);
        Chat.Restart(Chat.Ports with
        {
            Moderation = Chat.Ports.Moderation! with { Drafts = Desk, Gaps = Gaps, Shown = Shown, Announcements = Announcements }, // the bench has it
        });
        As(First);
    }

    public ChatBench Chat { get; }

    public MemoryDesk Desk { get; }

    public MemoryGaps Gaps { get; }

    public MemoryShown Shown { get; } = new();

    public MemoryAnnouncements Announcements { get; } = new();

    /// <summary>Goes on as somebody else, in the same room.</summary>
    public void As(Person person)
    {
        Chat.Person = person;
        Chat.Place = new Place("telegram", "-77", PlaceKind.Private) { Address = "-77" };
    }

    public async Task<Reply> AddAsync() => (await Chat.TypeAsync($"knowledge add {Page}")).Replies.Single();

    public Task<ChatOutcome> SendAsync(string command, Attachment file) => Chat.Service.HandleAsync(
        new ChatEvent.Commanded("knowledge", new Dictionary<string, string>(StringComparer.Ordinal))
        {
            Person = Chat.Person,
            Place = Chat.Place,
            Typed = command,
            Attachment = file,
        },
        ChatBench.Token);

    /// <summary>As an adapter does when it has shown a reply.</summary>
    /// <returns>The message that shows it.</returns>
    public async Task<string> ShowAsync(Reply reply)
    {
        var message = FormattableString.Invariant($"m{++_messages}");
        var exchange = reply.Exchange ?? throw new InvalidOperationException("Nothing to link.");
        await Chat.ShownAsync(message, exchange);
        var keys = new ChatKeys(new SecretHash());
        await Shown.AddAsync(
            new ShownMessage(
                keys.Of(Chat.Place, message), keys.Of(Chat.Place), "telegram", Chat.Place.Address, message, exchange, Chat.Clock.GetUtcNow()),
            ChatBench.Token);
        return message;
    }

    /// <summary>Somebody asks what the knowledge does not know, and is shown the refusal.</summary>
    public async Task<Reply> AskInVainAsync(string question, Person? by = null)
    {
        Chat.Clock.Advance(TimeSpan.FromSeconds(1));
        var (person, place) = (Chat.Person, Chat.Place);
        Chat.Person = by ?? Reader;
        Chat.Place = new Place("telegram", Chat.Person.Id, PlaceKind.Private) { Address = Chat.Person.Id };
        var reply = await Chat.AskOneAsync(question);
        await ShowAsync(reply);
        if (reply.Exchange is { } exchange)
        {
            await Chat.Unanswered.AddAsync(exchange, Chat.Clock.GetUtcNow(), ChatBench.Token); // the engine does not count every refusal
        }

        (Chat.Person, Chat.Place) = (person, place);
        return reply;
    }

    public async Task WantAsync(Reply refusal, Person by)
    {
        var (person, place) = (Chat.Person, Chat.Place);
        Chat.Person = by;
        Chat.Place = new Place("telegram", by.Id, PlaceKind.Private) { Address = by.Id };
        await Chat.PressAsync(refusal, "moderators");
        (Chat.Person, Chat.Place) = (person, place);
    }

    public void Dispose() => Chat.Dispose();
}
