namespace SahelBot.Testing.Telegram.Contract;

/// <param name="Field">Name of the form's part: the parameter, or what <c>attach://</c> names.</param>
internal sealed record UploadedFile(string Field, string FileName, string? ContentType, byte[] Content);
