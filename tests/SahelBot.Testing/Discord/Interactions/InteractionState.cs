using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.Testing.Discord.Interactions;

/// <summary>An interaction and what became of it. Whoever touches it holds the world's gate.</summary>
internal sealed class InteractionState
{
    public required ulong Id { get; init; }

    public required string Token { get; init; }

    public required InteractionKind Kind { get; init; }

    public required FakeUser User { get; init; }

    public required FakeChannel Channel { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Such as <c>ask</c>; null for components and forms.</summary>
    public string? CommandName { get; init; }

    /// <summary>Only because the person installed the bot for themselves: five follow-ups at most.</summary>
    public bool IsUserInstall { get; init; }

    /// <summary>The message that holds the component that was used.</summary>
    public MessageState? Source { get; init; }

    public required JsonObject Owners { get; init; }

    /// <summary>As it was told.</summary>
    public JsonObject Payload { get; set; } = [];

    /// <summary>When it was written to which connection of the gateway; again when a session was resumed.</summary>
    public List<(DateTimeOffset At, ConnectionRecord Connection)> Tellings { get; } = [];

    public DateTimeOffset? AcknowledgedAt { get; set; }

    public int? CallbackType { get; set; }

    /// <summary>The message that the first answer made, or that it belongs to.</summary>
    public MessageState? Original { get; set; }

    public List<MessageState> FollowUps { get; } = [];

    public int FollowUpCount { get; set; }

    public JsonArray? Choices { get; set; }

    public JsonObject? Modal { get; set; }
}
