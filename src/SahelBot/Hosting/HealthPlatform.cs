namespace SahelBot.Hosting;

/// <param name="Activity">What it is doing, in one line.</param>
public sealed record HealthPlatform(string Name, bool Healthy, string Activity);
