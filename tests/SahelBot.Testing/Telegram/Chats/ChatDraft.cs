using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Chats;

/// <param name="Changes">From 1.</param>
public sealed record ChatDraft(long Id, FormattedText Content, DateTimeOffset ChangedAt, int Changes)
{
    public string Text => Content.Text;
}
