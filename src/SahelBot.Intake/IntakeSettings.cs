namespace SahelBot.Intake;

/// <summary>Limits on what is fetched and read.</summary>
public sealed record IntakeSettings
{
    /// <summary>Absolute path of the knowledge folder.</summary>
    public required string Folder { get; init; }

    /// <summary>After decompression.</summary>
    public int MostBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>From the first name lookup to the last byte, over all redirects.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    public int MostRedirects { get; init; } = 5;
}
