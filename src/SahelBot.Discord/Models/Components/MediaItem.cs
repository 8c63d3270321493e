namespace SahelBot.Discord.Models.Components;

/// <param name="Description">What it shows; at most 1024.</param>
public sealed record MediaItem(Media Media, string? Description = null);
