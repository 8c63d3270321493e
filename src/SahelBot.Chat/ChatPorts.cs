using SahelBot.Core.Answers;
using SahelBot.Core.Chats;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;

namespace SahelBot.Chat;

/// <summary>What the chat layer needs of the others.</summary>
public sealed record ChatPorts
{
    public required ICurrentKnowledge Knowledge { get; init; }

    /// <summary>Who answers from a snapshot: the snapshot itself, or for instance a cache in front of it.</summary>
    public Func<IOpenKnowledge, IAnswerer> Answerer { get; init; } = knowledge => knowledge;

    public required ILanguageDetector Languages { get; init; }

    public required IExchangeStore Exchanges { get; init; }

    public required IConversationStore Conversations { get; init; }

    public required IFeedbackStore Feedback { get; init; }

    public required IPersonStore People { get; init; }

    public required IUnansweredStore Unanswered { get; init; }

    public required IKeyedHash Hash { get; init; }

    /// <summary>Null where nobody moderates: the moderators' commands are then unknown, and so is which message shows which answer.</summary>
    public ModerationPorts? Moderation { get; init; }

    /// <summary>Null where timelines are shown as text only.</summary>
    public ITimelinePainter? Painter { get; init; }
}
