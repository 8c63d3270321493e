namespace SahelBot.Discord.Models.Messages;

public sealed record Attachment
{
    public required Snowflake Id { get; init; }

    public string Filename { get; init => field = value ?? ""; } = "";

    /// <summary>In bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Where the file is; signed, and good for a day.</summary>
    public string? Url { get; init; }

    public override string ToString() => $"Attachment {Id}"; // without the address, which opens the file to anybody
}
