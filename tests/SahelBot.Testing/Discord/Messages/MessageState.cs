using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>A message as it stands now. Whoever touches it holds the world's gate.</summary>
internal sealed class MessageState(ulong id, FakeChannel channel, FakeUser author, JsonObject json)
{
    public ulong Id => id;

    public FakeChannel Channel => channel;

    public FakeUser Author => author;

    /// <summary>As Discord tells of it over HTTP.</summary>
    public JsonObject Json => json;

    /// <summary>Null: everybody sees it.</summary>
    public FakeUser? VisibleTo { get; init; }

    /// <summary>It answers an interaction: other defaults for mentions.</summary>
    public bool IsOfInteraction { get; init; }

    /// <summary>Everybody whom any version of it pinged.</summary>
    public SortedSet<string> Pings { get; } = new(StringComparer.Ordinal);

    public Dictionary<ulong, byte[]> Files { get; } = [];

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public int EditCount { get; set; }

    public long Flags => json.Number("flags") ?? 0;

    public string Content => json.Text("content") ?? "";

    /// <summary>Shown as "SahelBot is thinking...".</summary>
    public bool IsThinking => (Flags & MessageFlags.Loading) != 0;

    public bool IsV2 => (Flags & MessageFlags.ComponentsV2) != 0;

    public FakeUser? RepliedTo { get; init; }
}
