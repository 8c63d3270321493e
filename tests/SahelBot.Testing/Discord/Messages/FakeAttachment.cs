namespace SahelBot.Testing.Discord.Messages;

/// <param name="Description">What people read who do not see it; null: nothing.</param>
public sealed record FakeAttachment(ulong Id, string Name, string? ContentType, string? Description, ReadOnlyMemory<byte> Content);
