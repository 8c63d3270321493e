using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Retrieval;

/// <summary>Makes a snapshot searchable.</summary>
public interface IKnowledgeIndexFactory
{
    /// <summary>Splits texts as every index of this factory does; there before any of them.</summary>
    ITextAnalyzer Analyzer { get; }

    /// <summary>Builds the index in memory. The snapshot may be empty of everything but articles.</summary>
    IKnowledgeIndex Build(Snapshot snapshot);

    /// <summary>Builds the index of a snapshot with the help of that of an earlier one. It finds the same as one built anew.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="previous">
    /// What has not changed since is taken over from it. It stays usable, and the new one does not hold on to it. Null for none; an index
    /// of another factory helps nothing.
    /// </param>
    IKnowledgeIndex Build(Snapshot snapshot, IKnowledgeIndex? previous);
}
