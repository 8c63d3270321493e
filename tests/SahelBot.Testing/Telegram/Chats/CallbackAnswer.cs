namespace SahelBot.Testing.Telegram.Chats;

/// <param name="Text">Null: the button only stops spinning.</param>
/// <param name="IsAlert">A window to be closed, not a note that passes.</param>
public sealed record CallbackAnswer(string? Text, bool IsAlert, string? Url);
