namespace SahelBot.Chat.Replies;

/// <param name="Png">A PNG file.</param>
/// <param name="FileName">For instance <c>timeline.png</c>.</param>
/// <param name="Description">What it shows, in words, for those who cannot see it.</param>
public sealed record Picture(ReadOnlyMemory<byte> Png, string FileName, string Description);
