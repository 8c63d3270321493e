using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;

namespace SahelBot.Core.Answers;

/// <summary>One snapshot, ready for questions. Safe to use from many threads at once.</summary>
public interface IOpenKnowledge : IAnswerer
{
    Snapshot Snapshot { get; }

    /// <summary>Categories of events, in alphabetical order.</summary>
    IReadOnlyList<string> Categories { get; }

    /// <param name="name">A name, an alias or an id, in any language of the knowledge.</param>
    /// <returns>Null when the knowledge names no such actor.</returns>
    Actor? FindActor(string name);

    /// <param name="topic">A few words, or the whole question at issue.</param>
    /// <returns>The contested point that the topic is about; null when it is about none.</returns>
    ContestedPoint? FindContested(string topic);

    /// <param name="number">The number of the source line.</param>
    /// <param name="language">Two-letter code; the passage in this language where there is one.</param>
    /// <returns>A source line for a passage; null when this snapshot has no such passage.</returns>
    Citation? Cite(PassageId passage, int number, string language);

    /// <returns>At most <paramref name="limit"/> passages, best first. Empty when nothing matches.</returns>
    Task<IReadOnlyList<ScoredPassage>> SearchAsync(Question question, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The words that a question is about, by which similar questions are put together: stemmed, spelling repaired by the knowledge,
    /// without stop words and the words that only frame a question. Cheap.
    /// </summary>
    /// <param name="question">Any text; of one longer than <see cref="Question.MaxLength"/> only the beginning counts.</param>
    /// <param name="language">Two-letter code of its language; an unknown one is treated without stemming.</param>
    /// <returns>In the order of the question, each once. Empty when it has no such words.</returns>
    IReadOnlyList<string> TermsOf(string question, string language);

    /// <returns>Events that fit the filter, oldest first. Empty when none does.</returns>
    IReadOnlyList<TimelineEntry> Timeline(TimelineFilter filter);
}
