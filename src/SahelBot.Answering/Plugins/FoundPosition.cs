namespace SahelBot.Answering.Plugins;

/// <summary>A position on a contested point as a model gets it.</summary>
public sealed record FoundPosition(string Holder, string Says, IReadOnlyList<string> Passages);
