using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Indexing;

/// <summary>Builds Lucene indexes in memory. Stateless.</summary>
public sealed class LuceneKnowledgeIndexFactory : IKnowledgeIndexFactory
{
    /// <inheritdoc/>
    public ITextAnalyzer Analyzer { get; } = new LanguageTextAnalyzer();

    /// <inheritdoc/>
    public IKnowledgeIndex Build(Snapshot snapshot) => Build(snapshot, null);

    /// <inheritdoc/>
    public IKnowledgeIndex Build(Snapshot snapshot, IKnowledgeIndex? previous) =>
        new LuceneKnowledgeIndex(snapshot, previous as LuceneKnowledgeIndex);
}
