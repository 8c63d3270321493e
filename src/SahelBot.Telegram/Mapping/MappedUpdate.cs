using SahelBot.Chat.Events;

namespace SahelBot.Telegram.Mapping;

/// <summary>What an update means to the bot.</summary>
internal abstract record MappedUpdate
{
    private MappedUpdate()
    {
    }

    /// <summary>Updates with the same queue are worked off one after the other.</summary>
    public required string Queue { get; init; }

    /// <summary>Nothing to be done.</summary>
    public sealed record Nothing : MappedUpdate;

    /// <summary>Somebody said something to the bot.</summary>
    /// <param name="IsEdited">True when the message was answered before, perhaps, and has been rewritten.</param>
    public sealed record Said(ChatEvent Happened, Spot Spot, bool IsEdited) : MappedUpdate;

    /// <summary>Somebody pressed a button.</summary>
    /// <param name="Query">What Telegram wants to be answered, so that the button stops spinning.</param>
    /// <param name="Spot">Its message is the one with the button. Null when Telegram does not say where the button was.</param>
    /// <param name="Happened">Null when there is nothing to tell the chat service.</param>
    /// <param name="Carrier">What kind of message the button is under.</param>
    public sealed record Pressed(string Query, ChatEvent.Pressed? Happened, Spot? Spot, PressedCarrier Carrier) : MappedUpdate;

    /// <summary>Somebody types after the bot's name in any chat.</summary>
    public sealed record Typed(string Query, Person Person, string Text) : MappedUpdate;

    /// <summary>The bot came into a group.</summary>
    public sealed record Joined(Spot Spot) : MappedUpdate;

    /// <summary>The bot can no longer write into a chat: it was blocked or removed.</summary>
    public sealed record ShutOut(long Chat) : MappedUpdate;

    /// <summary>Somebody sent the bot a thing without words, in private.</summary>
    public sealed record Wordless(Spot Spot) : MappedUpdate;
}
