namespace SahelBot.Discord.Models.Messages;

/// <param name="Url">An address, or <c>attachment://name</c>.</param>
public sealed record EmbedImage(string Url);
