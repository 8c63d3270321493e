using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Timelines;

/// <summary>What is to be drawn: events with the words around them already in the reader's language.</summary>
public sealed record TimelineSheet
{
    public required string Title { get; init; }

    /// <summary>For instance the filter in words, or how fresh the knowledge is. May be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Oldest first. May be empty: the picture then says so with <see cref="EmptyNote"/>.</summary>
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }

    /// <summary>Snapshot that the entries are of: names of actors come from it.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>Two-letter code: names of actors are written in it.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// Writes a date in the reader's language, never more precise than it is known. Called for events, for headings (a whole
    /// month or a whole year) and for the publication dates of sources; gives the same text for the same date.
    /// </summary>
    public required Func<DateSpan, string> WriteDate { get; init; }

    /// <summary>The word that the legend shows for a category; one that is missing here stands as it is in the event.</summary>
    public IReadOnlyDictionary<string, string> CategoryNames { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Mark of an event about which sources disagree, for instance "disputed".</summary>
    public required string DisputedMark { get; init; }

    /// <summary>Heads the list of sources at the foot, for instance "Sources".</summary>
    public required string SourcesTitle { get; init; }

    /// <summary>Format for the line that says how many events did not fit; 0 is their number, for instance "{0} more events".</summary>
    public required string MoreNote { get; init; }

    /// <summary>Shown where there are no entries.</summary>
    public required string EmptyNote { get; init; }

    /// <summary>Stands at the foot; for instance "Knowledge as of 12 February 2026 · version 1a2b3c".</summary>
    public string Footer { get; init; } = "";

    /// <summary>True for light text on a dark ground.</summary>
    public bool IsDark { get; init; }
}
