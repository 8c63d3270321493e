using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;

namespace SahelBot.Composition;

/// <summary>One snapshot, ready for questions. Safe to use from many threads at once.</summary>
public interface IOpenKnowledge : IAnswerer
{
    Snapshot Snapshot { get; }

    /// <summary>Categories of events, in alphabetical order.</summary>
    IReadOnlyList<string> Categories { get; }

    /// <param name="name">A name, an alias or an id.</param>
    bool HasActor(string name);

    /// <returns>At most <paramref name="limit"/> passages, best first. Empty when nothing matches.</returns>
    Task<IReadOnlyList<ScoredPassage>> SearchAsync(Question question, int limit, CancellationToken cancellationToken);

    /// <returns>Events that fit the filter, oldest first. Empty when none does.</returns>
    IReadOnlyList<TimelineEntry> Timeline(TimelineFilter filter);
}
