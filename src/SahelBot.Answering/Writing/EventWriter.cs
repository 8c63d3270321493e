using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Writing;

/// <summary>Tells events in the words of the passages that report them.</summary>
internal sealed class EventWriter(Snapshot snapshot, CandidateBook book, ActorFamily family, PassageWriter passages)
{
    private const string Background = "background";

    /// <summary>Events that fall on one of the dates and concern every actor named, by date.</summary>
    public IReadOnlyList<ReportedEvent> On(UnderstoodQuestion question) =>
        [.. snapshot.Events.Where(e => question.DateSpans.Any(d => Falls(e.When, d))
            && question.Actors.All(a => a.Actors.Any(id => e.Actors.Any(actor => actor == id || family.IsPartOf(actor, id)))))];

    /// <summary>The events nearest to a date, before and after it.</summary>
    public IReadOnlyList<ReportedEvent> Near(DateSpan date)
    {
        var exact = snapshot.Events.Where(e => e.When.From.Day is not null).ToList();
        return [.. new[] { exact.LastOrDefault(e => e.When.End < date.Start), exact.Find(e => e.When.Start > date.End) }.OfType<ReportedEvent>()];
    }

    /// <summary>The last events that are known to the day, latest first.</summary>
    public IReadOnlyList<ReportedEvent> Latest(UnderstoodQuestion question, int most) =>
        [.. snapshot.Events.Where(e => e.When.From.Month is not null
                && question.Actors.All(a => a.Actors.Any(id => e.Actors.Any(actor => actor == id || family.IsPartOf(actor, id)))))
            .OrderByDescending(e => e.When.Start).Take(most)];

    /// <summary>The events that most articles report, background left out, by date.</summary>
    public IReadOnlyList<ReportedEvent> Main(int most) =>
        [.. Weightiest(snapshot.Events.Where(e => e.Category != Background), most)];

    /// <summary>Writes one sentence or two for each event; more events than fit are cut to those that most articles report.</summary>
    public void Write(Draft draft, UnderstoodQuestion question, IReadOnlyList<ReportedEvent> events, int most)
    {
        var chosen = events.Count <= most ? events : [.. Weightiest(events, most)];
        foreach (var reported in chosen)
        {
            if (draft.Count < most && Best(question, reported) is { } candidate)
            {
                passages.Write(draft, question, candidate, draft.Count + 1);
            }
        }
    }

    private static IEnumerable<ReportedEvent> Weightiest(IEnumerable<ReportedEvent> events, int most) =>
        events.OrderByDescending(e => e.Articles.Count).ThenBy(e => e.Category == Background).ThenBy(e => e.When.Start)
            .Take(most).OrderBy(e => e.When.Start);

    /// <summary>An event known to the month only falls on a month or a span, not on a day of it.</summary>
    private static bool Falls(DateSpan happened, DateSpan asked) =>
        asked.Overlaps(happened) && (asked.Covers(happened) || happened.End.DayNumber - happened.Start.DayNumber <= 10
            || asked.End.DayNumber - asked.Start.DayNumber > 26);

    private Candidate? Best(UnderstoodQuestion question, ReportedEvent reported)
    {
        var sources = reported.Passages.Count > 0
            ? reported.Passages.Select(id => snapshot.FindPassage(id, "en")).OfType<Passage>()
            : reported.Articles.SelectMany(a => snapshot.TryGetArticle(a, out var article) ? article.Passages : []);
        var headline = new Lazy<SentenceProfile>(() => book.Text(reported.Headline + ". " + reported.Detail));
        return sources.Select(p => book.Of(p))
            .OrderByDescending(c => question.DateSpans.Any(d => Says(c, d)) ? 1 : 0)
            .ThenByDescending(c => reported.Passages.Count > 0 ? 0 : c.Sentences.Max(s => s.TermSet.Count(headline.Value.TermSet.Contains)))
            .FirstOrDefault();
    }

    private static bool Says(Candidate candidate, DateSpan asked) =>
        candidate.Passage.When is { } when && asked.Overlaps(when);
}
