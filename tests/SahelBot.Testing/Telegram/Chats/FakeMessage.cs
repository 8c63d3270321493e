using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>A message as it stood at one moment; an edit makes another record with the same id.</summary>
public sealed record FakeMessage
{
    public required int Id { get; init; }

    public required long ChatId { get; init; }

    public required FakeUser From { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>Text or caption; empty for a service message.</summary>
    public FormattedText Content { get; init; } = FormattedText.Empty;

    public string Text => Content.Text;

    public IReadOnlyList<TextEntity> Entities => Content.Entities;

    /// <summary>Null: a text message.</summary>
    public FakePhoto? Photo { get; init; }

    /// <summary>Null: it came without a file.</summary>
    public FakeDocument? Document { get; init; }

    /// <summary>Inline buttons in rows; empty: none.</summary>
    public IReadOnlyList<IReadOnlyList<FakeButton>> Keyboard => FakeButton.Read(InlineKeyboard);

    public IEnumerable<FakeButton> Buttons => Keyboard.SelectMany(row => row);

    /// <summary>Also what it carried of a reply keyboard, its removal or a forced reply.</summary>
    public JsonObject? ReplyMarkup { get; init; }

    public int? ReplyTo { get; init; }

    public string? Quote { get; init; }

    public int? ThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    public int EditCount { get; init; }

    public DateTimeOffset? EditDate { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Sent by a person who picked one of the bot's inline results.</summary>
    public bool IsViaBot { get; init; }

    public string? InlineMessageId { get; init; }

    /// <summary>What the bot asked for; null: nothing.</summary>
    public JsonObject? LinkPreviewOptions { get; init; }

    public bool IsSilent { get; init; }

    public bool IsProtected { get; init; }

    /// <summary>Fields of a service message, such as <c>new_chat_members</c>; null for an ordinary one.</summary>
    public JsonObject? Service { get; init; }

    /// <summary>What the bot put on it; one at most.</summary>
    public string? BotReaction { get; init; }

    /// <summary>Everybody whom the text pings by @name or by a mention of a person without one.</summary>
    public IEnumerable<string> Mentions => Entities
        .Where(e => e.Type is "mention" or "text_mention")
        .Select(e => e.Of(Text));

    /// <summary>Every link, bare ones and those behind text.</summary>
    public IEnumerable<string> Links => Entities
        .Where(e => e.Type is "url" or "text_link")
        .Select(e => e.Url ?? e.Of(Text));

    /// <summary>Whether a preview of a link stands below the text.</summary>
    public bool HasLinkPreview => Photo is null && Links.Any() &&
        LinkPreviewOptions?["is_disabled"]?.GetValue<bool>() != true;

    /// <summary>As a person sees it, ending with a line break: formatting as marks, buttons with their numbers.</summary>
    public string Show() => ChatView.Show(this);

    internal JsonObject? InlineKeyboard => ReplyMarkup?["inline_keyboard"] is JsonArray { Count: > 0 } ? ReplyMarkup : null;
}
