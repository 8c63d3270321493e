namespace SahelBot.Core.Answers;

/// <summary>Why there is no answer.</summary>
public enum AbstentionKind
{
    /// <summary>The question holds nothing that can be looked up: empty, only punctuation, too long.</summary>
    Unreadable,

    /// <summary>It is not about the subject of the knowledge.</summary>
    OutOfScope,

    /// <summary>It names somebody or something that no passage mentions.</summary>
    UnknownName,

    /// <summary>It is about the subject, but no passage says what is asked.</summary>
    NotInSources,

    /// <summary>It was looked for in the sources and not found; the knowledge says so.</summary>
    KnownGap,

    /// <summary>It takes for granted something that the sources tell otherwise.</summary>
    FalsePremise,

    /// <summary>It asks for an opinion, a verdict or a prediction.</summary>
    Opinion,

    /// <summary>It asks the bot to do something else than answer from its sources.</summary>
    Instruction,
}
