using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;

namespace SahelBot.Chat.Tests.Chats;

/// <summary>A small knowledge of another subject, as if everything had been exchanged; and the real one without an article.</summary>
internal static class OtherKnowledge
{
    private static readonly Lazy<IOpenKnowledge> _lighthouse = new(() => EngineKnowledge.Open(Lighthouse()));

    public static IOpenKnowledge Open => _lighthouse.Value;

    private static Snapshot Lighthouse() => new SnapshotBuilder()
        .Article("herald", "The Skerry Trust closed the lighthouse to visitors on 3 March 2021, the Skerry Herald reported.")
        .Actor("trust", "Skerry Trust", ActorKind.Body)
        .Actor("agnes", "Agnes Tait", ActorKind.Person, ("en", "Tait"))
        .Actor("magnus", "Magnus Tait", ActorKind.Person, ("en", "Tait"))
        .Build();
}
