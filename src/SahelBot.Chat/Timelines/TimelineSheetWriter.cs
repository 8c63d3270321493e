using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Chat.Timelines;

/// <summary>Puts the words of the reader's language around the events of a picture.</summary>
public static class TimelineSheetWriter
{
    public static TimelineSheet Write(
        IReadOnlyList<TimelineEntry> entries, IOpenKnowledge knowledge, TimelineFilter filter, bool isDark)
    {
        var words = FixedWords.In(filter.Language);
        var snapshot = knowledge.Snapshot;
        return new TimelineSheet
        {
            Title = words.Timeline,
            Subtitle = Describe(knowledge, filter),
            Entries = entries,
            Snapshot = snapshot,
            Language = filter.Language,
            WriteDate = date => DateText.Of(date, filter.Language),
            DisputedMark = words.DisputedMark,
            SourcesTitle = words.Sources,
            MoreNote = words.MoreEvents,
            EmptyNote = words.NoEvents,
            Footer = Freshness.Of(snapshot.Version, snapshot.AsOf, filter.Language),
            IsDark = isDark,
        };
    }

    /// <summary>The filter in words that need no grammar.</summary>
    private static string Describe(IOpenKnowledge knowledge, TimelineFilter filter)
    {
        var actor = filter.Actor is { } name ? knowledge.FindActor(name)?.NameIn(filter.Language) : null;
        var dates = (filter.From, filter.To) switch
        {
            ({ } from, { } to) => DateText.Of(new DateSpan(from, to), filter.Language),
            ({ } from, null) => $"{DateText.Of(from, filter.Language)} – …",
            (null, { } to) => $"… – {DateText.Of(to, filter.Language)}",
            _ => null,
        };
        return string.Join(" · ", new[] { actor, filter.Category, dates }.OfType<string>());
    }
}
