using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;

namespace SahelBot.Core.Drafts;

/// <summary>An article that is not in the knowledge folder yet.</summary>
public sealed record Draft
{
    public required DraftId Id { get; init; }

    /// <summary>From 1, one more with each change.</summary>
    public int Revision { get; init; } = 1;

    public DraftState State { get; init; } = DraftState.Open;

    /// <summary>The whole file as the format of the knowledge folder has it: front matter and passages.</summary>
    public required string Text { get; init; }

    /// <summary>Where it came from: a web address or the name of a file.</summary>
    public required string Origin { get; init; }

    /// <summary>The unanswered question that it was made for. Null when for none.</summary>
    public ExchangeId? Gap { get; init; }

    /// <summary>Who changed it last.</summary>
    public required Moderator By { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset At { get; init; }
}
