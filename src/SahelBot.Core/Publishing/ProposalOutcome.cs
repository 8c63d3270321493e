using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Publishing;

/// <summary>What came of the wish to propose a version.</summary>
public abstract record ProposalOutcome
{
    private ProposalOutcome()
    {
    }

    public sealed record Ready(Proposal Proposal) : ProposalOutcome
    {
        /// <summary>What went wrong while the folder was brought up to date with its remote, which did not stop it. Null when nothing did.</summary>
        public string? PullProblem { get; init; }
    }

    /// <summary>The folder, or the version to go back to, is what is in force already.</summary>
    public sealed record Unchanged(string Version) : ProposalOutcome
    {
        /// <inheritdoc cref="Ready.PullProblem"/>
        public string? PullProblem { get; init; }
    }

    /// <summary>The folder has problems that are no warnings, so nothing can be made of it.</summary>
    /// <param name="Problems">All of them, ordered by file and line.</param>
    public sealed record Broken(IReadOnlyList<KnowledgeProblem> Problems) : ProposalOutcome;

    /// <summary>There is no version in the history that begins so, or its files are no longer kept.</summary>
    public sealed record UnknownVersion(string Version) : ProposalOutcome;
}
