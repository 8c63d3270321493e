using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Testing.Knowledge;

/// <summary>A snapshot with the real engine on it.</summary>
public sealed class EngineKnowledge(AnswerEngine engine) : IOpenKnowledge
{
    public Snapshot Snapshot => engine.Snapshot;

    public IReadOnlyList<string> Categories => engine.Timeline.Categories;

    public static EngineKnowledge Open(Snapshot snapshot) =>
        new(new AnswerEngine(snapshot, new LuceneKnowledgeIndexFactory().Build(snapshot), new LanguageDetector()));

    public Actor? FindActor(string name) => engine.Timeline.FindActor(name);

    public ContestedPoint? FindContested(string topic) => engine.FindContested(topic);

    public Citation? Cite(PassageId passage, int number, string language) => engine.Cite(passage, number, language);

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        engine.AnswerAsync(question, cancellationToken);

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(Question question, int limit, CancellationToken cancellationToken) =>
        engine.SearchAsync(question, limit, cancellationToken);

    public IReadOnlyList<string> TermsOf(string question, string language) => engine.TermsOf(question, language);

    public IReadOnlyList<TimelineEntry> Timeline(TimelineFilter filter) => engine.Timeline.Entries(filter);
}
