using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Publishing.Serving;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Publishing.Host;

/// <summary>The real engine.</summary>
internal sealed class EngineOpener : IKnowledgeOpener
{
    public IOpenKnowledge Open(Snapshot snapshot, IOpenKnowledge? previous) => EngineKnowledge.Open(snapshot, previous);
}
