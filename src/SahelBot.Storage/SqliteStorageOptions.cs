namespace SahelBot.Storage;

public sealed record SqliteStorageOptions
{
    /// <summary>How long to wait for another process that writes to the same file.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Past this size of the file, writes fail as on a full disk. Null for no limit but the disk's.</summary>
    public long? MostBytes { get; init; }

    /// <summary>
    /// False: what was confirmed outlives the process, but a power cut may take the last moments. True: it outlives a power cut too,
    /// and each commit waits for the disk.
    /// </summary>
    public bool SurvivesPowerCut { get; init; }
}
