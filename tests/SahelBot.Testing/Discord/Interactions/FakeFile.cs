namespace SahelBot.Testing.Discord.Interactions;

/// <summary>A file that a person puts into an option of a command.</summary>
public sealed record FakeFile(string Name, byte[] Content);
