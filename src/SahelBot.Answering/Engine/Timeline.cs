using SahelBot.Answering.Understanding;
using SahelBot.Answering.Writing;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Answering.Engine;

/// <summary>The events of a snapshot, in order of date. Safe to share between threads.</summary>
public sealed class Timeline
{
    private readonly Snapshot _snapshot;
    private readonly ActorFamily _family;
    private readonly ActorMatcher _actors;

    internal Timeline(Snapshot snapshot, ActorFamily family)
    {
        _snapshot = snapshot;
        _family = family;
        _actors = new ActorMatcher(snapshot.Actors, _ => false);
    }

    /// <summary>Categories that occur, in alphabetical order.</summary>
    public IReadOnlyList<string> Categories =>
        [.. _snapshot.Events.Select(e => e.Category).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The actor of a name, alias or id; null when there is none.</summary>
    public Actor? FindActor(string name) =>
        _snapshot.TryGetActor(name, out var byId) ? byId
        : _actors.Find(WordScanner.Scan(name)) is [{ } mention, ..] && _snapshot.TryGetActor(mention.Actors[0], out var actor) ? actor
        : null;

    /// <returns>The events that fit, by date. Empty when none does, or when the actor is not known.</returns>
    public IReadOnlyList<TimelineEntry> Entries(TimelineFilter filter)
    {
        var actor = filter.Actor is { } name ? FindActor(name) : null;
        if (filter.Actor is not null && actor is null)
        {
            return [];
        }

        var numbers = new Dictionary<PassageId, Citation>();
        return [.. _snapshot.Events
            .Where(e => (filter.From is not { } from || e.When.End >= from.First) && (filter.To is not { } to || e.When.Start <= to.Last))
            .Where(e => filter.Category is not { } category || string.Equals(e.Category, category, StringComparison.OrdinalIgnoreCase))
            .Where(e => actor is null || e.Actors.Any(a => a == actor.Id || _family.IsPartOf(a, actor.Id)))
            .Select(e => new TimelineEntry(e, [.. Cite(e, filter.Language, numbers)]))];
    }

    private IEnumerable<Citation> Cite(ReportedEvent reported, string language, Dictionary<PassageId, Citation> numbers)
    {
        var passages = reported.Passages.Count > 0
            ? reported.Passages.Select(id => _snapshot.FindPassage(id, language)).OfType<Passage>()
            : reported.Articles.Select(a => _snapshot.TryGetArticle(a, out var article) ? article.Passages[0] : null).OfType<Passage>();
        foreach (var passage in passages)
        {
            if (!numbers.TryGetValue(passage.Id, out var citation))
            {
                numbers[passage.Id] = citation = new Citation(numbers.Count + 1, passage, DeepLinks.To(passage));
            }

            yield return citation;
        }
    }
}
