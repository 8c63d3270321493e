namespace SahelBot.Hosting;

/// <param name="AsOf">Latest day of which the knowledge speaks. Null when it has no dates.</param>
public sealed record HealthKnowledge(string Version, DateOnly? AsOf);
