namespace SahelBot.Hosting;

/// <summary>What <c>GET /health</c> says.</summary>
/// <param name="Status"><c>healthy</c> or <c>unhealthy</c>.</param>
public sealed record HealthDocument(string Status, HealthKnowledge Knowledge, IReadOnlyList<HealthPlatform> Platforms);
