using SahelBot.Chat.Events;

namespace SahelBot.Discord.Mapping;

/// <summary>What an interaction means to the bot.</summary>
internal abstract record MappedInteraction
{
    private MappedInteraction()
    {
    }

    /// <summary>Nothing that the bot knows.</summary>
    public sealed record Nothing : MappedInteraction;

    /// <summary>A command or a form: it is deferred, then answered.</summary>
    /// <param name="Happened">Null when there is nothing to ask about.</param>
    /// <param name="IsOnlyForPerson">Whether only the person sees the answer.</param>
    public sealed record Asked(ChatEvent? Happened, bool IsOnlyForPerson) : MappedInteraction;

    public sealed record Pressed(ChatEvent.Pressed Happened) : MappedInteraction;

    /// <summary>The bot's own button under an answer that only one person sees.</summary>
    /// <param name="Exchange">What the answer shows.</param>
    public sealed record Shared(string Exchange) : MappedInteraction;

    /// <summary>Somebody fills in an option.</summary>
    public sealed record Typed(string Command, string Option, string Text) : MappedInteraction;
}
