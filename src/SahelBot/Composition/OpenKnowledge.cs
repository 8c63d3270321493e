using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;

namespace SahelBot.Composition;

/// <summary>A snapshot with the engine that answers from it.</summary>
public sealed class OpenKnowledge(AnswerEngine engine) : IOpenKnowledge
{
    /// <inheritdoc/>
    public Snapshot Snapshot => engine.Snapshot;

    /// <inheritdoc/>
    public IReadOnlyList<string> Categories => engine.Timeline.Categories;

    /// <inheritdoc/>
    public Actor? FindActor(string name) => engine.Timeline.FindActor(name);

    /// <inheritdoc/>
    public ContestedPoint? FindContested(string topic) => engine.FindContested(topic);

    /// <inheritdoc/>
    public Citation? Cite(PassageId passage, int number, string language) => engine.Cite(passage, number, language);

    /// <inheritdoc/>
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        engine.AnswerAsync(question, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(
        Question question, int limit, CancellationToken cancellationToken) =>
        engine.SearchAsync(question, limit, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<string> TermsOf(string question, string language) => engine.TermsOf(question, language);

    /// <inheritdoc/>
    public IReadOnlyList<TimelineEntry> Timeline(TimelineFilter filter) => engine.Timeline.Entries(filter);
}
