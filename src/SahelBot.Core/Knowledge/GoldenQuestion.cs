namespace SahelBot.Core.Knowledge;

/// <summary>A question with what a right answer must hold: the knowledge base's own test.</summary>
public sealed record GoldenQuestion
{
    public required string Id { get; init; }

    /// <summary>A word by which figures are grouped, for instance "when" or "false-premise".</summary>
    public required string Kind { get; init; }

    public required string Question { get; init; }

    /// <summary>Earlier questions of the conversation, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>The statuses that are right: <c>answered</c>, <c>abstained</c>, <c>clarify</c>; at least one.</summary>
    public required IReadOnlyList<string> Status { get; init; }

    /// <summary>Every entry must occur in the answer; within an entry <c>|</c> separates alternatives.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>No entry may occur in the answer.</summary>
    public IReadOnlyList<string> HoldsNot { get; init; } = [];

    /// <summary>Ids of articles of which at least one must be cited. Empty when any citation, or none, will do.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>Ids of contested points that the answer must show as contested.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    /// <summary>True for a question that is not tuned on; its figures are shown apart.</summary>
    public bool IsHeldBack { get; init; }
}
