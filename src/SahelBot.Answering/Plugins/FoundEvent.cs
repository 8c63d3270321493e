namespace SahelBot.Answering.Plugins;

/// <summary>An event as a model gets it.</summary>
public sealed record FoundEvent(string When, string Headline, string Detail, string? Disputed, IReadOnlyList<string> Passages);
