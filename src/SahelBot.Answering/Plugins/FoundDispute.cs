namespace SahelBot.Answering.Plugins;

/// <summary>A contested point as a model gets it.</summary>
public sealed record FoundDispute(string Id, string Question, string Note, IReadOnlyList<FoundPosition> Positions);
