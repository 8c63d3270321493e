using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Publishing.Serving;

/// <summary>Makes snapshots answer questions. Safe to use from many threads at once.</summary>
public interface IKnowledgeOpener
{
    /// <param name="previous">One that was opened before; what they have in common need not be built again. Null when there is none.</param>
    IOpenKnowledge Open(Snapshot snapshot, IOpenKnowledge? previous);
}
