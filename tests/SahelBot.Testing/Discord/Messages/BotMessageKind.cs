using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>What a message of the bot is apart from what it says.</summary>
internal sealed record BotMessageKind
{
    /// <summary>0: ordinary, 19: a reply, 20: the answer to a command.</summary>
    public int Type { get; init; }

    /// <summary>Beyond those that the bot said.</summary>
    public long Flags { get; init; }

    public FakeUser? VisibleTo { get; init; }

    public bool IsOfInteraction { get; init; }

    public FakeUser? RepliedTo { get; init; }

    /// <summary>Further fields of the message.</summary>
    public JsonObject Fields { get; init; } = [];
}
