namespace SahelBot.Discord.Models;

/// <summary>What Discord tells when a session begins.</summary>
internal sealed record ReadyData
{
    public required User User { get; init; }

    public required string SessionId { get; init; }

    public required Uri ResumeGatewayUrl { get; init; }

    public required PartialApplication Application { get; init; }

    internal sealed record PartialApplication(Snowflake Id);
}
