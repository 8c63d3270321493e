using SahelBot.Core.Answers;

namespace SahelBot.Testing.Knowledge;

/// <summary>The knowledge in force, which a test can exchange as a refresh does.</summary>
public sealed class KnowledgeHolder(IOpenKnowledge current) : ICurrentKnowledge
{
    public IOpenKnowledge Current { get; set; } = current;
}
