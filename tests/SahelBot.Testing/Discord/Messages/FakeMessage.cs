using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>A message as it stood at one moment; an edit makes another record with the same id.</summary>
public sealed record FakeMessage
{
    public required ulong Id { get; init; }

    public required ulong ChannelId { get; init; }

    public required FakeUser Author { get; init; }

    /// <summary>Without embeds and components.</summary>
    public required string Content { get; init; }

    /// <summary>All that a reader reads: content, embeds, text components, and the names of files.</summary>
    public required string Text { get; init; }

    /// <summary>As Discord tells of it over HTTP: a copy.</summary>
    public required JsonObject Json { get; init; }

    public required IReadOnlyList<FakeButton> Buttons { get; init; }

    public required IReadOnlyList<FakeSelect> Selects { get; init; }

    public required IReadOnlyList<FakeAttachment> Attachments { get; init; }

    /// <summary>Null: everybody sees it.</summary>
    public FakeUser? VisibleTo { get; init; }

    public bool IsEphemeral => VisibleTo is not null;

    /// <summary>It says nothing yet but that the bot is thinking.</summary>
    public bool IsThinking { get; init; }

    public bool IsComponentsV2 { get; init; }

    /// <summary>
    /// Whom this or an earlier version pinged: <c>@everyone</c>, <c>@here</c>, <c>&lt;@42&gt;</c>, <c>&lt;@&amp;7&gt;</c>. A mention in
    /// code or behind a backslash counts: whether Discord lets it through need not be known.
    /// </summary>
    public required IReadOnlyList<string> Pings { get; init; }

    /// <summary>Links that would open a preview below the message.</summary>
    public required IReadOnlyList<string> Previews { get; init; }

    public bool HasPreview => Previews.Count > 0;

    /// <summary>The message that it replies to.</summary>
    public ulong? ReplyTo { get; init; }

    /// <summary>The interaction that it answers.</summary>
    public ulong? InteractionId { get; init; }

    public string? Nonce { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>How often people saw it change; that the thinking came to an end is none.</summary>
    public int EditCount { get; init; }

    public IReadOnlyList<JsonObject> Embeds => Json.Objects("embeds");

    /// <summary>As a person sees it: with its buttons, and whom it pings.</summary>
    public string Show() => ChannelView.Show(this);

    public override string ToString() => FormattableString.Invariant($"{Author}: {Text}");

    internal static FakeMessage Of(MessageState message)
    {
        var json = message.Json.DeepClone().AsObject();
        return new FakeMessage
        {
            Id = message.Id,
            ChannelId = message.Channel.Id,
            Author = message.Author,
            Content = message.Content,
            Text = MessageText.Of(json),
            Json = json,
            Buttons = FakeButton.Read(json),
            Selects = FakeSelect.Read(json),
            Attachments = [.. json.Objects("attachments").Select(a => new FakeAttachment(
                a.Id("id") ?? 0,
                a.Text("filename") ?? "",
                a.Text("content_type"),
                a.Text("description"),
                message.Files.GetValueOrDefault(a.Id("id") ?? 0)))],
            VisibleTo = message.VisibleTo,
            IsThinking = message.IsThinking,
            IsComponentsV2 = message.IsV2,
            Pings = [.. message.Pings],
            Previews = LinkPreviews.Of(message),
            ReplyTo = json["message_reference"].Id("message_id"),
            InteractionId = json["interaction_metadata"].Id("id"),
            Nonce = json["nonce"]?.ToString(),
            SentAt = message.SentAt,
            EditedAt = message.EditedAt,
            DeletedAt = message.DeletedAt,
            EditCount = message.EditCount,
        };
    }
}
