namespace SahelBot.Discord.Models.Messages;

/// <param name="Name">At most 256.</param>
/// <param name="Value">At most 1024.</param>
public sealed record EmbedField(string Name, string Value, bool? Inline = null);
