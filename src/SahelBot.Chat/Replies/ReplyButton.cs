namespace SahelBot.Chat.Replies;

/// <summary>A button under a reply.</summary>
/// <param name="Label">At most 34 characters, so that a phone shows it whole; may begin with an emoji.</param>
/// <param name="Data">What comes back when it is pressed: 1 to 64 ASCII characters, signed.</param>
public sealed record ReplyButton(string Label, string Data);
