using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;

namespace SahelBot.Composition;

/// <summary>A snapshot with the engine that answers from it.</summary>
public sealed class OpenKnowledge(AnswerEngine engine) : IOpenKnowledge
{
    /// <inheritdoc/>
    public Snapshot Snapshot => engine.Snapshot;

    /// <inheritdoc/>
    public IReadOnlyList<string> Categories => engine.Timeline.Categories;

    /// <inheritdoc/>
    public bool HasActor(string name) => engine.Timeline.FindActor(name) is not null;

    /// <inheritdoc/>
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        engine.AnswerAsync(question, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(
        Question question, int limit, CancellationToken cancellationToken) =>
        engine.SearchAsync(question, limit, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<TimelineEntry> Timeline(TimelineFilter filter) => engine.Timeline.Entries(filter);
}
