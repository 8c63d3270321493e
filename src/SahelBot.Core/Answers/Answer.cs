namespace SahelBot.Core.Answers;

/// <summary>What the bot says back: every sentence is cited, or it abstains and says why, or it asks what was meant.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The question as it was asked.</summary>
    public required string Question { get; init; }

    /// <summary>Two-letter code of the language in which fixed words are written.</summary>
    public required string Language { get; init; }

    /// <summary>In reading order. Empty for an abstention with nothing near to offer.</summary>
    public required IReadOnlyList<AnswerSentence> Sentences { get; init; }

    /// <summary>By number; each is used by a sentence, and each marker of a sentence is here.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<ContestedNotice> Contested { get; init; }

    /// <summary>Questions that the knowledge can answer and that are near this one. May be empty.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    /// <summary>How well the passages cover the question: 0 not at all, 1 wholly.</summary>
    public required double Evidence { get; init; }

    /// <summary>Version of the snapshot that was answered from.</summary>
    public required string KnowledgeVersion { get; init; }

    /// <summary>Latest day of which the knowledge speaks; null when it has no dates.</summary>
    public required DateOnly? KnowledgeAsOf { get; init; }

    /// <summary>An answer from the sources; at least one sentence.</summary>
    public sealed record Grounded : Answer;

    /// <summary>A chosen "my sources do not say". Sentences, where there are any, say what the sources do say nearby.</summary>
    /// <param name="Kind">Why, for programs.</param>
    /// <param name="Reason">Why, in a sentence for the reader.</param>
    public sealed record Abstained(AbstentionKind Kind, string Reason) : Answer;

    /// <summary>A question back, because the question may mean several things.</summary>
    /// <param name="Reason">What is not clear, in a sentence for the reader.</param>
    public sealed record Clarify(string Reason) : Answer;
}
