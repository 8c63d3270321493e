namespace SahelBot.Discord.Models.Components;

/// <param name="Url">An address, or <c>attachment://name</c>.</param>
public sealed record Media(string Url);
