using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;

namespace SahelBot.Core.Chats;

/// <summary>
/// A question and what is needed to stand by its answer later: buttons work after a restart from it. Holds neither who asked nor
/// where.
/// </summary>
public sealed record Exchange
{
    public required ExchangeId Id { get; init; }

    public required string Question { get; init; }

    /// <summary>Earlier questions of the conversation, oldest first. May be empty.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Two-letter code of the language that was answered in.</summary>
    public required string Language { get; init; }

    public required string KnowledgeVersion { get; init; }

    /// <summary>Why there was no answer. Null when there was one.</summary>
    public AbstentionKind? Abstention { get; init; }

    /// <summary>Passages cited, in order of their numbers. May be empty.</summary>
    public IReadOnlyList<PassageId> Passages { get; init; } = [];

    /// <summary>Ids of the contested points that the answer touches. May be empty.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    /// <summary>Questions offered after the answer, in order. May be empty.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    public required DateTimeOffset At { get; init; }

    /// <returns>The question, to be asked again in the same conversation and language.</returns>
    public Question Again() => new(Question) { History = History, Language = Language };
}
