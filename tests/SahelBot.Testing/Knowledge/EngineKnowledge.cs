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
    private static readonly LuceneKnowledgeIndexFactory _indexes = new();
    private static readonly LanguageDetector _languages = new();

    private readonly AnswerEngine _engine = engine;

    public Snapshot Snapshot => _engine.Snapshot;

    public IReadOnlyList<string> Categories => _engine.Timeline.Categories;

    public static EngineKnowledge Open(Snapshot snapshot) => Open(snapshot, null);

    /// <summary>With the help of what was opened before, as the program does it.</summary>
    public static EngineKnowledge Open(Snapshot snapshot, IOpenKnowledge? previous) =>
        new(AnswerEngine.Create(snapshot, _indexes, _languages, (previous as EngineKnowledge)?._engine));

    public Actor? FindActor(string name) => _engine.Timeline.FindActor(name);

    public ContestedPoint? FindContested(string topic) => _engine.FindContested(topic);

    public Citation? Cite(PassageId passage, int number, string language) => _engine.Cite(passage, number, language);

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        _engine.AnswerAsync(question, cancellationToken);

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(Question question, int limit, CancellationToken cancellationToken) =>
        _engine.SearchAsync(question, limit, cancellationToken);

    public IReadOnlyList<string> TermsOf(string question, string language) => _engine.TermsOf(question, language);

    public IReadOnlyList<TimelineEntry> Timeline(TimelineFilter filter) => _engine.Timeline.Entries(filter);
}
