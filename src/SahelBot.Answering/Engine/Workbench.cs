using SahelBot.Answering.Evidence;
using SahelBot.Answering.Grounding;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Engine;

/// <summary>Everything that belongs to one snapshot and that answering from it needs. Immutable but for caches.</summary>
internal sealed class Workbench
{
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="index">Its index.</param>
    /// <param name="asked">What people were heard to ask; null to read it when it is needed.</param>
    /// <param name="previous">A workbench whose work is taken over where it would come out the same. Not kept. Null for none.</param>
    public Workbench(Snapshot snapshot, IKnowledgeIndex index, AskedLanguages? asked = null, Workbench? previous = null)
    {
        Snapshot = snapshot;
        Index = index;
        Family = new ActorFamily(snapshot);
        Reader = new QuestionReader(snapshot, index);
        Asked = asked ?? new AskedLanguages(snapshot, index, previous: null);
        Book = new CandidateBook(snapshot, index, Reader, Asked, previous?.Book);
        Scorer = new EvidenceScorer(snapshot, Family);
        Sentences = new SentenceRanker(index);
        Grounder = new Grounder(Book);
    }

    public Snapshot Snapshot { get; }

    public IKnowledgeIndex Index { get; }

    public ActorFamily Family { get; }

    public QuestionReader Reader { get; }

    public AskedLanguages Asked { get; }

    public CandidateBook Book { get; }

    public EvidenceScorer Scorer { get; }

    public SentenceRanker Sentences { get; }

    public Grounder Grounder { get; }
}
