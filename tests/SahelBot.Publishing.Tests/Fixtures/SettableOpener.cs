using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Publishing.Serving;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Publishing.Tests.Fixtures;

/// <summary>The real engine, counted; breaks where told to.</summary>
internal sealed class SettableOpener : IKnowledgeOpener
{
    private int _count;

    public Exception? Failure { get; set; }

    public int Count => _count;

    public IOpenKnowledge Open(Snapshot snapshot, IOpenKnowledge? previous)
    {
        Interlocked.Increment(ref _count);
        return Failure is null ? EngineKnowledge.Open(snapshot, previous) : throw Failure;
    }
}
