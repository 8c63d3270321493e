namespace SahelBot.Publishing;

/// <summary>What an operator can decide about how knowledge comes into force.</summary>
public sealed record PublishingSettings
{
    /// <summary>Absolute path of the knowledge folder.</summary>
    public required string Folder { get; init; }

    /// <summary>How many different moderators a publication takes; 1 or 2.</summary>
    public int Approvals { get; init; } = 1;

    /// <summary>How many publications keep their files, so that they can come back; at least 1.</summary>
    public int KeptVersions { get; init; } = 50;

    public FolderWatch Watch { get; init; } = FolderWatch.Announce;
}
