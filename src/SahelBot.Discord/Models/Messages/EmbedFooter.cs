namespace SahelBot.Discord.Models.Messages;

/// <param name="Text">At most 2048.</param>
public sealed record EmbedFooter(string Text);
