namespace SahelBot.Discord.Models.Messages;

public sealed record Attachment
{
    public required Snowflake Id { get; init; }

    public string Filename { get; init => field = value ?? ""; } = "";
}
