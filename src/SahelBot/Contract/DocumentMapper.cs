using System.Text.Json;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;

namespace SahelBot.Contract;

/// <summary>Maps what the domain says to what programs read.</summary>
public static class DocumentMapper
{
    private const string Extractive = "extractive";

    /// <param name="id">What the asker called the question. Null when they did not.</param>
    /// <param name="elapsed">Time from question to answer.</param>
    public static AnswerDocument ToDocument(Answer answer, JsonElement? id, TimeSpan elapsed)
    {
        var (status, reason) = answer switch
        {
            Answer.Grounded => ("answered", null),
            Answer.Abstained abstained => ("abstained", abstained.Reason),
            Answer.Clarify clarify => ("clarify", clarify.Reason),
            _ => throw new ArgumentException($"An answer of type {answer.GetType().Name} has no status.", nameof(answer)),
        };
        return new AnswerDocument(
            id,
            answer.Question,
            answer.Language,
            status,
            Extractive,
            [.. answer.Sentences.Select(s => new SentenceDocument(s.Text, s.Citations))],
            [.. answer.Citations.Select(ToDocument)],
            [.. answer.Contested.Select(c => new ContestedDocument(c.Id, c.Note))],
            answer.Related,
            reason,
            Rounded(answer.Evidence, 3),
            new KnowledgeDocument(answer.KnowledgeVersion, answer.KnowledgeAsOf),
            Rounded(elapsed.TotalMilliseconds, 2));
    }

    /// <summary>The answer to input that is no question.</summary>
    public static AnswerDocument ToError(InputError error, Snapshot snapshot, TimeSpan elapsed) => new(
        error.Id,
        error.Question,
        Language: null,
        "error",
        Mode: null,
        [],
        [],
        [],
        [],
        error.Reason,
        Evidence: 0,
        ToDocument(snapshot),
        Rounded(elapsed.TotalMilliseconds, 2));

    public static CitationDocument ToDocument(Citation citation)
    {
        var source = citation.Passage.Source;
        return new CitationDocument(
            citation.Number,
            source.Id,
            citation.Passage.Id.ToString(),
            source.Title,
            source.Publisher,
            source.Published?.ToString(),
            source.Url.AbsoluteUri,
            citation.DeepLink.AbsoluteUri,
            citation.Passage.Text);
    }

    /// <param name="rank">From 1.</param>
    public static PassageDocument ToDocument(ScoredPassage found, int rank)
    {
        var source = found.Passage.Source;
        return new PassageDocument(
            rank,
            Rounded(found.Score, 4),
            Rounded(found.Coverage, 4),
            source.Id,
            found.Passage.Id.ToString(),
            source.Title,
            source.Publisher,
            source.Published?.ToString(),
            source.Url.AbsoluteUri,
            found.Passage.Language,
            found.Passage.Text);
    }

    public static TimelineDocument ToDocument(IReadOnlyList<TimelineEntry> entries, Snapshot snapshot) =>
        new([.. entries.Select(ToDocument)], ToDocument(snapshot));

    public static KnowledgeDocument ToDocument(Snapshot snapshot) => new(snapshot.Version, snapshot.AsOf);

    /// <summary>Rounds for readers. What is no number becomes 0, because JSON has no word for it.</summary>
    public static double Rounded(double value, int digits) => double.IsFinite(value) ? Math.Round(value, digits) : 0;

    private static EventDocument ToDocument(TimelineEntry entry)
    {
        var reported = entry.Event;
        return new EventDocument(
            reported.Id,
            reported.When.From.ToString(),
            reported.When.To.ToString(),
            reported.Headline,
            reported.Detail,
            reported.Actors,
            reported.Category,
            reported.Disputed,
            reported.Contested,
            [.. entry.Citations.Select(ToDocument)]);
    }
}
