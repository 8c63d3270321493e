using SahelBot.Core.Answers;
using SahelBot.Core.Auditing;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Folders;
using SahelBot.Publishing.Serving;

namespace SahelBot.Publishing;

/// <summary>What publishing needs of the others.</summary>
public sealed record PublishingPorts
{
    public required ISnapshotStore Snapshots { get; init; }

    public required IAuditLog Audit { get; init; }

    public required IFolderReader Folder { get; init; }

    public required IFolderPull Pull { get; init; }

    public required IKnowledgeOpener Opener { get; init; }

    /// <summary>Says what is wrong with an answer to a golden question, one line each; empty when it is right.</summary>
    public required Func<GoldenQuestion, Answer, IReadOnlyList<string>> Check { get; init; }

    public required TimeProvider Clock { get; init; }
}
