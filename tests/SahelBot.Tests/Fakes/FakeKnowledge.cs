using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;

namespace SahelBot.Tests.Fakes;

/// <summary>Answers every question with the sample; abstains for "unknown", asks back for "which", breaks for "boom".</summary>
internal sealed class FakeKnowledge(Snapshot snapshot) : IOpenKnowledge
{
    private readonly List<Question> _asked = [];

    public Snapshot Snapshot => snapshot;

    public IReadOnlyList<string> Categories => ["diplomatic", "military"];

    public IReadOnlyList<Question> Asked => _asked;

    public TimelineFilter? Filter { get; private set; }

    public Actor? FindActor(string name) =>
        name == "unheard-of" ? null : new Actor { Id = "mali", Kind = ActorKind.State, Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = name } };

    public ContestedPoint? FindContested(string topic) => null;

    public Citation? Cite(PassageId passage, int number, string language) =>
        Samples.Grounded().Citations.FirstOrDefault(c => c.Passage.Id == passage) is { } found ? found with { Number = number } : null;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_asked)
        {
            _asked.Add(question);
        }

        Answer answer = question.Text switch
        {
            "unknown" => Samples.Abstained(),
            "which" => Samples.Clarify(),
            "boom" => throw new InvalidOperationException("broken\u001b[31m"),
            _ => Samples.Grounded(),
        };
        return Task.FromResult(answer with
        {
            Question = question.Text,
            Language = question.Language ?? "en",
            KnowledgeVersion = snapshot.Version,
        });
    }

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(Question question, int limit, CancellationToken cancellationToken)
    {
        _asked.Add(question);
        IReadOnlyList<ScoredPassage> found =
            [.. snapshot.Passages.Take(limit).Select(p => new ScoredPassage(p, 3.14159265, double.NaN))];
        return Task.FromResult(question.Text == "unknown" ? [] : found);
    }

    public IReadOnlyList<string> TermsOf(string question, string language) => question.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<TimelineEntry> Timeline(TimelineFilter filter)
    {
        Filter = filter;
        return filter.Actor == "nobody" ? [] : [Samples.Entry()];
    }
}
