namespace SahelBot.Discord.Models;

public sealed record Application
{
    public required Snowflake Id { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>When set, interactions do not come over the gateway: an operator has to clear it.</summary>
    public string? InteractionsEndpointUrl { get; init; }
}
