namespace SahelBot.Core.Knowledge;

/// <summary>Where passages come from: one article of one publisher.</summary>
public sealed record Source
{
    /// <summary>Letters, digits and hyphens; unique within a snapshot.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Absolute http or https address of the source article.</summary>
    public required Uri Url { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Null when the source shows no date.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Two-letter code of the language that the source itself is written in.</summary>
    public required string Language { get; init; }

    /// <summary>From where the source looks at the subject, for instance "Ukrainian press". Null when not stated.</summary>
    public string? Perspective { get; init; }

    public DateOnly? Retrieved { get; init; }

    public DateOnly? Reviewed { get; init; }

    /// <summary>True when <see cref="Title"/> is a description of ours and not the source's headline.</summary>
    public bool IsTitleDescriptive { get; init; }

    /// <summary>What a reader should know about the source. Null when there is nothing.</summary>
    public string? Note { get; init; }
}
