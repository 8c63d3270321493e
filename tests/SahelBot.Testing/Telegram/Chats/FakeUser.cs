using SahelBot.Testing.Telegram.Updates;

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>A person (or another bot) who acts. Without a chat they act in their private chat with the bot. Thread safe.</summary>
public sealed class FakeUser
{
    private readonly World _world;

    internal FakeUser(World world, long id, bool isBot)
    {
        _world = world;
        Id = id;
        IsBot = isBot;
    }

    public long Id { get; }

    public bool IsBot { get; }

    public string FirstName { get; internal set; } = "";

    /// <summary>Without the @.</summary>
    public string? UserName { get; internal set; }

    public string? LanguageCode { get; internal set; }

    /// <summary>The bot has seen this person somewhere; before, it cannot know that the id exists.</summary>
    internal bool IsKnownToBot { get; set; }

    internal bool IsDeactivated { get; set; }

    /// <summary>The private chat with the bot.</summary>
    public FakeChat Chat => _world.ChatOf(Id);

    /// <param name="text">As typed: commands, mentions and links are found in it, formatting is not.</param>
    public FakeMessage Says(string text, FakeChat? chat = null, int? replyTo = null, int? thread = null, string? quote = null)
    {
        lock (_world.Gate)
        {
            return Incoming.Say(_world, this, chat ?? Chat, text, replyTo, thread, quote);
        }
    }

    public FakeMessage Says(string text, FakeMessage replyTo) =>
        Says(text, _world.ChatOf(replyTo.ChatId), replyTo.Id, replyTo.IsTopicMessage ? replyTo.ThreadId : null);

    public FakeMessage SendsPhoto(string? caption = null, FakeChat? chat = null)
    {
        lock (_world.Gate)
        {
            return Incoming.SendPhoto(_world, this, chat ?? Chat, caption ?? "");
        }
    }

    /// <param name="tellsSize">False for a client that does not say how large the file is.</param>
    public FakeMessage SendsDocument(
        string? name, byte[] content, string? caption = null, FakeChat? chat = null, bool tellsSize = true)
    {
        lock (_world.Gate)
        {
            return Incoming.SendDocument(_world, this, chat ?? Chat, (name, content, tellsSize), caption ?? "");
        }
    }

    public FakeMessage Edits(FakeMessage message, string text)
    {
        lock (_world.Gate)
        {
            return Incoming.Edit(_world, this, message, text);
        }
    }

    /// <summary>People can delete; no update tells a bot of it.</summary>
    public void Deletes(FakeMessage message)
    {
        lock (_world.Gate)
        {
            var chat = _world.ChatOf(message.ChatId);
            chat.Replace(chat.Message(message.Id) with { DeletedAt = _world.Clock.GetUtcNow() });
        }
    }

    /// <exception cref="InvalidOperationException">The message has no such button now, or the button calls nobody.</exception>
    public PressedButton Presses(FakeMessage message, string label) => Press(message, b => b.Label == label, label);

    /// <param name="number">From 1, over all rows.</param>
    public PressedButton Presses(FakeMessage message, int number) =>
        Press(message, b => b.Number == number, FormattableString.Invariant($"number {number}"));

    /// <summary>What a client sends that still shows an old keyboard, or one that makes things up.</summary>
    public PressedButton PressesWithData(FakeMessage message, string data)
    {
        lock (_world.Gate)
        {
            return Incoming.Press(_world, this, _world.ChatOf(message.ChatId).Message(message.Id), data);
        }
    }

    /// <param name="chatType">Where they type: <c>sender</c>, <c>private</c>, <c>group</c>, <c>supergroup</c>, <c>channel</c>.</param>
    public AskedInline AsksInline(string query, string offset = "", string chatType = "private")
    {
        lock (_world.Gate)
        {
            return Incoming.AskInline(_world, this, query, offset, chatType);
        }
    }

    /// <summary>Picks a result that was offered; it goes into the chat in their name, "via @bot".</summary>
    public FakeMessage Chooses(AskedInline asked, string resultId, FakeChat chat)
    {
        lock (_world.Gate)
        {
            return Incoming.Choose(_world, this, asked, resultId, chat);
        }
    }

    /// <summary>An empty emoji takes the reaction back.</summary>
    public void Reacts(FakeMessage message, string emoji)
    {
        lock (_world.Gate)
        {
            Incoming.React(_world, this, message, emoji);
        }
    }

    public void Joins(FakeChat chat)
    {
        lock (_world.Gate)
        {
            Incoming.Join(_world, this, chat);
        }
    }

    public void Leaves(FakeChat chat)
    {
        lock (_world.Gate)
        {
            Incoming.Leave(_world, this, chat);
        }
    }

    public void Becomes(Membership membership, FakeChat chat)
    {
        lock (_world.Gate)
        {
            chat.Members[Id] = membership;
        }
    }

    public void Blocks()
    {
        lock (_world.Gate)
        {
            Incoming.ChangeBot(_world, Chat, this, Membership.Kicked);
        }
    }

    public void Unblocks()
    {
        lock (_world.Gate)
        {
            Incoming.ChangeBot(_world, Chat, this, Membership.Member);
        }
    }

    /// <summary>The account is gone.</summary>
    public void Deactivates()
    {
        lock (_world.Gate)
        {
            IsDeactivated = true;
        }
    }

    public override string ToString() => FirstName;

    private PressedButton Press(FakeMessage message, Func<FakeButton, bool> isIt, string what)
    {
        lock (_world.Gate)
        {
            var current = _world.ChatOf(message.ChatId).Message(message.Id);
            var button = current.Buttons.FirstOrDefault(isIt)
                ?? throw new InvalidOperationException(FormattableString.Invariant($"Message {message.Id} has no button {what}."));
            return Incoming.Press(_world, this, current, button.Data
                ?? throw new InvalidOperationException($"Button {button.Label} calls nobody."));
        }
    }
}
