namespace SahelBot.Answering.Understanding;

/// <summary>What sort of answer a question wants.</summary>
public enum QuestionKind
{
    /// <summary>Anything that is none of the others.</summary>
    Fact,

    /// <summary>Who or what somebody or something is.</summary>
    Definition,

    Who,
    When,
    Where,
    HowMany,
    Why,

    /// <summary>What somebody said, or how they reacted.</summary>
    Position,

    /// <summary>Whether something is so.</summary>
    YesNo,

    /// <summary>Where the sources or the parties disagree.</summary>
    BothSides,

    /// <summary>The whole subject in brief.</summary>
    Summary,

    /// <summary>What happened last.</summary>
    Latest,

    /// <summary>What happened on a day or in a span.</summary>
    Happenings,

    /// <summary>A verdict, an opinion or a prediction; not answered.</summary>
    Opinion,

    /// <summary>An order to do something else than answer from the sources; not followed.</summary>
    Instruction,
}
