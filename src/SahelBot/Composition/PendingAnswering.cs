// Stands in for types of SahelBot.Answering that are not merged yet; delete this file when they are.
#pragma warning disable IDE0130, MA0048
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering;

public sealed record TimelineFilter
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Actor { get; init; }

    public string? Category { get; init; }

    public string? Language { get; init; }
}

public sealed record TimelineEntry(ReportedEvent Event, IReadOnlyList<Citation> Citations);
