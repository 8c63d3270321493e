using System.Text.Json.Serialization;
using SahelBot.Discord.Models.Components;

namespace SahelBot.Discord.Models.Messages;

/// <summary>
/// What the bot says, in any message it sends or edits. Whom it may notify is always written, and is nobody unless said otherwise;
/// previews of links are off unless the message has embeds of its own. In an edit, what is null stays as it was.
/// </summary>
public record MessageBody
{
    /// <summary>At most 2000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>At most ten, 6000 characters in sum.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>An edit without it would let Discord look for mentions again, so it cannot be left out.</summary>
    public AllowedMentions AllowedMentions
    {
        get;
        init => field = value ?? AllowedMentions.None;
    } = AllowedMentions.None;

    [JsonIgnore]
    public MessageTraits Flags { get; init; } = MessageTraits.SuppressEmbeds;

    [JsonIgnore]
    public FileUpload? File { get; init; }

    /// <summary>In an edit: the files that stay. Null to keep all, or none where <see cref="File"/> is new.</summary>
    [JsonIgnore]
    public IReadOnlyList<Snowflake>? KeptAttachments { get; init; }

    [JsonInclude, JsonPropertyName("flags")]
    internal MessageTraits WrittenFlags => Embeds is { Count: > 0 } ? Flags & ~MessageTraits.SuppressEmbeds : Flags;

    [JsonInclude, JsonPropertyName("attachments")]
    internal IReadOnlyList<AttachmentReference>? WrittenAttachments
    {
        get
        {
            var kept = KeptAttachments?.Select(id => new AttachmentReference(id));
            return File is { } file
                ? [.. kept ?? [], new AttachmentReference(new Snowflake(0), file.SafeName, file.Description)]
                : kept?.ToArray();
        }
    }

    public override string ToString() => $"{GetType().Name}, {Content?.Length ?? 0} characters";
}
