using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Retrieval;

/// <summary>Makes a snapshot searchable.</summary>
public interface IKnowledgeIndexFactory
{
    /// <summary>Builds the index in memory. The snapshot may be empty of everything but articles.</summary>
    IKnowledgeIndex Build(Snapshot snapshot);
}
