using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Retrieval.Indexing;

/// <summary>Builds Lucene indexes in memory. Stateless.</summary>
public sealed class LuceneKnowledgeIndexFactory : IKnowledgeIndexFactory
{
    public IKnowledgeIndex Build(Snapshot snapshot) => new LuceneKnowledgeIndex(snapshot);
}
