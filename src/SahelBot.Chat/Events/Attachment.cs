namespace SahelBot.Chat.Events;

/// <summary>A file that came with a command.</summary>
/// <param name="Name">As the person's machine calls it.</param>
/// <param name="Length">In bytes, as the platform says. Null when it does not.</param>
/// <param name="OpenAsync">Opens its content; fails with an <see cref="IOException"/> when the platform does not give it.</param>
public sealed record Attachment(string Name, long? Length, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>Longer files are not taken, in bytes: an article is a few pages of text.</summary>
    public const int LongestFile = 1024 * 1024;
}
