namespace SahelBot.Answering.Plugins;

/// <summary>An actor as a model gets it.</summary>
public sealed record FoundActor(string Id, string Name, string Kind, string? Line, IReadOnlyList<string> Passages);
