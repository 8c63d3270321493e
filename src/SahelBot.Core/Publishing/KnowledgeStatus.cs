using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Publishing;

/// <summary>How the knowledge is doing.</summary>
/// <param name="Publication">What is in force; null when what is in force was never published (a chat that keeps nothing).</param>
/// <param name="Folder">Path of the knowledge folder.</param>
/// <param name="FolderProblems">Of the folder as it is now, warnings among them.</param>
/// <param name="FolderDiffers">True when the folder is no longer what is in force.</param>
/// <param name="Open">Proposals that wait for a decision, latest first.</param>
public sealed record KnowledgeStatus(
    Publication? Publication,
    string Folder,
    IReadOnlyList<KnowledgeProblem> FolderProblems,
    bool FolderDiffers,
    IReadOnlyList<StoredProposal> Open);
