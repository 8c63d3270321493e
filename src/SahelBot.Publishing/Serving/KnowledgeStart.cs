using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Publishing.Serving;

/// <summary>What came of the wish to serve what is in force.</summary>
public abstract record KnowledgeStart
{
    private KnowledgeStart()
    {
    }

    /// <param name="IsFirst">True when nothing had been published before, so that the folder was, just now.</param>
    public sealed record Served(Publication Publication, bool IsFirst) : KnowledgeStart;

    /// <summary>What was published cannot be read by this program, so that the folder is served as it is, unpublished.</summary>
    /// <param name="Publication">What cannot be read.</param>
    /// <param name="Problems">Why. Empty when its files are gone.</param>
    public sealed record FolderInstead(Publication Publication, IReadOnlyList<KnowledgeProblem> Problems) : KnowledgeStart;

    /// <summary>There is nothing to serve: the folder would have to be, and is broken.</summary>
    /// <param name="Problems">Of the folder.</param>
    public sealed record Broken(IReadOnlyList<KnowledgeProblem> Problems) : KnowledgeStart;
}
