namespace SahelBot.Testing.Telegram.Entities;

/// <param name="Type">As in the Bot API: <c>bold</c>, <c>text_link</c>, <c>bot_command</c>, ...</param>
/// <param name="Offset">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Url">Of a <c>text_link</c>.</param>
/// <param name="UserId">Of a <c>text_mention</c>.</param>
/// <param name="Language">Of a <c>pre</c>.</param>
public sealed record TextEntity(
    string Type,
    int Offset,
    int Length,
    string? Url = null,
    long? UserId = null,
    string? Language = null,
    string? CustomEmojiId = null)
{
    public int End => Offset + Length;

    public string Of(string text) => text.Substring(Offset, Length);

    internal bool Overlaps(TextEntity other) => Offset < other.End && other.Offset < End;
}
