namespace SahelBot.Testing.Discord.Rest;

/// <param name="Number">The n of <c>files[n]</c>.</param>
internal sealed record UploadedFile(int Number, string Name, string? ContentType, byte[] Content);
