namespace SahelBot.Discord.Models.Components;

/// <param name="Name">The character itself.</param>
public sealed record Emoji(string Name);
