using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Answering.Writing;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;

namespace SahelBot.Answering.Engine;

/// <summary>Makes answers out of drafts, and refusals and questions back out of sentences.</summary>
internal sealed class AnswerBuilder(Snapshot snapshot)
{
    public Answer Refusal(Question asked, Wording wording, AbstentionKind kind, string reason) =>
        Finish(asked, null, new Draft(), [], 0, wording, kind, reason);

    public Answer Clarification(Question asked, Wording wording, string reason) => new Answer.Clarify(reason)
    {
        Question = asked.Text,
        Language = wording.Language,
        Sentences = [],
        Citations = [],
        Contested = [],
        Related = [],
        Evidence = 0,
        KnowledgeVersion = snapshot.Version,
        KnowledgeAsOf = snapshot.AsOf,
    };

    public Answer Finish(
        Question asked, UnderstoodQuestion? question, Draft draft, IReadOnlyList<ContestedPoint> points, double evidence,
        Wording wording, AbstentionKind? abstention = null, string reason = "")
    {
        var (sentences, citations) = draft.Cite();
        Answer answer = abstention is { } kind
            ? new Answer.Abstained(kind, reason)
            {
                Question = asked.Text,
                Language = wording.Language,
                Sentences = sentences,
                Citations = citations,
                Contested = Notices(points),
                Related = [],
                Evidence = evidence,
                KnowledgeVersion = snapshot.Version,
                KnowledgeAsOf = snapshot.AsOf,
            }
            : new Answer.Grounded
            {
                Question = asked.Text,
                Language = wording.Language,
                Sentences = sentences,
                Citations = citations,
                Contested = Notices(points),
                Related = [],
                Evidence = evidence,
                KnowledgeVersion = snapshot.Version,
                KnowledgeAsOf = snapshot.AsOf,
            };
        return question is null
            ? answer
            : answer with { Related = Related.To(question, [.. draft.Passages], snapshot, wording) };
    }

    private static IReadOnlyList<ContestedNotice> Notices(IReadOnlyList<ContestedPoint> points) =>
        [.. points.Select(p => new ContestedNotice(p.Id, p.Note))];
}
