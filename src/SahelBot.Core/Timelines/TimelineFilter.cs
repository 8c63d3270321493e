using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Timelines;

/// <summary>Which events of the timeline are wanted; what is null or empty does not narrow it.</summary>
public sealed record TimelineFilter
{
    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    /// <summary>Name, alias or id of an actor; those who belong to the actor count too.</summary>
    public string? Actor { get; init; }

    public string? Category { get; init; }

    /// <summary>Two-letter code of the language for citations.</summary>
    public string Language { get; init; } = "en";
}
