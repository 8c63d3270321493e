namespace SahelBot.Chat.Events;

/// <summary>What a person did, free of any platform's types.</summary>
public abstract record ChatEvent
{
    private ChatEvent()
    {
    }

    public required Person Person { get; init; }

    public required Place Place { get; init; }

    /// <summary>Asked something in plain words.</summary>
    /// <param name="Text">Without the mention of the bot.</param>
    public sealed record Asked(string Text) : ChatEvent
    {
        /// <summary>The platform's id of the bot's message that this replies to. Null when it replies to none of the bot's.</summary>
        public string? RepliesTo { get; init; }

        /// <summary>Words of somebody else that the question is about, for instance the message replied to. Null when there are none.</summary>
        public string? Quoted { get; init; }

        /// <summary>True when the question was asked before and has been rewritten: its answer takes the place of the old one.</summary>
        public bool IsEdited { get; init; }
    }

    /// <summary>Gave a command.</summary>
    /// <param name="Name">Lower case, without a slash.</param>
    /// <param name="Arguments">What was filled in, by name of the option.</param>
    public sealed record Commanded(string Name, IReadOnlyDictionary<string, string> Arguments) : ChatEvent
    {
        /// <summary>Text behind the command on platforms where options are typed; read by the command's own rules. Null elsewhere.</summary>
        public string? Typed { get; init; }

        /// <summary>The file that came with it. Null when none did.</summary>
        public Attachment? Attachment { get; init; }

        /// <inheritdoc cref="Asked.RepliesTo"/>
        public string? RepliesTo { get; init; }
    }

    /// <summary>Pressed a button.</summary>
    /// <param name="Data">What the button carries.</param>
    public sealed record Pressed(string Data) : ChatEvent;

    /// <summary>Filled in a form.</summary>
    /// <param name="Data">What the form carries.</param>
    /// <param name="Text">What the person wrote.</param>
    public sealed record Submitted(string Data, string Text) : ChatEvent;
}
